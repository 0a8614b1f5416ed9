package dev.loopguard.checker.scenario;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.loopguard.checker.LoopThreadOnly;
import dev.loopguard.checker.WrongLoop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A few lines of a program, and where a check has to speak up in them: at the end of a line, {@code
 * // BUG: text} asks for a finding there whose message has the text, and there may be no other.
 */
final class Scenario {
  private static final Pattern MARKED = Pattern.compile("(?m)^(.*\\S) +// BUG: (.+)$");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|enum|record|interface) (\\w+)");

  private static final String HEADER =
      "package app; import dev.loopguard.annotation.*; import dev.loopguard.event.*;"
          + " import dev.loopguard.log.*; import java.util.*; import java.util.concurrent.*;"
          + " import java.util.function.*; import java.util.stream.*; ";

  private static final String SERVER =
      """
      class Server {
        final EventBase base;
        final ExecutorService pool;
        Server(EventBase base, ExecutorService pool) { this.base = base; this.pool = pool; }
        @LoopThreadOnly void tick() {}
        @LoopThreadOnly int size() { return 0; }
      """;

  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> args = new ArrayList<>();
  private List<Class<? extends BugChecker>> checks = List.of(LoopThreadOnly.class, WrongLoop.class);

  private Scenario() {}

  /** Checks the members of a class {@code Server} that has a base, a pool and two sinks. */
  static void server(String members) {
    of(SERVER + members + "}").check();
  }

  /** Checks a program; each text is a file that bears the name of its first type. */
  static void program(String... units) {
    of(units).check();
  }

  /** Skips a test whose program needs a newer JDK than the one that runs it. */
  static void assumeJdk(int feature) {
    Assumptions.assumeTrue(Runtime.version().feature() >= feature, "needs JDK " + feature);
  }

  static Scenario of(String... units) {
    Scenario scenario = new Scenario();
    for (String unit : units) {
      scenario.with("app/" + nameOf(unit), HEADER + unit);
    }
    return scenario;
  }

  static Scenario ofServer(String members) {
    return of(SERVER + members + "}");
  }

  /** Compiles a program without the checker and puts its class files on the class path. */
  Scenario library(Path folder, String... units) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (String unit : units) {
      Path file = folder.resolve(nameOf(unit));
      Files.writeString(file, "package lib; import dev.loopguard.annotation.*; " + unit);
      command.add(file.toString());
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Assertions.assertEquals(0, javac.run(null, null, null, command.toArray(String[]::new)));
    String path = folder + File.pathSeparator + System.getProperty("java.class.path");
    return args("-cp", path);
  }

  private static String nameOf(String unit) {
    Matcher type = TYPE.matcher(unit);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + unit);
    }
    return type.group(1) + ".java";
  }

  /** Adds a file as it is, with its own package and imports. */
  Scenario with(String path, String text) {
    files.put(path, text);
    return this;
  }

  Scenario args(String... more) {
    args.addAll(List.of(more));
    return this;
  }

  @SafeVarargs
  final Scenario checking(Class<? extends BugChecker>... instead) {
    checks = List.of(instead);
    return this;
  }

  void check() {
    List<Class<? extends BugChecker>> all = new ArrayList<>(List.of(AnalysisMustNotFail.class));
    all.addAll(checks);
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(all), Scenario.class);
    files.forEach((path, text) -> helper.addSourceLines(path, marked(text)));
    helper.setArgs(args).doTest();
  }

  private static String marked(String text) {
    return MARKED.matcher(text).replaceAll("// BUG: Diagnostic contains: $2\n$1");
  }
}
