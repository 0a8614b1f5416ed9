package dev.loopguard.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugPattern;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check has a page, and the code on it is found out as the page says. */
final class RulePagesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern CODE = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern ERROR = Pattern.compile("(?m)^(.*) // ERROR\\b.*$");
  private static final List<String> SECTIONS =
      List.of("How to fix it", "How it decides", "Flags", "Limits", "Suppression");

  private static final String HEADER =
      "package app; import dev.loopguard.annotation.*; import dev.loopguard.event.*;"
          + " import dev.loopguard.log.*; import java.util.concurrent.*; ";

  static List<Class<? extends BugChecker>> checks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
        .filter(type -> type.getPackageName().equals("dev.loopguard.checker"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void pageSaysWhatTheCheckDoes(Class<? extends BugChecker> check) throws IOException {
    String link = check.getAnnotation(BugPattern.class).link();
    assertEquals("docs/bugpattern/" + check.getSimpleName() + ".md", link);
    String page = Files.readString(ROOT.resolve(link));
    assertTrue(page.startsWith("# " + check.getSimpleName() + "\n"), page);
    SECTIONS.forEach(section -> assertTrue(page.contains("\n## " + section + "\n"), section));
    List<String> programs = CODE.matcher(page).results().map(m -> m.group(1)).toList();
    assertTrue(programs.size() >= 2, "a page shows the problem and the remedy");
    for (String program : programs) {
      CompilationTestHelper.newInstance(check, getClass())
          .setArgs("-Xep:" + check.getSimpleName() + ":WARN")
          .addSourceLines("app/Page.java", HEADER + marked(program))
          .doTest();
    }
  }

  private static String marked(String program) {
    return ERROR
        .matcher(program)
        .replaceAll((MatchResult m) -> "// BUG: Diagnostic contains:\n" + quoted(m.group(1)));
  }

  private static String quoted(String line) {
    return line.replace("\\", "\\\\").replace("$", "\\$");
  }
}
