package dev.loopguard.trust;

import dev.loopguard.trust.program.Program;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes away from a program whatever a disagreement does not need. */
final class Shrinker {
  private final Function<Program, Trial> laboratory;
  private final Predicate<Trial> interesting;
  private int fresh;

  /**
   * @param interesting whether the disagreement is still there
   */
  Shrinker(Function<Program, Trial> laboratory, Predicate<Trial> interesting) {
    this.laboratory = laboratory;
    this.interesting = interesting;
  }

  /** That what was called on a wrong thread is still called there, and still not reported. */
  static Predicate<Trial> missed(Trial first, String what) {
    String call = kind(what, first.program());
    return trial ->
        trial.trouble().isEmpty()
            && trial.misses().values().stream()
                .anyMatch(other -> kind(other, trial.program()).equals(call));
  }

  /** Threads are told by their kind, as their numbers change from run to run. */
  private static String kind(String what, Program program) {
    return what.replace(program.name() + ".", "").replaceFirst("-\\d+.*", "");
  }

  /** The smallest that no single step makes smaller. */
  Trial shrink(Trial trial) {
    Trial smallest = trial;
    for (Trial next = step(trial); next != null; next = step(next)) {
      smallest = next;
    }
    return smallest;
  }

  private @Nullable Trial step(Trial from) {
    List<Program> smaller = from.program().smaller();
    for (Program program : smaller) {
      Trial trial =
          laboratory.apply(
              program.named(from.program().name().replaceFirst("x.*", "") + "x" + fresh++));
      if (interesting.test(trial)) {
        return trial;
      }
    }
    return null;
  }
}
