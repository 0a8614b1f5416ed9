package dev.loopguard.checker.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.LoopThreadOnly;
import dev.loopguard.checker.WrongLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page on models keeps what it shows: a stub file alone supports a new framework. */
final class ModelsPageTest {
  private static final Path PAGE = Path.of("../docs/models.md");
  private static final Pattern BLOCK =
      Pattern.compile("```java (library|stub|code)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("(?:class|interface) (\\w+)");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    String[] sections = Files.readString(PAGE).split("(?m)^## ", -1);
    assertTrue(sections.length > 5);
    return Stream.of(sections)
        .filter(section -> BLOCK.matcher(section).find())
        .map(
            section ->
                DynamicTest.dynamicTest(
                    section.lines().findFirst().orElse(""), () -> hold(section)));
  }

  private static void hold(String section) throws IOException {
    Path stubs = Files.createTempDirectory(folder, "stubs");
    Scenario scenario = Scenario.of();
    boolean shown = false;
    Matcher block = BLOCK.matcher(section);
    while (block.find()) {
      String text = block.group(2);
      if (block.group(1).equals("stub")) {
        Files.writeString(stubs.resolve("stub.java"), text);
      } else {
        Matcher type = TYPE.matcher(text);
        assertTrue(type.find());
        String place = block.group(1).equals("code") ? "app/" : "acme/";
        shown |= text.contains("// error: ");
        scenario.with(place + type.group(1) + ".java", text.replace("// error: ", "// BUG: "));
      }
    }
    assertTrue(shown, "an example without an error shows nothing");
    assertFalse(section.contains("```\n\n```java\n"), "every example says what it is");
    scenario
        .args("-XepOpt:LoopGuard:Models=" + stubs)
        .checking(LoopThreadOnly.class, WrongLoop.class, BlockingOnLoopThread.class)
        .check();
  }
}
