// Source: the comment on the class in JDK 25: "a new thread is started" for every signal handled.

package sun.misc;

public class Signal {
  public static SignalHandler handle(Signal signal, @AnyThread SignalHandler handler);
}
