package dev.loopguard.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import dev.loopguard.checker.fix.Fixes;
import dev.loopguard.checker.model.BadOverride;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.ModelException;
import dev.loopguard.checker.model.ModelSources;
import dev.loopguard.checker.report.Answer;
import dev.loopguard.checker.report.Baseline;
import dev.loopguard.checker.report.Baseline.Judged;
import dev.loopguard.checker.report.CheckInfo;
import dev.loopguard.checker.report.Report;
import dev.loopguard.checker.report.Reported;
import dev.loopguard.checker.report.Transcript;
import dev.loopguard.checker.rule.Analysis;
import dev.loopguard.checker.rule.Census;
import dev.loopguard.checker.rule.Explanation;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.ForbiddenContext;
import dev.loopguard.checker.rule.Misnomer;
import dev.loopguard.checker.rule.Undeclared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one javac run. All are known before the first is told, because what is told can
 * change what javac keeps for later files.
 */
final class Solution implements Reporting.Facts {
  private static final Context.Key<Solution> KEY = new Context.Key<>();

  private final Context context;
  private final Settings settings;
  private final @Nullable Analysis analysis;
  private final Reporting reporting;
  private final Transcript transcript = new Transcript(Path.of("").toAbsolutePath());
  private @Nullable List<Undeclared> undeclared;
  private final Map<Query, List<Judged>> byQuery = new EnumMap<>(Query.class);

  private Solution(Context context, Settings settings, @Nullable Analysis analysis) {
    this.context = context;
    this.settings = settings;
    this.analysis = analysis;
    this.reporting = new Reporting(context, settings.outputs(), this);
  }

  /** The run's own: solved at the first file that any check visits. */
  static Solution of(VisitorState state, ErrorProneFlags flags) {
    Solution solution = state.context.get(KEY);
    if (solution == null) {
      solution = solve(state.context, Settings.of(flags));
      state.context.put(KEY, solution);
      solution.explain();
      solution.tellUnread();
    }
    return solution;
  }

  /** Answers whoever started the run and wants to know. */
  private void explain() {
    RunListener listener = context.get(RunListener.KEY);
    RunListener.Question question = listener == null ? null : listener.question();
    if (listener != null && question != null && analysis != null) {
      Explanation explanation =
          analysis.explain(question.file(), question.line(), settings.strict());
      listener.answer(Answer.of(question.toString(), explanation));
    }
  }

  private void tellUnread() {
    if (analysis != null && settings.unread()) {
      analysis.program().unread().forEach(left -> note("not read: " + left));
    }
  }

  private static Solution solve(Context context, Settings settings) {
    List<String> mistakes = new ArrayList<>(settings.mistakes());
    Contracts contracts = null;
    try {
      ModelSources models =
          ModelSources.with(settings.models()).without(settings.without()).plus(settings.with());
      contracts = Contracts.load(context, models);
    } catch (ModelException e) {
      e.errors().forEach(error -> mistakes.add(error.toString()));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      confess(context, e);
    }
    if (!mistakes.isEmpty()) {
      complain(context, String.join("\n", mistakes));
    }
    return new Solution(
        context,
        settings,
        contracts == null || !mistakes.isEmpty() ? null : readSafely(context, contracts, settings));
  }

  private static @Nullable Analysis readSafely(
      Context context, Contracts contracts, Settings settings) {
    try {
      return new Analysis(context, contracts, settings.dependencies());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      confess(context, e);
      return null;
    }
  }

  /** One error without a place in the sources, of which javac shows only the first. */
  private static void complain(Context context, String mistake) {
    Log.instance(context)
        .error(new JCDiagnostic.Error("compiler", "proc.messager", "LoopGuard: " + mistake));
  }

