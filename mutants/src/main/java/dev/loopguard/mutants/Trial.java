package dev.loopguard.mutants;

import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.rule.Analysis;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks each question that is asked of an analysis again, with one mutant after the other, and keeps
 * which test's program is told otherwise then. That is not yet a test that fails: it need not care.
 */
public final class Trial {
  /** How many steps make a question large: an answer then takes ten milliseconds and more. */
  private static final long LARGE = 100_000;

  /** Large ones are asked only about mutants that so few others have come by. */
  private static final int FEW = 8;

  private static final MethodHandle MAKER = maker();
  private static final Map<String, MethodHandle> QUESTIONS = questions();

  /** Those of the current test: what a run of javac keeps holds on to its analysis. */
  private static final IdentityHashMap<Analysis, Subject> SUBJECTS = new IdentityHashMap<>();

  private static @Nullable Trial current;

  /** The one thread that asks: there is one switch, and tests may have threads of their own. */
  private final Thread thread = Thread.currentThread();

  /** Those that live so far. */
  private final Map<Mutant, Suspects> suspects = new LinkedHashMap<>();

  private final int[] tries;
  private String test = "";
  private boolean asking;
  private boolean asked;
  private boolean large;
  private boolean left;

  /**
   * @param all how many mutants there are, with those that are not tried
   */
  Trial(List<Mutant> mutants, int all) {
    this.tries = new int[all];
    mutants.forEach(it -> suspects.put(it, new Suspects()));
  }

  /** What an analysis is of, and what it was asked before. */
  private record Subject(
      Context context, Contracts contracts, Program program, List<Question> before) {
    /** Another analysis of it, which has its own list of what it did not finish. */
    Analysis analysis() {
      Program same =
          program.with(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());
      return (Analysis) call(MAKER, context, contracts, same);
    }
  }

  private record Question(String name, Object[] arguments) {
    Object askedOf(Analysis analysis) {
      Object[] all = Stream.concat(Stream.of(analysis), Stream.of(arguments)).toArray();
      return call(Objects.requireNonNull(QUESTIONS.get(name)), all);
    }

    /** What is unused is known once everything else was asked. */
    boolean isAboutOthers() {
      return name.equals("unusedSuppressions");
    }
  }

  private static MethodHandle maker() {
    MethodType type =
        MethodType.methodType(void.class, Context.class, Contracts.class, Program.class);
    try {
      return MethodHandles.privateLookupIn(Analysis.class, MethodHandles.lookup())
          .findConstructor(Analysis.class, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, MethodHandle> questions() {
    Map<String, MethodHandle> questions = new HashMap<>();
    for (Method each : Analysis.class.getMethods()) {
      if (each.getName().endsWith(Tap.UNTRIED)) {
        String name = each.getName().replace(Tap.UNTRIED, "");
        try {
          questions.put(name, MethodHandles.lookup().unreflect(each));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return questions;
  }

  private static Object call(MethodHandle method, Object... arguments) {
    try {
      return method.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * From here on questions are asked.
   *
   * @param newLarge whether the large ones, or else the small ones
   */
  void begin(boolean newLarge) {
    current = this;
    large = newLarge;
    left = false;
  }

  /** Nothing more is asked; returns whether large questions have been left. */
  boolean end() {
    current = null;
    SUBJECTS.clear();
    return left;
  }

  void begin(String newTest) {
    test = newTest;
    asked = false;
    SUBJECTS.clear();
  }

  boolean askedAnything() {
    return asked;
  }

  /** The mutants that live, each with the tests that may fail. */
  Map<Mutant, Suspects> living() {
    return suspects;
  }

  /** Called by each analysis when it has been made. */
  public static void made(
      Analysis analysis, Context context, Contracts contracts, Program program) {
    if (current != null && current.isAsking()) {
      SUBJECTS.put(analysis, new Subject(context, contracts, program, new ArrayList<>()));
    }
  }

  /** Called instead of each question that is asked of an analysis; answers it. */
  public static Object asked(Analysis analysis, String name, Object[] arguments) {
    Question question = new Question(name, arguments);
    Object answer = question.askedOf(analysis);
    Trial trial = current;
    Subject subject = trial != null && trial.isAsking() ? SUBJECTS.get(analysis) : null;
    if (trial != null && subject != null && trial.isOfInterest(question)) {
      trial.asking = true;
      try {
        trial.ask(question, subject);
      } finally {
        trial.asking = false;
        subject.before.add(question);
      }
    }
    return answer;
  }

  private boolean isAsking() {
    return !asking && Thread.currentThread() == thread;
  }

  /** No scenario reads how much was looked at, though each has it counted. */
  private boolean isOfInterest(Question question) {
    return !(question.name().equals("census") && test.contains(Tests.SCENARIO));
  }

  private void ask(Question question, Subject subject) {
    asked = true;
    Switch.Course plainly = new Switch.Course(Switch.NONE, Long.MAX_VALUE);
    Told plain = told(question, subject, plainly);
    boolean isLarge = plainly.steps() > LARGE;
    left |= isLarge;
    if (isLarge != large) {
      return;
    }
    for (Map.Entry<Mutant, Suspects> entry : suspects.entrySet()) {
      Mutant each = entry.getKey();
      Suspects found = entry.getValue();
      boolean open = !large || tries[each.index()] < FEW;
      if (open && !found.isCertain() && plainly.reached().get(each.spot())) {
        tries[each.index()]++;
        Switch.Course otherwise = new Switch.Course(each.index(), Tests.limit(plainly.steps()));
        found.add(test, plain, told(question, subject, otherwise));
      }
    }
  }

  private static Told told(Question question, Subject subject, Switch.Course course) {
    Switch.Course before = Switch.take(course);
    try {
      Analysis analysis = subject.analysis();
      if (question.isAboutOthers()) {
        subject.before.forEach(it -> it.askedOf(analysis));
      }
      Object answer = question.askedOf(analysis);
      List<String> notes = new ArrayList<>(analysis.program().unfinished().searches());
      notes.addAll(analysis.program().unfinished().details());
      return Told.of(answer, notes);
    } catch (RuntimeException | StackOverflowError | AssertionError | Switch.Endless e) {
      return new Told("failed", e.getClass().getName());
    } finally {
      Switch.take(before);
    }
  }
}
