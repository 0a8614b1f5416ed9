package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;

/** What others have named is shown, and is obeyed by nobody: neither a terminal nor a browser. */
final class EscapesTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String EVIL = "a\u001b[2J | b > c\n# d\u202e" + SCRIPT;

  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void writeProgram() throws IOException {
    source =
        Run.file(
            folder.resolve("app"),
            "Server.java",
            "class Server {",
            "  void start(dev.loopguard.event.EventBase base) {",
            "    String s = \"\u001b[31m\"; new Thread(() -> lib.Door.open(base)).start();",
            "  }",
            "}");
    byte[] door =
        Crafted.type(
            "lib/Door",
            type -> {
              type.visitSource(EVIL, null);
              Crafted.method(
                  type,
                  "open",
                  code -> {
                    Crafted.call(code, "lib/Door", EVIL);
                    code.visitInsn(Opcodes.RETURN);
                  });
              Crafted.method(type, EVIL, Crafted::free);
            });
    Crafted.write(folder.resolve("classes"), "lib/Door", door);
  }

  private Run check(Object... more) {
    List<Object> words =
        Stream.concat(
                Stream.of("-cp", folder.resolve("classes"), source, "--color", "never"),
                Stream.of(more))
            .toList();
    return Run.of(words.toArray());
  }

  private static void assertPrintable(String text) {
    assertTrue(
        text.chars().noneMatch(c -> c == '\u001b' || c == '\u202e'),
        text.replace("\u001b", "ESC").replace("\u202e", "RLO"));
  }

  @Test
  void onTheTerminal() {
    Run run = check();
    assertEquals(1, run.code());
    assertTrue(run.out().contains("alert(1)"), run.out());
    assertPrintable(run.out());
    assertPrintable(run.err());
  }

  @Test
  void whenExplained() {
    assertPrintable(check("--explain", "Server.java:3").out());
  }

  @Test
  void inReports() throws IOException {
    Path html = folder.resolve("report.html");
    Path sarif = folder.resolve("report.sarif");
    assertEquals(1, check("--html", html, "--sarif", sarif).code());
    String page = Files.readString(html);
    assertTrue(page.contains("alert(1)"), page);
    assertFalse(page.contains(SCRIPT), page);
    String log = Files.readString(sarif);
    assertTrue(JsonParser.parseString(log).isJsonObject());
    assertFalse(log.contains("\u001b"), log);
  }

  @Test
  void inABaseline() throws IOException {
    Path baseline = folder.resolve("known.txt");
    assertEquals(0, check("--write-baseline", baseline).code());
    String text = Files.readString(baseline);
    assertPrintable(text);
    assertEquals(1, text.lines().filter(line -> !line.startsWith("#")).count(), text);
    Run again = check("--baseline", baseline);
    assertEquals("", again.out());
    assertEquals(0, again.code(), again.err());
  }

  @Test
  void inWhatJavacSays() throws IOException {
    source = Run.file(folder, "Broken.java", "class Broken { int n = \"\u001b[2J\u202e\"; }");
    Run run = check();
    assertEquals(2, run.code());
    assertPrintable(run.err());
  }

  /** All files that are there after a run with every report are the ones that were named. */
  @Test
  void nothingElseIsWritten() throws IOException {
    List<Path> before = files();
    Path out = folder.resolve("out");
    check("--html", out.resolve("r.html"), "--sarif", out.resolve("r.sarif"));
    check("--write-baseline", out.resolve("b.txt"));
    List<Path> left = files();
    left.removeAll(before);
    assertEquals(
        List.of(out, out.resolve("b.txt"), out.resolve("r.html"), out.resolve("r.sarif")), left);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new java.util.ArrayList<>(all.sorted().toList());
    }
  }
}