  /** The findings of a rule in one file; none where the settings were wrong. */
  List<Judged> findings(Query query, CompilationUnitTree unit) {
    if (analysis == null) {
      return List.of();
    }
    List<Judged> all = byQuery.get(query);
    if (all == null) {
      reporting.stage(query.stage);
      all = settings.outputs().baseline().judge(askSafely(query, analysis));
      byQuery.put(query, all);
    }
    return all.stream().filter(judged -> judged.finding().site().unit() == unit).toList();
  }

  /** What may be done about findings that all are in one file. */
  Fixes fixes(List<Judged> judged) {
    List<Finding> fresh = judged.stream().filter(it -> !it.known()).map(Judged::finding).toList();
    return new Fixes(analysis == null ? null : analysis.contracts(), fresh);
  }

  /** Where everything that is told goes, too. */
  Reporting reporting() {
    return reporting;
  }

  Transcript transcript() {
    return transcript;
  }

  Baseline baseline() {
    return settings.outputs().baseline();
  }

  @Override
  public Report with(String run, Collection<CheckInfo> checks, List<Reported> findings) {
    Set<String> rules = checks.stream().map(CheckInfo::name).collect(Collectors.toSet());
    return analysis == null
        ? new Report(run, List.copyOf(checks), findings, Census.NOTHING, List.of())
        : new Report(
            run,
            List.copyOf(checks),
            findings,
            analysis.census(),
            baseline().gone(rules, analysis.program()));
  }

  @Override
  public void complain(String mistake) {
    complain(context, mistake);
  }

  @Override
  public void note(String what) {
    Log.instance(context)
        .note(new JCDiagnostic.Note("compiler", "proc.messager", "LoopGuard: " + what));
  }

  /** A program that the analysis cannot stand must still compile: it is told once, and let be. */
  private List<Finding> askSafely(Query query, Analysis of) {
    try {
      return ask(query, of);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      confess(context, e);
      return List.of();
    }
  }

  private static void confess(Context context, Throwable fault) {
    String where = fault.getStackTrace().length > 0 ? " at " + fault.getStackTrace()[0] : "";
    Log.instance(context)
        .note(
            new JCDiagnostic.Note(
                "compiler",
                "proc.messager",
                "LoopGuard: not analysed, by a fault of its own: " + fault + where));
  }

  private List<Finding> ask(Query query, Analysis of) {
    return switch (query) {
      case LOOP_THREAD -> of.loopThread(settings.strict());
      case LOG_CALLBACK -> of.in(ForbiddenContext.LOG_CALLBACK);
      case BLOCKING -> of.blocking();
      case DEBUG_ORDER -> of.debugOrder();
    };
  }

  /** The loop-only overrides of methods that were promised to any thread, in one file. */
  List<BadOverride> badOverrides(CompilationUnitTree unit) {
    return analysis == null ? List.of() : analysis.badOverrides(unit);
  }

  /** What silences a check in one file to no effect, where the build has asked for that. */
  List<Symbol> unusedSuppressions(String check, CompilationUnitTree unit) {
    return analysis == null || !settings.unusedSuppressions()
        ? List.of()
        : analysis.unusedSuppressions(check, unit);
  }

  /** The methods in one file that do not say what they require; found when first asked. */
  List<Undeclared> undeclared(CompilationUnitTree unit) {
    if (analysis == null) {
      return List.of();
    }
    List<Undeclared> all = undeclared;
    if (all == null) {
      all = analysis.undeclared();
      undeclared = all;
    }
    return all.stream().filter(it -> it.body().site().unit() == unit).toList();
  }

  /** The loop expressions in one file that name nothing. */
  List<Misnomer> misnomers(CompilationUnitTree unit) {
    return analysis == null ? List.of() : analysis.misnomers(unit);
  }

  /** What can be asked of an analysis; checks that ask the same share the answer. */
  enum Query {
    LOOP_THREAD("loop-only code"),
    LOG_CALLBACK("log callbacks"),
    BLOCKING("blocking code"),
    DEBUG_ORDER("debug logging");

    private final String stage;

    Query(String stage) {
      this.stage = stage;
    }
  }
}
