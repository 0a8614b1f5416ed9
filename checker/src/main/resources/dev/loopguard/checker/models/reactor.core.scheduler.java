// Reactor's schedulers. Source: the API documentation of Reactor 3.6, class Schedulers: all of these
// have threads of their own. Of immediate() nothing is said: it is whoever comes.

package reactor.core.scheduler;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

@CallbacksOn("any thread")
@interface OwnThreads {}

public abstract class Schedulers {
  @OwnThreads
  public static Scheduler boundedElastic();

  @OwnThreads
  public static Scheduler parallel();

  @OwnThreads
  public static Scheduler single();

  @OwnThreads
  public static Scheduler newBoundedElastic(int threads, int queued, String name);

  @OwnThreads
  public static Scheduler newParallel(String name);

  @OwnThreads
  public static Scheduler newParallel(String name, int parallelism);

  @OwnThreads
  public static Scheduler newParallel(int parallelism, ThreadFactory threadFactory);

  @OwnThreads
  public static Scheduler newSingle(String name);

  @OwnThreads
  public static Scheduler newSingle(ThreadFactory threadFactory);

  // "Create a Scheduler which uses a backing Executor to schedule Runnables".
  public static Scheduler fromExecutor(@ThenOn Executor executor);

  public static Scheduler fromExecutorService(@ThenOn ExecutorService executorService);
}
