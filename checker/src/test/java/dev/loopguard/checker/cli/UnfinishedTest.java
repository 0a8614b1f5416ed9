package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too much for the analysis is told to those who ask what was left out. */
final class UnfinishedTest {
  private static final String ASKING = "-XepOpt:LoopGuard:Unread=true";

  @TempDir Path folder;

  /** A function object that is handed on so many times, and run by another thread in the end. */
  private Path handedOn(int times) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("class Server {");
    lines.add("  void start(dev.loopguard.event.EventBase base) {");
    lines.add("    pass0(() -> base.free());");
    lines.add("    new Thread(() -> base.free()).start();");
    lines.add("  }");
    for (int i = 0; i < times; i++) {
      lines.add("  void pass" + i + "(Runnable r) { pass" + (i + 1) + "(r); }");
    }
    lines.add("  void pass" + times + "(Runnable r) { new Thread(r).start(); }");
    lines.add("}");
    return Run.file(folder, "Server.java", lines.toArray(new String[0]));
  }

  private static void assertFound(String place, Run run) {
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains(place), run.toString());
  }

  @Test
  void whatIsFollowedToTheEndIsFound() throws IOException {
    Run run = Run.of(ASKING, handedOn(300));
    assertFound("Server.java:3: ", run);
    assertFound("Server.java:4: ", run);
    assertFalse(run.err().contains("not analysed"), run.toString());
  }

  @Test
  void whatIsNotFollowedToTheEndIsTold() throws IOException {
    Run run = Run.of(ASKING, handedOn(5_000));
    assertFound("Server.java:4: ", run);
    assertTrue(
        run.err().contains("not analysed to the end: Runnable, made in Server.java:3: more than"),
        run.toString());
  }

  /** One object among thousands is nothing to trouble everybody with. */
  @Test
  void whoDoesNotAskIsNotTold() throws IOException {
    assertFalse(Run.of(handedOn(5_000)).err().contains("not analysed"));
  }
}
