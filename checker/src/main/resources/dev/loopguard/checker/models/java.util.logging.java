// Source: the API documentation of JDK 25: "If the logger is currently enabled for the given
// message level then the message is constructed by invoking the provided supplier function", during
// the call.

package java.util.logging;

import java.util.function.Supplier;

public class Logger {
  public void config(Supplier supplier);

  public void fine(Supplier supplier);

  public void finer(Supplier supplier);

  public void finest(Supplier supplier);

  public void info(Supplier supplier);

  public void log(Level level, Supplier supplier);

  public void log(Level level, Throwable throwable, Supplier supplier);

  public void logp(Level level, String string, String string2, Supplier supplier);

  public void logp(
      Level level, String string, String string2, Throwable throwable, Supplier supplier);

  public void severe(Supplier supplier);

  public void warning(Supplier supplier);
}
