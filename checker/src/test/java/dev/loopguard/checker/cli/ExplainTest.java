package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a call is not reported: each reason in its own words. */
final class ExplainTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Run.file(
        folder,
        "app/Server.java",
        "package app;",
        "import dev.loopguard.annotation.LoopThreadOnly;",
        "import dev.loopguard.event.EventBase;",
        "class Server {",
        "  private final EventBase base = EventBase.create();",
        "  void start() {",
        "    new Thread(this::checked).start();",
        "    new Thread(this::quiet).start();",
        "    new Thread(this::bad).start();",
        "    base.execute(this::posted);",
        "  }",
        "  private void checked() { if (base.inLoopThread()) { end(); } }",
        "  private void end() {",
        "    base.free(); // 14",
        "  }",
        "  private void posted() {",
        "    base.free(); // 17",
        "  }",
        "  @LoopThreadOnly void promised() {",
        "    base.free(); // 20",
        "  }",
        "  @SuppressWarnings(\"LoopThreadOnly\") private void quiet() {",
        "    base.free(); // 23",
        "  }",
        "  public void open() {",
        "    base.free(); // 26",
        "  }",
        "  private void bad() {",
        "    base.free(); // 29",
        "    System.nanoTime(); // 30",
        "  }",
        "  @LoopThreadOnly void ask(java.util.concurrent.CompletableFuture<?> answer) {",
        "    answer.thenRun(() -> show(answer));",
        "  }",
        "  private void show(java.util.concurrent.CompletableFuture<?> answer) {",
        "    answer.join(); // 36",
        "  }",
        "}");
  }

  private Run explain(String what) {
    return Run.of("--explain", what, folder);
  }

  /** What is said of a line by the check that matters here. */
  private String said(int line) {
    Run run = explain("app/Server.java:" + line);
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().startsWith("app/Server.java:" + line + ": EventBase.free() is not reported."),
        run.out());
    return run.out()
        .lines()
        .skip(1)
        .takeWhile(l -> !l.contains("[LogCallback"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void guardHolds() {
    assertEquals(
        String.join(
            "\n",
            "  [LoopThreadOnly] It must run on the event loop's thread.",
            "    Every way here is fine:",
            "    Server.java:12  checked() calls end(): a guard has made sure that this is the"
                + " event loop's thread of 'this.base'",
            "      then Server.java:14  end() calls EventBase.free()"),
        said(14));
  }

  @Test
  void postHandsItOver() {
    assertTrue(said(17).contains("it is posted to the event loop's thread"), said(17));
  }

  @Test
  void callbackComesWhenThereIsNothingToWaitFor() {
    String told = explain("Server.java:36").out();
    assertTrue(told.contains("it runs when what it waits for is done"), told);
  }

  @Test
  void contractEndsTheChain() {
    assertTrue(said(20).contains("promised(): it says itself where it may run"), said(20));
  }

  @Test
  void suppressionCutsIt() {
    assertTrue(said(23).contains("@SuppressWarnings is on the way"), said(23));
  }

  /** What listens is made by what main does next. */
  @Test
  void mainHasNotComeThereYet() throws IOException {
    Run.file(
        folder,
        "app/Main.java",
        "package app;",
        "import dev.loopguard.event.EventBase;",
        "class Main {",
        "  static Runnable told;",
        "  public static void main(String[] args) {",
        "    if (told != null) { told.run(); }",
        "    listen(EventBase.create());",
        "  }",
        "  static void listen(EventBase base) {",
        "    base.execute(() -> told = () -> base.free()); // 10",
        "  }",
        "}");
    Run run = explain("app/Main.java:10");
    String why = "the program starts with this, and comes only later to what makes the rest happen";
    assertTrue(run.out().contains("Main.java:6  main calls Runnable.run(): " + why), run.out());
  }

  @Test
  void nobodyCallsIt() {
    assertTrue(said(26).contains("nothing that was read calls it; with --strict"), said(26));
  }

  @Test
  void findingIsShownWhole() {
    Run run = explain("Server.java:29");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("EventBase.free() is reported."), run.out());
    assertTrue(run.out().contains("    Server.java:9  start() starts a thread"), run.out());
  }

  @Test
  void callWithoutARuleIsSaidToHaveNone() {
    String out = explain("Server.java:30").out();
    assertTrue(out.contains("System.nanoTime(): no annotation and no model says"), out);
  }

  @Test
  void emptyLineIsSaidToBeOne() {
    assertEquals(
        "Server.java:1: nothing is called here, and no loop-only field is used."
            + System.lineSeparator(),
        explain("Server.java:1").out());
  }

  @Test
  void fileThatWasNotReadIsAnError() {
    Run run = explain("Client.java:3");
    assertEquals(2, run.code());
    assertEquals(
        "loopguard: no such file among what was checked: Client.java:3" + System.lineSeparator(),
        run.err());
  }

  @Test
  void checkIsExplainedWithoutSources() {
    Run run = Run.of("--explain", "WrongLoop");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("WrongLoop"), run.out());
    assertFalse(run.out().contains("null"), run.out());
  }

  @Test
  void unknownCheckIsAnErrorThatNamesTheKnown() {
    Run run = Run.of("--explain", "Nonsense");
    assertEquals(2, run.code());
    assertTrue(
        run.err().startsWith("loopguard: no such check: Nonsense; there are Blocking"), run.err());
  }
}
