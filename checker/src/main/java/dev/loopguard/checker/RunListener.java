package dev.loopguard.checker;

import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.report.Answer;
import dev.loopguard.checker.report.Report;
import org.jspecify.annotations.Nullable;

/** Whoever started javac and wants to know more than its messages say. */
public interface RunListener {
  /** Under which it is put into the context of the run. */
  Context.Key<RunListener> KEY = new Context.Key<>();

  /** The analysis goes on to something that can take its time. */
  default void stage(String what) {}

  /** The place that shall be explained, or null. */
  default @Nullable Question question() {
    return null;
  }

  /** What there is to say about that place. */
  default void answer(Answer answer) {}

  /**
   * A place in the sources.
   *
   * @param file how the path of the file ends
   */
  record Question(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** The analysis has failed of itself: what it has not found may be there all the same. */
  default void failed(Throwable fault) {}

  /** The run is over. */
  default void report(Report report) {}
}
