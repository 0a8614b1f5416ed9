package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser: what a reader can do with it. */
final class BrowserTest {
  private static final String SHOWN =
      "return [...document.querySelectorAll('.finding')]"
          + ".filter(f => f.checkVisibility()).length";

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.start(folder.resolve("profile"));
    for (String module : List.of("core", "ui")) {
      Run.file(
          folder,
          module + "/src/main/java/" + module + "/Server.java",
          "package " + module + ";",
          "import dev.loopguard.event.EventBase;",
          "class Server {",
          "  void start(EventBase base) { new Thread(() -> end(base)).start(); }",
          "  private void end(EventBase base) { base.free(); }",
          "  void post(EventBase base) { base.execute(() -> sleep()); }",
          "  private void sleep() {",
          "    try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }",
          "  }",
          "}");
    }
    assertEquals(1, Run.of("--html", folder.resolve("report.html"), folder).code());
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void load() throws Exception {
    browser.resize(1200, 900);
    browser.open(folder.resolve("report.html"));
  }

  private static int number(String script) throws Exception {
    return browser.run(script).getAsInt();
  }

  private static String text(String script) throws Exception {
    return browser.run(script).getAsString();
  }

  private static int choose(String id, String value) throws Exception {
    browser.run(
        "const s = document.getElementById('%s'); s.value = '%s'; s.dispatchEvent(new Event('input', {bubbles: true}))"
            .formatted(id, value));
    return number(SHOWN);
  }

  @Test
  void showsEverythingAtFirst() throws Exception {
    assertEquals(4, number(SHOWN));
    assertEquals("4 findings", text("return document.getElementById('shown').textContent"));
  }

  /** The second step of a chain is often in the line that the first one shows. */
  @Test
  void aStepWithoutSourceLeavesNoHole() throws Exception {
    browser.run("document.querySelectorAll('.finding').forEach(f => f.open = true)");
    String bare =
        "[...document.querySelectorAll('.chain li')].filter(l => !l.querySelector('pre'))";
    assertNotEquals(0, number("return " + bare + ".length"));
    assertEquals(
        0,
        number("return " + bare + ".filter(l => l.getBoundingClientRect().height > 100).length"));
  }

  @Test
  void filtersByRuleAndModule() throws Exception {
    assertEquals(2, choose("rule", "LoopThreadOnly"));
    assertEquals("2 of 4", text("return document.getElementById('shown').textContent"));
    assertEquals(
        1,
        choose(
            "module", text("return [...document.getElementById('module').options].at(-1).value")));
    assertEquals(
        1,
        number(
            "return [...document.querySelectorAll('h2')].filter(h => h.checkVisibility()).length"));
  }

  @Test
  void slashSearchesFromTheKeyboard() throws Exception {
    assertTrue(browser.run("return document.hasFocus()").getAsBoolean());
    browser.type("/");
    assertEquals("text", text("return document.activeElement.id"));
    browser.type("EventBase.free()");
    assertEquals(2, number(SHOWN));
    browser.type(" nowhere");
    assertEquals(0, number(SHOWN));
    assertTrue(
        browser.run("return document.getElementById('none').checkVisibility()").getAsBoolean());
  }

  @Test
  void opensAndClosesFromTheKeyboard() throws Exception {
    browser.run("document.querySelector('.finding > summary').focus()");
    boolean before = browser.run("return document.querySelector('.finding').open").getAsBoolean();
    browser.type("\ue007");
    assertNotEquals(
        before, browser.run("return document.querySelector('.finding').open").getAsBoolean());
  }

  @Test
  void opensAllAtOnce() throws Exception {
    browser.run("document.getElementById('all').click()");
    assertEquals(4, number("return document.querySelectorAll('.finding[open]').length"));
    browser.run("document.getElementById('all').click()");
    assertEquals(0, number("return document.querySelectorAll('.finding[open]').length"));
  }

  @Test
  void changesBetweenLightAndDark() throws Exception {
    String colour = "return getComputedStyle(document.body).backgroundColor";
    String before = text(colour);
    browser.run("document.getElementById('theme').click()");
    assertNotEquals(before, text(colour));
  }

  @Test
  void drawsTheChainDownToTheSink() throws Exception {
    String rails =
        "document.querySelector('.finding[data-rule=LoopThreadOnly]"
            + " .chain').querySelectorAll('svg.rail')";
    assertEquals(3, number("return " + rails + ".length"));
    assertTrue(
        browser
            .run(
                "return [...%s].every(r => r.getBoundingClientRect().height >= r.parentElement.clientHeight - 1)"
                    .formatted(rails))
            .getAsBoolean());
    assertEquals(
        1,
        number(
            "return document.querySelector('.finding[data-rule=LoopThreadOnly]"
                + " .chain').querySelectorAll('.sink').length"));
  }

  @Test
  void fitsANarrowWindow() throws Exception {
    browser.resize(500, 800);
    browser.run("document.getElementById('all').click()");
    int wider =
        number(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, wider);
  }

  @Test
  void asksForNothingElse() throws Exception {
    assertEquals(0, number("return performance.getEntriesByType('resource').length"));
  }

  @Test
  void everyControlHasAName() throws Exception {
    assertEquals(
        0,
        number(
            "return [...document.querySelectorAll('input, select')].filter(c =>"
                + " !c.labels.length).length + [...document.querySelectorAll('button')].filter(b =>"
                + " !b.textContent.trim()).length"));
  }
}
