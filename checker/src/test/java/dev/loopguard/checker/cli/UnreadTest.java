package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the libraries was not read is told where somebody asks. */
final class UnreadTest {
  private static final String NOT_READ = "loopguard: not read: lib.Lib.crunch(): more than";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void compileLibrary() throws IOException {
    Path library =
        Run.file(
            folder.resolve("lib"),
            "Lib.java",
            "package lib;",
            "public class Lib {",
            "  public static void stop(dev.loopguard.event.EventBase base) { base.free(); }",
            "  public static int crunch(int n) {",
            "    n = n * 31 + 7;\n".repeat(2_000),
            "    return n;",
            "  }",
            "}");
    String classPath = System.getProperty("java.class.path");
    String[] command = {"-nowarn", "-cp", classPath, "-d", folder.toString(), library.toString()};
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, command));
    Files.delete(library);
    file =
        Run.file(
            folder.resolve("app"),
            "Server.java",
            "class Server {",
            "  void start(dev.loopguard.event.EventBase base) {",
            "    new Thread(() -> { lib.Lib.crunch(2); lib.Lib.stop(base); }).start();",
            "  }",
            "}");
  }

  @Test
  void onRequest() {
    Run run = Run.of("-cp", folder, "-XepOpt:LoopGuard:Unread=true", file);
    assertTrue(run.err().contains(NOT_READ), run.err());
    assertFalse(run.err().contains("nothing is loop-only"), run.err());
    assertEquals(1, run.code());
  }

  @Test
  void otherwiseOnlyHowMuch() {
    Run run = Run.of("-cp", folder, file);
    assertFalse(run.err().contains(NOT_READ), run.err());
    assertTrue(run.err().contains("could not read 1 class file or method"), run.err());
    assertEquals(1, run.code());
  }

  @Test
  void aWrongValueIsRefused() {
    Run run = Run.of("-cp", folder, "-XepOpt:LoopGuard:Unread=some", file);
    assertTrue(run.err().contains("-XepOpt:LoopGuard:Unread takes true or false"), run.err());
    assertEquals(2, run.code());
  }
}
