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

  /** A thread that runs a loop, so many calls below its start. */
  private Path runDeepDown(int calls) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("import dev.loopguard.event.EventBase;");
    lines.add("class Main {");
    lines.add("  public static void main(String[] args) {");
    lines.add("    EventBase base = EventBase.create();");
    lines.add("    new Thread(() -> run0(base)).start();");
    lines.add("    base.free();");
    lines.add("  }");
    for (int i = 0; i < calls; i++) {
      lines.add("  static void run" + i + "(EventBase b) { run" + (i + 1) + "(b); }");
    }
    lines.add("  static void run" + calls + "(EventBase b) { b.loop(); }");
    lines.add("}");
    return Run.file(folder, "Main.java", lines.toArray(new String[0]));
  }

  @Test
  void aLoopThatIsRunDeepDownIsHandedOver() throws IOException {
    Run run = Run.of(ASKING, runDeepDown(90));
    assertFound("Main.java:6: ", run);
    assertFalse(run.err().contains("not analysed"), run.toString());
  }

  @Test
  void aLoopThatIsRunTooDeepDownIsTold() throws IOException {
    Run run = Run.of(ASKING, runDeepDown(150));
    assertFalse(run.out().contains("Main.java:6: "), run.toString());
    assertTrue(run.err().contains("not analysed to the end: the loops run by "), run.toString());
    assertTrue(run.err().contains(": more than 100 calls deep"), run.toString());
  }

  /** A guard before a call of so many methods, of which the last takes the loop away. */
  private Path assignedFarAway(int methods) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("import dev.loopguard.event.EventBase;");
    lines.add("class Server {");
    lines.add("  EventBase base;");
    lines.add("  EventBase other;");
    lines.add("  void start() { new Thread(() -> stop()).start(); }");
    lines.add("  void stop() {");
    lines.add("    if (!base.inLoopThread()) return;");
    lines.add("    step0();");
    lines.add("    base.free();");
    lines.add("  }");
    for (int i = 0; i < methods; i++) {
      lines.add("  void step" + i + "() { step" + (i + 1) + "(); }");
    }
    lines.add("  void step" + methods + "() { base = other; }");
    lines.add("}");
    return Run.file(folder, "Server.java", lines.toArray(new String[0]));
  }

  @Test
  void whatIsAssignedFarAwayIsNoLongerGuarded() throws IOException {
    Run run = Run.of(ASKING, assignedFarAway(1_900));
    assertFound("Server.java:9: ", run);
    assertFalse(run.err().contains("not analysed"), run.toString());
  }

  @Test
  void whatIsAssignedTooFarAwayIsTold() throws IOException {
    Run run = Run.of(ASKING, assignedFarAway(2_100));
    assertFalse(run.out().contains("Server.java:9: "), run.toString());
    assertTrue(
        run.err()
            .contains(
                "not analysed to the end: what is assigned in Server.java:11:"
                    + " more than 2000 methods called"),
        run.toString());
  }

  /** One object among thousands is nothing to trouble everybody with. */
  @Test
  void whoDoesNotAskIsNotTold() throws IOException {
    assertFalse(Run.of(handedOn(5_000)).err().contains("not analysed"));
  }
}
