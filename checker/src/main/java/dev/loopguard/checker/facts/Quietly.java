package dev.loopguard.checker.facts;

import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.util.function.Supplier;

/** What class files lack that no source mentions is none of the user's business. */
public final class Quietly {
  private Quietly() {}

  /** Reads what makes javac read class files, without the warnings that it has about them. */
  public static <T> T read(Context context, Supplier<T> reading) {
    Log log = Log.instance(context);
    boolean emitWarnings = log.emitWarnings;
    log.emitWarnings = false;
    try {
      return reading.get();
    } finally {
      log.emitWarnings = emitWarnings;
    }
  }
}
