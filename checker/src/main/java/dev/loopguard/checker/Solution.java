package dev.loopguard.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import dev.loopguard.checker.facts.Unfinished;
import dev.loopguard.checker.facts.classfile.Worth;
import dev.loopguard.checker.fix.Fixes;
import dev.loopguard.checker.model.BadOverride;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.ModelException;
import dev.loopguard.checker.model.ModelSources;
import dev.loopguard.checker.model.Printable;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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
  private final @Nullable Contracts contracts;
  private final boolean worthReading;
  private final Reporting reporting;
  private final Transcript transcript = new Transcript(Path.of("").toAbsolutePath());
  private final Map<Query, Map<CompilationUnitTree, List<Judged>>> byQuery =
      new EnumMap<>(Query.class);
  private @Nullable Analysis analysis;
  private final List<String> beyondHorizon = new ArrayList<>();
  private final Set<String> toldUnfinished = new HashSet<>();
  private boolean failed;
  private @Nullable Map<CompilationUnitTree, List<Undeclared>> undeclared;
  private @Nullable Map<CompilationUnitTree, List<BadOverride>> badOverrides;
  private @Nullable Map<CompilationUnitTree, List<Misnomer>> misnomers;
  private @Nullable CompilationUnitTree first;

  private Solution(Context context, Settings settings, @Nullable Contracts contracts) {
    this.context = context;
    this.settings = settings;
    this.reporting = new Reporting(context, settings.outputs(), this);
    this.worthReading = contracts != null && isWorthReading(contracts);
    this.contracts = contracts;
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
    solution.visit(state.getPath().getCompilationUnit());
    return solution;
  }

  /**
   * Every check sees the first file before any sees the second. By then all has been asked, and
   * unless there are reports to write what it was found with can go.
   */
  private void visit(CompilationUnitTree unit) {
    if (first == null) {
      first = unit;
    } else if (unit != first && !settings.unusedSuppressions() && !reporting.isWanted()) {
      analysis = null;
    }
  }

  /** Answers whoever started the run and wants to know. */
  private void explain() {
    RunListener listener = context.get(RunListener.KEY);
    RunListener.Question question = listener == null ? null : listener.question();
    Analysis of = listener == null || question == null ? null : analysis();
    if (listener != null && question != null && of != null) {
      Explanation explanation = of.explain(question.file(), question.line(), settings.strict());
      listener.answer(Answer.of(question.toString(), explanation));
    }
  }

  private void tellUnread() {
    if (!settings.unread()) {
      return;
    }
    List<String> unread = new ArrayList<>(beyondHorizon);
    Analysis of = worthReading ? analysis() : null;
    if (of != null) {
      unread.addAll(of.program().unread());
    }
    unread.forEach(left -> note("not read: " + left));
  }

  /**
   * That findings may be missing, once each; about single objects only where that was asked for.
   */
  private void tellUnfinished(Unfinished unfinished) {
    List<String> all = new ArrayList<>(unfinished.searches());
    if (settings.unread()) {
      all.addAll(unfinished.details());
    }
    all.stream()
        .filter(toldUnfinished::add)
        .forEach(what -> note("not analysed to the end: " + what));
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
    return new Solution(context, settings, mistakes.isEmpty() ? contracts : null);
  }

  private boolean isWorthReading(Contracts known) {
    try {
      return Worth.reading(context, known, settings.dependencies(), beyondHorizon::add);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return true; // The reading finds out, and tells.
    }
  }

  /** The program, read when somebody asks about it; null if it cannot be. */
  private @Nullable Analysis analysis() {
    if (analysis == null && contracts != null && !failed) {
      try {
        analysis = new Analysis(context, contracts, worthReading && settings.dependencies());
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        failed = true;
        confess(context, e);
      }
    }
    return analysis;
  }

  /** One error without a place in the sources, of which javac shows only the first. */
  private static void complain(Context context, String mistake) {
    Log.instance(context)
        .error(new JCDiagnostic.Error("compiler", "proc.messager", "LoopGuard: " + mistake));
  }

  /** The findings of a rule in one file; none where the settings were wrong. */
  List<Judged> findings(Query query, CompilationUnitTree unit) {
    Map<CompilationUnitTree, List<Judged>> all = byQuery.get(query);
    if (all == null) {
      reporting.stage(query.stage);
      all =
          found(
              of -> settings.outputs().baseline().judge(ask(query, of)),
              (of, judged) -> judged.finding().site().unit());
      byQuery.put(query, all);
    }
    return all.getOrDefault(unit, List.of());
  }

  /**
   * What the analysis finds, by the file that it is in. A program that the analysis cannot stand
   * must still compile: that is told once, and the program let be.
   */
  private <T> Map<CompilationUnitTree, List<T>> found(
      Function<Analysis, List<T>> question,
      BiFunction<Analysis, T, @Nullable CompilationUnitTree> place) {
    Map<CompilationUnitTree, List<T>> found = new HashMap<>();
    Analysis of = worthReading ? analysis() : null;
    if (of != null) {
      try {
        for (T each : question.apply(of)) {
          CompilationUnitTree unit = place.apply(of, each);
          if (unit != null) {
            found.computeIfAbsent(unit, u -> new ArrayList<>()).add(each);
          }
        }
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        confess(context, e);
      }
      tellUnfinished(of.program().unfinished());
    }
    return found;
  }

  /** What may be done about findings that all are in one file. */
  Fixes fixes(List<Judged> judged) {
    List<Finding> fresh = judged.stream().filter(it -> !it.known()).map(Judged::finding).toList();
    return new Fixes(contracts, fresh);
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
    Analysis of = analysis();
    return of == null
        ? new Report(run, List.copyOf(checks), findings, Census.NOTHING, List.of())
        : new Report(
            run, List.copyOf(checks), findings, of.census(), baseline().gone(rules, of.program()));
  }

  @Override
  public void complain(String mistake) {
    complain(context, mistake);
  }

  @Override
  public void note(String what) {
    Log.instance(context)
        .note(
            new JCDiagnostic.Note(
                "compiler", "proc.messager", "LoopGuard: " + Printable.escaped(what)));
  }

  private static void confess(Context context, Throwable fault) {
    String where = fault.getStackTrace().length > 0 ? " at " + fault.getStackTrace()[0] : "";
    // Told also where notes are not wanted: nothing found would else look like nothing to find.
    Log.instance(context)
        .mandatoryNote(
            null,
            new JCDiagnostic.Note(
                "compiler",
                "proc.messager",
                "LoopGuard: not analysed, by a fault of its own: " + fault + where));
    RunListener listener = context.get(RunListener.KEY);
    if (listener != null) {
      listener.failed(fault);
    }
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
    Map<CompilationUnitTree, List<BadOverride>> all = badOverrides;
    if (all == null) {
      all = found(Analysis::badOverrides, (of, bad) -> unitOf(bad.method(), of));
      badOverrides = all;
    }
    return all.getOrDefault(unit, List.of());
  }

  /** What silences a check in one file to no effect, where the build has asked for that. */
  List<Symbol> unusedSuppressions(String check, CompilationUnitTree unit) {
    Analysis of = settings.unusedSuppressions() ? analysis() : null;
    return of == null ? List.of() : of.unusedSuppressions(check, unit);
  }

  /** The methods in one file that do not say what they require; found when first asked. */
  List<Undeclared> undeclared(CompilationUnitTree unit) {
    Map<CompilationUnitTree, List<Undeclared>> all = undeclared;
    if (all == null) {
      all = found(Analysis::undeclared, (of, it) -> it.body().site().unit());
      undeclared = all;
    }
    return all.getOrDefault(unit, List.of());
  }

  /** The loop expressions in one file that name nothing. */
  List<Misnomer> misnomers(CompilationUnitTree unit) {
    Map<CompilationUnitTree, List<Misnomer>> all = misnomers;
    if (all == null) {
      all = found(Analysis::misnomers, (of, misnomer) -> unitOf(misnomer.declaration(), of));
      misnomers = all;
    }
    return all.getOrDefault(unit, List.of());
  }

  /** The file that a declaration is in, or null if it is in a class file. */
  private static @Nullable CompilationUnitTree unitOf(Symbol declaration, Analysis analysis) {
    return analysis.program().site(declaration.enclClass()).unit();
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
