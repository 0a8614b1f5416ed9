package dev.loopguard.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of what no test notices. */
final class SurvivorsTest {
  private static final Fault BOUND =
      new Fault("graph.Toy", "sum", "changed conditional boundary", "while (left > 0) {", 1);

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Survivors written = new Survivors();
    written.add(BOUND, "bound");
    written.add(BOUND.next(), null);
    written.write(folder.resolve("survivors.tsv"));
    Survivors read = Survivors.read(folder.resolve("survivors.tsv"));
    assertEquals(List.of(), read.differences(written));
    assertEquals(Map.of("bound", 1, "new", 1), read.count());
    assertEquals("bound", read.kind(BOUND));
  }

  @Test
  void whatHasChangedIsTold() {
    Survivors found = new Survivors();
    found.add(BOUND, null);
    Survivors known = new Survivors();
    known.add(BOUND.next(), "bound");
    String cells = "graph.Toy\tsum\tchanged conditional boundary\t%s\twhile (left > 0) {";
    assertEquals(
        List.of(
            "not listed: " + String.format(cells, 1),
            "listed, but killed or gone: " + String.format(cells, 2)),
        found.differences(known));
  }
}
