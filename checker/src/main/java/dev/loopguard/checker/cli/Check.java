package dev.loopguard.checker.cli;

import dev.loopguard.checker.cli.project.Program;
import dev.loopguard.checker.report.Product;
import dev.loopguard.checker.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the user asked for on the command line. */
@Command(
    name = "loopguard",
    mixinStandardHelpOptions = true,
    version = Product.NAME + " " + Product.VERSION,
    sortOptions = false,
    customSynopsis = "loopguard [OPTION|javac's OPTION]... PATH...",
    description = "Finds calls that can be made on the wrong thread.%n",
    footer = {
      "",
      "Any other option goes to javac, and -Xep... to Error Prone.",
      "Exit code: 0 nothing found, 1 findings, 2 wrong input or code that does not compile."
    })
final class Check implements Callable<Integer> {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int BAD_INPUT = 2;

  /** How lines begin that are no findings. */
  private static final String OURS = "loopguard: ";

  private final LongSupplier millis;
  private final Prompt prompt;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-cp", "-classpath", "--class-path"},
      paramLabel = "CLASSPATH",
      description = "Where the classes are that the sources use.")
  private String classPath = "";

  @Option(
      names = "--models",
      paramLabel = "FILE|DIR[,FILE|DIR...]",
      description = "Stub files with facts about code that cannot be annotated.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Count what code outside can call as called on any thread.")
  private boolean strict;

  @Mixin private FixOptions fixes = new FixOptions();

  @Mixin private ReportOptions reports = new ReportOptions();

  @Mixin private Explain explain = new Explain();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (the default: on a terminal, unless NO_COLOR is set), always or never.")
  private Color color = Color.auto;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but the findings: neither progress nor a summary.")
  private boolean quiet;

  @Option(names = "--stacktrace", description = "Show where LoopGuard failed, if it fails.")
  private boolean stackTrace;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "A Maven or Gradle project, which is asked for its sources and class path;",
        "a jar with its -sources.jar beside it; Java files, and folders of them."
      })
  private List<String> rest = new ArrayList<>();

  /**
   * @param millis the time, from anywhere on
   */
  Check(LongSupplier millis, Prompt prompt) {
    this.millis = millis;
    this.prompt = prompt;
  }

  boolean stackTrace() {
    return stackTrace;
  }

  @Override
  public Integer call() throws Exception {
    if (spec != null && explain.isAsked() && explain.question() == null) {
      return explain.printCheck(spec.commandLine().getOut());
    }
    Arguments arguments = Arguments.of(rest, Compilation::takesValue);
    if (arguments.paths().isEmpty()) {
      throw new BadInputException("no Java files given; try --help");
    }
    if (spec == null) {
      throw new IllegalStateException("picocli sets it before it calls");
    }
    return check(arguments, spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  private int check(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException {
    PrintWriter sayTo = quiet ? new PrintWriter(Writer.nullWriter()) : err;
    Consumer<String> say = said -> sayTo.println(OURS + said);
    List<String> errorProne = errorProne(arguments);
    Progress progress = new Progress(sayTo, color.terminal(), millis);
    List<Program> programs = Subjects.of(arguments.paths(), say);
    if (fixes.wanted()) {
      repair(new Repairs(programs, classPath, errorProne, arguments.javac()), out, say);
    }
    Reports told = new Reports(progress::stage, explain.question());
    Compilation.Outcome outcome = Compilation.Outcome.NONE;
    for (Program program : programs) {
      Compilation compilation = new Compilation(program, classPath, errorProne, arguments.javac());
      progress.expect(program.sources().size());
      outcome = outcome.and(compilation.run(told, progress));
    }
    progress.end();
    int code =
        told.code(
            new Printer(out, err, stackTrace, new Paint(color.ansi()))
                .print(
                    outcome,
                    arguments.wantsWarnings(),
                    reports.written() == null && !explain.isAsked()));
    if (code == BAD_INPUT) {
      return code;
    }
    if (explain.isAsked()) {
      return explain.printAnswers(told.answers(), out);
    }
    Report report = told.all();
    reports.write(report);
    new Summary(report, reports).lines().forEach(say);
    return code;
  }

  /** Before the check, which then tells what is left. */
  private void repair(Repairs repairs, PrintWriter out, Consumer<String> say) throws IOException {
    String diff = repairs.diff();
    if (diff.isEmpty()) {
      say.accept("nothing to repair that is sure to be right");
      return;
    }
    out.print(diff);
    out.flush();
    if (fixes.agreed(prompt)) {
      repairs.apply();
    } else {
      say.accept("nothing was changed; --yes changes it without asking");
    }
  }

  private List<String> errorProne(Arguments arguments) {
    List<String> options = new ArrayList<>(arguments.errorProne());
    options.addAll(reports.flags());
    if (strict) {
      options.add("-XepOpt:LoopGuard:Strict=true");
    }
    // Not split by picocli, which prints a warning of its own where it sees half a quotation.
    for (String model : String.join(",", models).split(",")) {
      if (!model.isEmpty() && !Files.exists(Path.of(model))) {
        throw new BadInputException("no such file or folder: " + model);
      }
    }
    if (!models.isEmpty()) {
      options.add("-XepOpt:LoopGuard:Models=" + String.join(",", models));
    }
    return options;
  }
}
