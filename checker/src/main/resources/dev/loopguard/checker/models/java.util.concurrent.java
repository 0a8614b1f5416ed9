// Executors, pools, queues and synchronizers. Source of each fact: the API documentation of JDK 25,
// the member's own page. Lock.lock() and Semaphore.release() are not blocking here: a lock that is
// held for a moment is no wait for somebody else's answer, and every guarded getter would be one.

package java.util.concurrent;

import java.util.Collection;
import java.util.function.*;

public interface Executor {
  // "in a new thread, in a pooled thread, or in the calling thread, at the discretion of the
  // Executor implementation".
  void execute(@AnyThread Runnable command);
}

public interface ThreadFactory {
  // "a runnable to be executed by new thread instance".
  Thread newThread(@AnyThread Runnable task);
}

public interface ExecutorService {
  Future submit(@AnyThread Runnable task);

  Future submit(@AnyThread Runnable task, Object result);

  Future submit(@AnyThread Callable task);

  // "Executes the given tasks, returning a list of Futures ... when all complete."
  @Blocking
  java.util.List invokeAll(@AnyThread Collection tasks);

  @Blocking
  java.util.List invokeAll(@AnyThread Collection tasks, @Timeout long timeout, TimeUnit unit);

  @Blocking
  Object invokeAny(@AnyThread Collection tasks);

  @Blocking
  Object invokeAny(@AnyThread Collection tasks, @Timeout long timeout, TimeUnit unit);

  // "Returns true if all tasks have completed following shut down."
  @EnsuresEndedIf(result = true)
  boolean isTerminated();

  @Blocking
  @EnsuresEndedIf(result = true)
  boolean awaitTermination(@Timeout long timeout, TimeUnit unit);

  // Since 19: "waits until all tasks have completed execution".
  @Blocking
  @EnsuresEnded
  void close();
}

// Runs what is submitted by its own execute, as its page says method by method.
public abstract class AbstractExecutorService {
  Future submit(Runnable task);

  Future submit(Runnable task, Object result);

  Future submit(Callable task);
}

public interface ScheduledExecutorService {
  ScheduledFuture schedule(@AnyThread Runnable command, long delay, TimeUnit unit);

  ScheduledFuture schedule(@AnyThread Callable callable, long delay, TimeUnit unit);

  ScheduledFuture scheduleAtFixedRate(
      @AnyThread Runnable command, long initialDelay, long period, TimeUnit unit);

  ScheduledFuture scheduleWithFixedDelay(
      @AnyThread Runnable command, long initialDelay, long delay, TimeUnit unit);
}

public class ThreadPoolExecutor {
  // "This method is invoked by thread t that will execute task r".
  @AnyThread
  protected void beforeExecute(Thread thread, Runnable task);

  // "This method is invoked by the thread that executed the task."
  @AnyThread
  protected void afterExecute(Runnable task, Throwable failure);
}

public interface CompletionService {
  Future submit(@AnyThread Callable task);

  Future submit(@AnyThread Runnable task, Object result);

  @Blocking
  Future take();

  // The other poll, without a timeout, does not wait.
  @Blocking
  Future poll(@Timeout long timeout, TimeUnit unit);
}

public class ForkJoinPool {
  public void execute(@AnyThread ForkJoinTask task);

  public ForkJoinTask submit(@AnyThread ForkJoinTask task);

  // Since 25.
  public ForkJoinTask submitWithTimeout(
      @AnyThread Callable callable, long timeout, TimeUnit unit, @AnyThread Consumer timeoutAction);

  // "Performs the given task, returning its result upon completion."
  @Blocking
  public Object invoke(@AnyThread ForkJoinTask task);

  @Blocking
  public static void managedBlock(ForkJoinPool.ManagedBlocker blocker);

  @Blocking
  public boolean awaitQuiescence(@Timeout long timeout, TimeUnit unit);
}

public class ForkJoinTask {
  // "performs the run method of the given Runnable as its action", in the pool that it is given to.
  public static ForkJoinTask adapt(@AnyThread Runnable runnable);

  public static ForkJoinTask adapt(@AnyThread Runnable runnable, Object result);

  public static ForkJoinTask adapt(@AnyThread Callable callable);

  // Since 22.
  public static ForkJoinTask adaptInterruptible(@AnyThread Runnable runnable);

  // Since 22.
  public static ForkJoinTask adaptInterruptible(@AnyThread Runnable runnable, Object result);

  // Since 19.
  public static ForkJoinTask adaptInterruptible(@AnyThread Callable callable);

  // "Immediately performs the base action of this task", on a thread of the pool.
  @AnyThread
  protected boolean exec();

  // "Arranges to asynchronously execute this task in the pool".
  public ForkJoinTask fork(@AnyThread ForkJoinTask this);

  @EnsuresDoneIf(result = true)
  public boolean isCompletedNormally();

  @EnsuresDoneIf(result = true)
  public boolean isCompletedAbnormally();

  @Blocking
  public Object get();

  @Blocking
  public Object get(@Timeout long timeout, TimeUnit unit);

  @Blocking
  public Object join();

  @Blocking
  public void quietlyJoin();

  // "awaits its completion if necessary".
  @Blocking
  public Object invoke();

  @Blocking
  public static void invokeAll(@AnyThread ForkJoinTask one, @AnyThread ForkJoinTask other);

  @Blocking
  public static void invokeAll(@AnyThread ForkJoinTask... tasks);

