import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints what the checks say of folders of sources, each compiled by itself, on the Java that runs
 * it: {@code java Findings.java PLUGIN-PATH CLASS-PATH FOLDER...}.
 */
final class Findings {
  public static void main(String[] args) throws IOException {
    Path classes = Files.createTempDirectory("findings");
    for (String folder : List.of(args).subList(2, args.length)) {
      System.out.println("== " + Path.of(folder).getFileName());
      findings(args[0], args[1], Path.of(folder), classes).forEach(System.out::println);
    }
  }

  private static TreeSet<String> findings(
      String plugin, String classPath, Path folder, Path classes) throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    var javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(said, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "-XDcompilePolicy=simple",
              "--should-stop=ifError=FLOW",
              "-XDaddTypeAnnotationsToSymbol=true",
              "-Xmaxerrs",
              "10000",
              "-Xmaxwarns",
              "10000",
              "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:LoopThreadOnly:ERROR"
                  + " -Xep:WrongLoop:ERROR -Xep:LogCallbackReentrancy:ERROR"
                  + " -Xep:BlockingOnLoopThread:WARN -Xep:DebugLoggingOrder:ERROR",
              "-processorpath",
              plugin,
              "-cp",
              classPath,
              "-d",
              classes.toString());
      javac.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    TreeSet<String> findings = new TreeSet<>();
    for (Diagnostic<? extends JavaFileObject> finding : said.getDiagnostics()) {
      if (finding.getKind() == Diagnostic.Kind.ERROR || isOurs(finding)) {
        findings.add(told(folder, finding));
      }
    }
    return findings;
  }

  private static boolean isOurs(Diagnostic<?> finding) {
    return String.valueOf(finding.getCode()).endsWith(".error.prone");
  }

  private static String told(Path folder, Diagnostic<? extends JavaFileObject> finding) {
    String file =
        finding.getSource() == null
            ? "?"
            : folder.relativize(Path.of(finding.getSource().getName())).toString();
    return file + ":" + finding.getLineNumber() + ": " + finding.getMessage(Locale.ROOT).strip();
  }

  private Findings() {}
}
