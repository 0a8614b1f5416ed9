// Netty's executors and futures. Source of each fact: the API documentation of Netty 4.1, the
// member's own page. Of several event loops it is known which one only by the expression that names
// it, as in channel.eventLoop().

package io.netty.util.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

@LoopThreadOnly(role = "Netty event loop")
@interface OnSomeLoop {}

public interface EventExecutorGroup {
  // Inherited from Executor: runs the task on one of its executors.
  void execute(@OnSomeLoop Runnable task);

  Future submit(@OnSomeLoop Runnable task);

  Future submit(@OnSomeLoop Runnable task, Object result);

  Future submit(@OnSomeLoop Callable task);

  ScheduledFuture schedule(@OnSomeLoop Runnable task, long delay, TimeUnit unit);

  ScheduledFuture schedule(@OnSomeLoop Callable task, long delay, TimeUnit unit);

  ScheduledFuture scheduleAtFixedRate(
      @OnSomeLoop Runnable task, long initialDelay, long period, TimeUnit unit);

  ScheduledFuture scheduleWithFixedDelay(
      @OnSomeLoop Runnable task, long initialDelay, long delay, TimeUnit unit);
}

public interface EventExecutor {
  // On its own thread.
  void execute(@LoopThreadOnly(value = "this", role = "Netty event loop") Runnable task);

  Future submit(@LoopThreadOnly(value = "this", role = "Netty event loop") Runnable task);

  Future submit(
      @LoopThreadOnly(value = "this", role = "Netty event loop") Runnable task, Object result);

  Future submit(@LoopThreadOnly(value = "this", role = "Netty event loop") Callable task);

  ScheduledFuture schedule(
      @LoopThreadOnly(value = "this", role = "Netty event loop") Runnable task,
      long delay,
      TimeUnit unit);

  ScheduledFuture schedule(
      @LoopThreadOnly(value = "this", role = "Netty event loop") Callable task,
      long delay,
      TimeUnit unit);

  ScheduledFuture scheduleAtFixedRate(
      @LoopThreadOnly(value = "this", role = "Netty event loop") Runnable task,
      long initialDelay,
      long period,
      TimeUnit unit);

  ScheduledFuture scheduleWithFixedDelay(
      @LoopThreadOnly(value = "this", role = "Netty event loop") Runnable task,
      long initialDelay,
      long delay,
      TimeUnit unit);

  @EnsuresLoopThreadIf(result = true, role = "Netty event loop")
  boolean inEventLoop();
}

public interface Future {
  // There is no outcome before it is done.
  @EnsuresDoneIf(result = true)
  boolean isSuccess();

  // Listeners are notified by the future's executor.
  Future addListener(@OnSomeLoop @WhenDone GenericFutureListener listener);

  Future addListeners(@OnSomeLoop @WhenDone GenericFutureListener[] listeners);

  @Blocking
  Future sync();

  @Blocking
  Future syncUninterruptibly();

  @Blocking
  Future await();

  @Blocking
  Future awaitUninterruptibly();

  @Blocking
  boolean await(long timeout, TimeUnit unit);

  @Blocking
  boolean await(long timeoutMillis);

  @Blocking
  boolean awaitUninterruptibly(long timeout, TimeUnit unit);

  @Blocking
  boolean awaitUninterruptibly(long timeoutMillis);
}

public interface GenericFutureListener {
  // "Invoked when the operation associated with the Future has been completed."
  void operationComplete(@Done Future future);
}

// Not thread-safe: all of its methods are for its executor's thread.
@OnSomeLoop
public final class PromiseCombiner {}

public abstract class AbstractScheduledEventExecutor {
  // Asserts that it runs in the event loop.
  @LoopThreadOnly(value = "this", role = "Netty event loop")
  protected final Runnable pollScheduledTask(long nanoTime);

  @LoopThreadOnly(value = "this", role = "Netty event loop")
  protected void cancelScheduledTasks();
}

public abstract class SingleThreadEventExecutor {
  // The loop itself: whoever calls it is from then on the executor's thread.
  @EnsuresLoopThread(value = "this", role = "Netty event loop", takesOver = true)
  protected void run();

  // What run() calls to wait for a task, be it until the executor has been quiet for long enough.
  @NonBlocking
  protected Runnable takeTask();

  @NonBlocking
  protected boolean confirmShutdown();
}

public final class GlobalEventExecutor {
  // Its one thread.
  final class TaskRunner {
    @EnsuresLoopThread(
        value = "GlobalEventExecutor.this",
        role = "Netty event loop",
        takesOver = true)
    public void run();
  }
}

// "Executes Runnable objects in the caller's thread".
public final class ImmediateExecutor {
  public void execute(Runnable task);
}

public final class ImmediateEventExecutor {
  public void execute(Runnable task);
}

// A Thread, whose constructors these are.
public class FastThreadLocalThread {
  public FastThreadLocalThread(@AnyThread Runnable task);

  public FastThreadLocalThread(ThreadGroup group, @AnyThread Runnable task);

  public FastThreadLocalThread(@AnyThread Runnable task, String name);

  public FastThreadLocalThread(ThreadGroup group, @AnyThread Runnable task, String name);

  public FastThreadLocalThread(
      ThreadGroup group, @AnyThread Runnable task, String name, long stackSize);
}
