// Source of each fact: the API documentation of JDK 25, the member's own page.

package java.lang;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

public class Object {
  // "The thread that invokes finalize" is unspecified, but never holds a lock of the user's: the
  // collector's.
  @AnyThread
  protected void finalize();

  // "Causes the current thread to wait until it is awakened".
  @Blocking
  public void wait();

  @Blocking
  public void wait(long timeoutMillis);

  @Blocking
  public void wait(long timeoutMillis, int nanos);
}

public class Thread {
  // "Returns the Thread object for the current thread."
  @OfCurrentThread
  public static Thread currentThread();

  // "The thread ID is unique and remains unchanged during its lifetime."
  @OfSameThread
  public long getId();

  // Since 19.
  @OfSameThread
  public final long threadId();

  // "the object whose run method is invoked when this thread is started".
  public Thread(@AnyThread Runnable task);

  public Thread(ThreadGroup group, @AnyThread Runnable task);

  public Thread(@AnyThread Runnable task, String name);

  public Thread(ThreadGroup group, @AnyThread Runnable task, String name);

  public Thread(ThreadGroup group, @AnyThread Runnable task, String name, long stackSize);

  public Thread(
      ThreadGroup group,
      @AnyThread Runnable task,
      String name,
      long stackSize,
      boolean inheritInheritableThreadLocals);

  // "This method is run by the thread when it executes. Subclasses may override this method."
  @AnyThread
  public void run();

  // "Schedules this thread to begin execution."
  public void start(@AnyThread Thread this);

  // Since 21: "Creates a virtual thread to execute a task and schedules it to execute."
  public static Thread startVirtualThread(@AnyThread Runnable task);

  // "invoked when a thread abruptly terminates", by whichever thread that is. A single thread's own
  // handler runs on that thread, to which the loops belong that its code runs.
  public void setUncaughtExceptionHandler(@AnyThread Thread.UncaughtExceptionHandler handler);

  public static void setDefaultUncaughtExceptionHandler(
      @AnyThread Thread.UncaughtExceptionHandler handler);

  @Blocking
  public static void sleep(@Timeout long millis);

  @Blocking
  public static void sleep(long millis, int nanos);

  // Since 19.
  @Blocking
  public static void sleep(@Timeout Duration duration);

  // Also of a thread that was not started, for which join does not wait either.
  @EnsuresEndedIf(result = false)
  public boolean isAlive();

  // "Waits for this thread to terminate." For join a timeout of 0 "means to wait forever".
  @Blocking
  @EnsuresEnded
  public void join();

  @Blocking
  public void join(long millis);

  @Blocking
  public void join(long millis, int nanos);

  // Since 19.
  @Blocking
  @EnsuresEndedIf(result = true)
  public boolean join(@Timeout Duration duration);

  // Since 21.
  public interface Builder {
    Thread unstarted(@AnyThread Runnable task);

    Thread start(@AnyThread Runnable task);
  }
}

public class ThreadGroup {
  // "Called by the Java Virtual Machine when a thread in this thread group stops because of an
  // uncaught exception".
  @AnyThread
  public void uncaughtException(Thread thread, Throwable failure);
}

public class Runtime {
  // "a shutdown hook is simply an initialized but unstarted thread"; the virtual machine starts it.
  public void addShutdownHook(@AnyThread Thread hook);
}

public class Process {
  // The future "is completed" by a thread of the virtual machine that reaps the process.
  @CallbacksOn("any thread")
  public java.util.concurrent.CompletableFuture onExit();

  @EnsuresDoneIf(result = false)
  public boolean isAlive();

  @Blocking
  public int waitFor();

  @Blocking
  public boolean waitFor(@Timeout long timeout, TimeUnit unit);

  // Since 24.
  @Blocking
  public boolean waitFor(@Timeout Duration duration);
}

public interface ProcessHandle {
  @CallbacksOn("any thread")
  java.util.concurrent.CompletableFuture onExit();
}

public class Class {
  // Out of the application's own jar.
  @NeverBlocks
  public java.io.InputStream getResourceAsStream(String name);
}

public class ClassLoader {
  @NeverBlocks
  public java.io.InputStream getResourceAsStream(String name);

  @NeverBlocks
  public static java.io.InputStream getSystemResourceAsStream(String name);
}

// The rest of the file: invoked during the call, as the parameters' descriptions say.

public interface Iterable {
  void forEach(Consumer action);
}

@Deferred
public class ThreadLocal {
  // "initialValue()" is the supplier's, by the thread that calls get().
  public static ThreadLocal withInitial(Supplier supplier);
}

public class String {
  public Object transform(Function function);
}

public class StackWalker {
  public void forEach(Consumer action);

  public Object walk(Function function);
}

public class System {
  public interface Logger {
    void log(System.Logger.Level level, Supplier message);

    void log(System.Logger.Level level, Supplier message, Throwable thrown);
  }
}

// Final since 25, in preview since 21.
public class ScopedValue {
  public class Carrier {
    public Object call(ScopedValue.CallableOp operation);

    public void run(Runnable operation);
  }
}
