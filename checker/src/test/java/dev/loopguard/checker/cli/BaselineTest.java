package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a code base is known to have is not told; what comes to it is. */
final class BaselineTest {
  private static final String HEAD =
      "class Old { private final dev.loopguard.event.EventBase base = null;\n";
  private static final String OLD =
      "void start() { new Thread(this::end).start(); }\n" + "private void end() { base.free(); }\n";

  @TempDir Path folder;
  private Path baseline;

  @BeforeEach
  void writeOne() throws IOException {
    baseline = folder.resolve("baseline.txt");
    Run run = Run.of("--write-baseline", baseline, source(OLD));
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
  }

  private Path source(String members) throws IOException {
    return Run.file(folder, "src/Old.java", HEAD + members + "}");
  }

  private Run run(String members) throws IOException {
    return Run.of("--baseline", baseline, source(members));
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(baseline).stream().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void l05_isALineWithoutNumbersOrSentences() throws IOException {
    assertEquals(
        List.of(
            "LoopThreadOnly | dev.loopguard.event.EventBase.free() | thread"
                + " | Old.start() > Old.start() reference > Old.end()"),
        lines());
  }

  @Test
  void l04_knownFindingIsNotTold() throws IOException {
    Run run = run(OLD);
    assertEquals("", run.out());
    assertEquals(0, run.code());
  }

  @Test
  void l05_knownFindingIsNotToldWhereItMovedTo() throws IOException {
    assertEquals("", run("int n;\n\n// Moved.\n" + OLD).out());
  }

  @Test
  void l04_newCallInTheSameMethodIsTold() throws IOException {
    Run run = run(OLD.replace("base.free();", "base.free();\nbase.close();"));
    assertEquals(1, run.code());
    assertTrue(run.out().contains("EventBase.close()"), run.out());
    assertFalse(run.out().contains("EventBase.free()"), run.out());
  }

  @Test
  void sameCallOnceMoreIsTold() throws IOException {
    Run run = run(OLD.replace("base.free();", "base.free();\nbase.free();"));
    assertEquals(1, run.out().lines().filter(line -> line.contains("error:")).count(), run.out());
  }

  @Test
  void l04_newWayToTheSameCallIsTold() throws IOException {
    Run run = run(OLD + "void again() { new Thread(() -> end()).start(); }\n");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("again() starts a thread"), run.out());
    assertFalse(run.out().contains("other way"), run.out());
  }

  @Test
  void everyWayIsWrittenDown() throws IOException {
    String more = OLD + "void again() { new Thread(() -> end()).start(); }\n";
    Run.of("--write-baseline", baseline, source(more));
    assertEquals(2, lines().size());
    assertEquals(0, run(more).code());
    assertEquals(0, run(OLD).code());
  }

  @Test
  void writingAnewKeepsWhatIsStillThere() throws IOException {
    Run.of("--baseline", baseline, "--write-baseline", baseline, source(OLD));
    assertEquals(1, lines().size());
  }

  @Test
  void goneLineIsToldSoThatItCanBeDeleted() throws IOException {
    Run run = run("void start() {}\nvoid end() { }\n");
    assertEquals(0, run.code());
    assertTrue(
        run.err().contains("loopguard: 1 line of " + baseline + " is no longer found; delete it:"),
        run.err());
    assertTrue(run.err().contains("  " + lines().get(0)), run.err());
  }

  @Test
  void goneLineIsToldInABuildToo() throws IOException {
    Path source = source("void start() {}\nvoid end() { }\n");
    String said =
        Build.run(
            List.of("-d", Files.createDirectories(folder.resolve("classes")).toString()),
            List.of("-XepOpt:LoopGuard:Baseline=" + baseline),
            source);
    assertTrue(said.contains("no longer found, so that these lines of " + baseline), said);
    assertTrue(said.contains(lines().get(0)), said);
  }

  @Test
  void lineOfOtherCodeIsNotGone() throws IOException {
    Path other = Run.file(folder, "src/Other.java", "class Other {}");
    Run run = Run.of("--baseline", baseline, other);
    assertEquals(0, run.code());
    assertFalse(run.err().contains("no longer found"), run.err());
  }

  @Test
  void brokenFileIsOneErrorWithItsLine() throws IOException {
    Files.writeString(baseline, "# fine\n\n<<<<<<< HEAD\n");
    Run run = run(OLD);
    assertEquals(2, run.code());
    assertEquals(
        "loopguard: "
            + baseline
            + ":3: not 'rule | what | kind | code > code': <<<<<<< HEAD"
            + System.lineSeparator(),
        run.err());
  }

  @Test
  void brokenFileInABuildIsTheSameError() throws IOException {
    Files.writeString(baseline, "# fine\nLoopThreadOnly free\n");
    Run run = Run.of("-XepOpt:LoopGuard:Baseline=" + baseline, source(OLD));
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("loopguard: " + baseline + ":2: not 'rule"), run.err());
  }

  @Test
  void missingFileIsAnError() throws IOException {
    Files.delete(baseline);
    Run run = run(OLD);
    assertEquals("loopguard: no such baseline: " + baseline + System.lineSeparator(), run.err());
    assertEquals(2, run.code());
  }

  @Test
  void binaryFileIsAnError() throws IOException {
    Files.write(baseline, new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe});
    assertEquals(2, run(OLD).code());
  }

  @Test
  void codeThatDoesNotCompileWritesNothing() throws IOException {
    List<String> before = lines();
    assertEquals(2, Run.of("--write-baseline", baseline, source("int n = \"\";")).code());
    assertEquals(before, lines());
  }

  @Test
  void sarifMarksWhatIsKnown() throws IOException {
    Path sarif = folder.resolve("a.sarif");
    Run.of("--baseline", baseline, "--sarif", sarif, source(OLD));
    String log = Files.readString(sarif);
    assertTrue(log.contains("\"baselineState\": \"unchanged\""), log);
  }
}
