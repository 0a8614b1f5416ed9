package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people look at. */
final class HtmlTest {
  private static final Pattern OUTSIDE =
      Pattern.compile("(src|href)=\"(?!#|data:)|url\\(|@import|https?://");

  @TempDir Path folder;
  private Path html;

  @BeforeEach
  void choose() {
    html = folder.resolve("out/report.html");
  }

  private String page(Object... sources) throws IOException {
    List<Object> words = new ArrayList<>(List.of("--html", html));
    words.addAll(Arrays.asList(sources));
    Run run = Run.of(words.toArray());
    assertTrue(run.code() < 2, run.err());
    return Files.readString(html);
  }

  /** The page without the data that it carries along. */
  private static String visible(String page) {
    return page.replaceAll("(?s)<script type=\"application/json\".*?</script>", "");
  }

  private static int count(String needle, String text) {
    return text.split(Pattern.quote(needle), -1).length - 1;
  }

  @Test
  void cleanCodeIsToldSo() throws IOException {
    String page = visible(page(Run.file(folder, "Clean.java", "class Clean {}")));
    assertTrue(page.contains("Nothing is loop-only here"), page);
    assertFalse(page.contains("<details"));
  }

  @Test
  void findingShowsItsChainWithTheSource() throws IOException {
    String page = visible(page(Run.file(folder, "Findings.java", Findings.SOURCE)));
    assertEquals(1, count("<details class=\"finding error\" data-rule=\"LoopThreadOnly\"", page));
    assertEquals(3, count("<svg class=\"rail\"", page));
    assertTrue(page.contains("a lambda in run() calls end()"), page);
    assertTrue(page.contains("<span class=\"line here\"><i>7</i>"), page);
    assertTrue(page.contains("the event loop&#39;s thread"), page);
  }

  @Test
  void asksNobodyForAnything() throws IOException {
    String page = visible(page(Run.file(folder, "Findings.java", Findings.SOURCE)));
    assertFalse(OUTSIDE.matcher(page).find(), page);
    assertTrue(page.contains("default-src 'none'"), page);
  }

  @Test
  void whatIsNamedLikeMarkupIsText() throws IOException {
    Path source =
        Run.file(
            folder,
            "Odd.java",
            "class Odd {",
            "  void run(dev.loopguard.event.EventBase base) {",
            "    new Thread(() -> end(base, \"</script><script>alert(1)</script>\")).start();",
            "  }",
            "  private void end(dev.loopguard.event.EventBase base, String s) {",
            "    base.free(); // <img src=x onerror=alert(1)> {{main}} $1 \\u202e",
            "  }",
            "}");
    String page = page(source);
    assertFalse(page.contains("<script>alert"), page);
    assertFalse(page.contains("<img"), page);
    assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt; {{main}} $1"), page);
    assertEquals(2, count("<script", page));
    assertEquals(2, count("</script>", page));
  }

  @Test
  void moduleIsTheFolderOfTheSources() throws IOException {
    Run.file(
        folder,
        "core/src/main/java/app/A.java",
        "package app;",
        "class A {",
        "  void run(dev.loopguard.event.EventBase b) { new Thread(() -> b.free()).start(); }",
        "}");
    String page = page(folder);
    assertTrue(page.contains("core\" open") || page.contains("core\" "), page);
    assertTrue(page.contains("core</h2>"), page);
  }

  @Test
  void modulesOfABuildShareAPage() throws IOException {
    String flag = "-XepOpt:LoopGuard:Html=" + html;
    for (String module : List.of("a", "b", "a")) {
      Path classes = Files.createDirectories(folder.resolve(module + "/classes"));
      Path source = Run.file(folder, module + "/Findings.java", Findings.SOURCE);
      Build.run(List.of("-d", classes.toString()), List.of(flag), source);
    }
    String page = visible(Files.readString(html));
    assertEquals(2, count("<details class=\"finding", page));
    assertEquals(2, count("<h2>", page));
  }

  @Test
  void knownFindingsAreMarked() throws IOException {
    Path baseline = folder.resolve("baseline.txt");
    Path source = Run.file(folder, "Findings.java", Findings.SOURCE);
    Run.of("--write-baseline", baseline, source);
    String page = visible(page("--baseline", baseline, source));
    assertTrue(page.contains("data-known"), page);
    assertTrue(page.contains("known from the baseline"), page);
  }

  @Test
  void sameInputGivesTheSameBytes() throws IOException {
    Path a = Run.file(folder, "Findings.java", Findings.SOURCE);
    Path b = Run.file(folder, "Other.java", "class Other {}");
    assertEquals(page(a, b), page(b, a));
  }

  @Test
  void twoReportsAreNotOneFile() throws IOException {
    Path source = Run.file(folder, "Clean.java", "class Clean {}");
    Run run = Run.of("--html", html, "--sarif", html, source);
    assertEquals(2, run.code());
    assertEquals(
        "loopguard: two reports cannot be one file: " + html + System.lineSeparator(), run.err());
    assertFalse(Files.exists(html));
  }
}
