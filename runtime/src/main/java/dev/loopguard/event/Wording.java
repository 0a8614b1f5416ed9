package dev.loopguard.event;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** What the loop says when something is wrong, all in one place so that it can be made better. */
final class Wording {
  private Wording() {}

  static String wrongThread(String call, Thread home, boolean running, @Nullable String entered) {
    return refusal(call, home, running, entered) + " Nothing was done. " + remedy(call);
  }

  static String refusal(String call, Thread home, boolean running, @Nullable String entered) {
    return call
        + " must run on the event loop's thread. This is thread "
        + name(Thread.currentThread())
        + ", but thread "
        + name(home)
        + " "
        + tie(running, entered)
        + ".";
  }

  /** What makes a thread the home. */
  static String tie(boolean running, @Nullable String entered) {
    return entered == null
        ? "created the base"
        : (running ? "runs the loop" : "ran the loop last") + ", entered at " + entered;
  }

  private static String remedy(String call) {
    return call.equals("EventBase.free()") || call.equals("EventBase.close()")
        ? "Free it there, with base.execute(base::free), or call base.shutdown(), which any thread"
            + " may."
        : "Hand the work over with base.execute(task).";
  }

  static String singleThreaded(String call, Thread home) {
    return call
        + ": this event base was made with EventConfig.singleThreaded(), so only its own thread "
        + name(home)
        + " may use it, and this is thread "
        + name(Thread.currentThread())
        + ". Make it with EventBase.create() to use it from several threads.";
  }

  static String freed(String call, Thread by) {
    return call + ": the event base was freed by thread " + name(by);
  }

  static String freedMeanwhile(String call) {
    return call + ": the event base was freed at the same moment";
  }

  static String nestedLoop(Thread home, @Nullable String entered) {
    return "EventBase.loop() was called inside the loop itself: this thread "
        + name(home)
        + " is in a callback of the loop that it entered at "
        + entered
        + ". Return from the callback instead; the loop goes on by itself.";
  }

  static String secondLoop(Thread home, @Nullable String entered) {
    return "EventBase.loop(): thread "
        + name(home)
        + " is running this loop already, entered at "
        + entered
        + ", and a loop has one thread at a time. This is thread "
        + name(Thread.currentThread())
        + ". Stop the other first, with base.loopBreak(), or give this thread a base of its own.";
  }

  static String selfWait(String what) {
    return what
        + ": waiting here would never end, because this is the event loop's own thread "
        + name(Thread.currentThread())
        + " and only it can complete what is waited for. Use thenAccept(...) or whenComplete(...)"
        + " instead, or wait on another thread.";
  }

  static String threw(String what, Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return what + " threw " + trace.toString().stripTrailing();
  }

  static String slow(Object callback, long millis) {
    return "a callback took " + millis + " ms, and everything else waited: " + callback;
  }

  static String stalled(Thread home, long millis, String stack) {
    return "the event loop of thread "
        + name(home)
        + " has been in one callback for "
        + millis
        + " ms or more, and everything else waits. It is here:"
        + stack;
  }

  /** A lambda's class has no name that a reader knows; the class that it stands in has. */
  static String name(Class<?> code) {
    String name = code.getName();
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : "a lambda in " + name.substring(0, lambda);
  }

  static String name(Thread thread) {
    return thread.getName().isEmpty() ? thread.toString() : '"' + thread.getName() + '"';
  }
}
