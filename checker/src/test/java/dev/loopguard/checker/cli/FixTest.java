package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixTest {
  @TempDir Path folder;

  @Test
  void showsADiffAndChangesNothing() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    String before = Files.readString(file);
    Run run = Run.of("--fix", folder);
    assertTrue(run.out().contains("-\tbase.free();"), run.out());
    assertTrue(run.out().contains("+\tbase.execute(base::free);"), run.out());
    assertTrue(run.err().contains("nothing was changed"), run.err());
    assertEquals(before, Files.readString(file));
    assertEquals(1, run.code());
  }

  @Test
  void changesTheSourcesWhereItIsToldSo() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    String before = Files.readString(file);
    Run run = Run.of("--fix", "--yes", folder);
    assertTrue(run.out().contains("+\tbase.execute(base::free);"), run.out());
    assertEquals(
        before.replace("base.free();", "base.execute(base::free);"), Files.readString(file));
    assertEquals(0, run.code());
    assertEquals(0, Run.of("--fix", "--yes", folder).code());
  }

  @Test
  void asksOnceTheDiffIsShown() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    String before = Files.readString(file);
    for (String answer : List.of("n", "", "no", "yesterday")) {
      Run run = Run.answering(answer, "--fix", folder);
      int diff = run.out().indexOf("+\tbase.execute(base::free);");
      assertTrue(diff >= 0 && diff < run.out().indexOf("Apply this? [y/N]"), run.out());
      assertTrue(run.err().contains("nothing was changed"), run.err());
      assertEquals(before, Files.readString(file));
      assertEquals(1, run.code());
    }
    Run run = Run.answering("y", "--fix", folder);
    assertEquals(
        before.replace("base.free();", "base.execute(base::free);"), Files.readString(file));
    assertEquals(0, run.code());
  }

  @Test
  void asksNobodyWhereThereIsNothingToRepair() throws IOException {
    Path file = Run.file(folder, "Clean.java", "class Clean {}");
    Run run = Run.answering("y", "--fix", file);
    assertFalse(run.out().contains("Apply"), run.out());
    assertEquals(0, run.code());
  }

  @Test
  void writesTheContractDownIfAskedTo() throws IOException {
    Path file =
        Run.file(
            folder,
            "Server.java",
            "class Server {",
            "  void stop(dev.loopguard.event.EventBase base) {",
            "    base.free();",
            "  }",
            "}");
    String before = Files.readString(file);
    assertEquals(0, Run.of("--fix", "--yes", folder).code());
    assertEquals(before, Files.readString(file));
    Run.of("--fix", "--yes", "-Xep:UndeclaredLoopThreadOnly:WARN", folder);
    String after = Files.readString(file);
    assertTrue(after.contains("  @LoopThreadOnly(\"base\")\n  void stop"), after);
    assertEquals(0, Run.of("-Xep:UndeclaredLoopThreadOnly:WARN", folder).code());
  }

  @Test
  void leavesWhatDoesNotCompile() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    Run.file(folder, "Broken.java", "class Broken {");
    String before = Files.readString(file);
    assertEquals(2, Run.of("--fix", "--yes", folder).code());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void yesAloneIsAMistake() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    assertEquals(2, Run.of("--yes", file).code());
  }
}