  @Blocking
  public static Collection invokeAll(@AnyThread Collection tasks);
}

// "The main computation performed by this task", on a thread of the pool.

public class RecursiveAction {
  @AnyThread
  protected void compute();
}

public class RecursiveTask {
  @AnyThread
  protected Object compute();
}

public class CountedCompleter {
  @AnyThread
  public void compute();

  @AnyThread
  public void onCompletion(CountedCompleter caller);

  @AnyThread
  public boolean onExceptionalCompletion(Throwable failure, CountedCompleter caller);
}

// A preview, a class up to 24 and an interface since 25.
public interface StructuredTaskScope {
  // "Starts a new thread in this task scope to execute" the task.
  StructuredTaskScope.Subtask fork(@AnyThread Callable task);

  // Since 25.
  StructuredTaskScope.Subtask fork(@AnyThread Runnable task);

  @Blocking
  Object join();
}

// Without another executor, "using the ForkJoinPool.commonPool()".

public class SubmissionPublisher {
  public CompletableFuture consume(@AnyThread Consumer consumer);

  public void subscribe(@AnyThread Flow.Subscriber subscriber);

  // "may block while resources for any subscriber are unavailable".
  @Blocking
  public int submit(Object item);

  // The handler of a drop is invoked during the call.
  public int offer(Object item, BiPredicate onDrop);

  public int offer(Object item, long timeout, TimeUnit unit, BiPredicate onDrop);
}

public class Flow {
  public interface Publisher {
    void subscribe(@AnyThread Flow.Subscriber subscriber);
  }
}

// What waits for another thread.

public interface BlockingQueue {
  int drainTo(@Filled Collection into);

  int drainTo(@Filled Collection into, int atMost);

  @Blocking
  void put(Object element);

  @Blocking
  Object take();

  @Blocking
  boolean offer(Object element, @Timeout long timeout, TimeUnit unit);

  @Blocking
  Object poll(@Timeout long timeout, TimeUnit unit);
}

public interface BlockingDeque {
  @Blocking
  void putFirst(Object element);

  @Blocking
  void putLast(Object element);

  @Blocking
  Object takeFirst();

  @Blocking
  Object takeLast();

  @Blocking
  boolean offerFirst(Object element, @Timeout long timeout, TimeUnit unit);

  @Blocking
  boolean offerLast(Object element, @Timeout long timeout, TimeUnit unit);

  @Blocking
  Object pollFirst(@Timeout long timeout, TimeUnit unit);

  @Blocking
  Object pollLast(@Timeout long timeout, TimeUnit unit);
}

public interface TransferQueue {
  @Blocking
  void transfer(Object element);

  @Blocking
  boolean tryTransfer(Object element, @Timeout long timeout, TimeUnit unit);
}

// "The capacity, if unspecified, is equal to Integer.MAX_VALUE."

public class LinkedBlockingQueue {
  @NeverBlocks("put, offer")
  public LinkedBlockingQueue();

  @NeverBlocks("put, offer")
  public LinkedBlockingQueue(Collection elements);
}

public class LinkedBlockingDeque {
  @NeverBlocks("put, putFirst, putLast, offer, offerFirst, offerLast")
  public LinkedBlockingDeque();

  @NeverBlocks("put, putFirst, putLast, offer, offerFirst, offerLast")
  public LinkedBlockingDeque(Collection elements);
}

// "As the queue is unbounded, this method will never block."

public class PriorityBlockingQueue {
  public void put(Object element);

  public boolean offer(Object element, long timeout, TimeUnit unit);
}

public class DelayQueue {
  public void put(Delayed element);

  public boolean offer(Delayed element, long timeout, TimeUnit unit);
}

public class LinkedTransferQueue {
  public void put(Object element);

  public boolean offer(Object element, long timeout, TimeUnit unit);
}

public class CountDownLatch {
  @Blocking
  public void await();

  @Blocking
  public boolean await(@Timeout long timeout, TimeUnit unit);
}

public class CyclicBarrier {
  // The action is performed by "the last thread entering the barrier".
  public CyclicBarrier(int parties, @AnyThread Runnable barrierAction);

  @Blocking
  public int await();

  @Blocking
  public int await(@Timeout long timeout, TimeUnit unit);
}

public class Semaphore {
  @Blocking
  public void acquire();

  @Blocking
  public void acquire(int permits);

  @Blocking
  public void acquireUninterruptibly();

  @Blocking
  public void acquireUninterruptibly(int permits);

  @Blocking
  public boolean tryAcquire(@Timeout long timeout, TimeUnit unit);

  @Blocking
  public boolean tryAcquire(int permits, @Timeout long timeout, TimeUnit unit);
}

public class Phaser {
  @Blocking
  public int arriveAndAwaitAdvance();

  @Blocking
  public int awaitAdvance(int phase);

  @Blocking
  public int awaitAdvanceInterruptibly(int phase);

  @Blocking
  public int awaitAdvanceInterruptibly(int phase, @Timeout long timeout, TimeUnit unit);
}

public class Exchanger {
  @Blocking
  public Object exchange(Object value);

  @Blocking
  public Object exchange(Object value, @Timeout long timeout, TimeUnit unit);
}

public enum TimeUnit {
  ;

  @Blocking
  public void sleep(@Timeout long timeout);

  @Blocking
  public void timedJoin(Thread thread, @Timeout long timeout);

  @Blocking
  public void timedWait(Object object, @Timeout long timeout);
}
