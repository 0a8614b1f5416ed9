package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each check has its severity and its flag, and leaves the others alone. */
final class SeverityTest {
  private static final String[] ONE_OF_EACH = {
    "import dev.loopguard.event.*;",
    "import dev.loopguard.log.*;",
    "import java.util.concurrent.CompletableFuture;",
    "public class Each {",
    "  void loopThreadOnly(EventBase base) { new Thread(() -> base.free()).start(); }",
    "  void wrongLoop() {",
    "    EventBase a = EventBase.create();",
    "    EventBase b = EventBase.create();",
    "    a.execute(() -> b.free());",
    "  }",
    "  void logCallbackReentrancy(EventBase base) {",
    "    EventLog.setCallback((severity, message) -> base.loopBreak());",
    "  }",
    "  void blocking(EventBase base, CompletableFuture<String> answer) {",
    "    base.execute(() -> answer.join());",
    "  }",
    "  public static void main(String[] args) {",
    "    EventBase base = EventBase.create();",
    "    EventLog.enableDebug(DebugMask.ALL);",
    "    base.free();",
    "  }",
    "  public void undeclared(EventBase base) { base.free(); }",
    "}"
  };

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "LoopThreadOnly", "error",
          "WrongLoop", "error",
          "LogCallbackReentrancy", "error",
          "BlockingOnLoopThread", "warning",
          "DebugLoggingOrder", "error");

  private static final Pattern FINDING = Pattern.compile("(error|warning|note): \\[(\\w+)]");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeOneOfEach() throws IOException {
    file = Run.file(folder, "Each.java", ONE_OF_EACH);
  }

  private Map<String, String> found(String... flags) {
    Object[] words = Stream.concat(Stream.of(flags), Stream.of(file)).toArray();
    Run run = Run.of(words);
    Map<String, String> found = new TreeMap<>();
    Matcher matcher = FINDING.matcher(run.out() + run.err());
    while (matcher.find()) {
      found.put(matcher.group(2), matcher.group(1));
    }
    return found;
  }

  @Test
  void asTheyComeOfThemselves() {
    assertEquals(new TreeMap<>(DEFAULTS), found());
  }

  @TestFactory
  Stream<DynamicTest> eachGoesOffAlone() {
    return DEFAULTS.keySet().stream()
        .sorted()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check,
                    () -> {
                      Map<String, String> others = new TreeMap<>(DEFAULTS);
                      others.remove(check);
                      assertEquals(others, found("-Xep:" + check + ":OFF"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> eachHasTheSeverityItIsGiven() {
    return DEFAULTS.keySet().stream()
        .sorted()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check,
                    () -> {
                      boolean error = "error".equals(DEFAULTS.get(check));
                      Map<String, String> changed = new TreeMap<>(DEFAULTS);
                      changed.put(check, error ? "warning" : "error");
                      String severity = error ? "WARN" : "ERROR";
                      assertEquals(changed, found("-Xep:" + check + ":" + severity));
                    }));
  }

  @Test
  void theContractIsWrittenDownOnlyWhereThatIsAskedFor() {
    Map<String, String> all = new TreeMap<>(DEFAULTS);
    all.put("UndeclaredLoopThreadOnly", "warning");
    assertEquals(all, found("-Xep:UndeclaredLoopThreadOnly:WARN"));
    assertEquals(new TreeMap<>(DEFAULTS), found("-Xep:UndeclaredLoopThreadOnly:OFF"));
  }
}
