package dev.loopguard.checker;

import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.report.Report;

/** Whoever started javac and wants to know more than its messages say. */
public interface RunListener {
  /** Under which it is put into the context of the run. */
  Context.Key<RunListener> KEY = new Context.Key<>();

  /** The analysis goes on to something that can take its time. */
  void stage(String what);

  /** The run is over. */
  void report(Report report);
}
