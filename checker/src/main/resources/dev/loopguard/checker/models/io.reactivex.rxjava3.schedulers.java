// RxJava's schedulers. Source: the API documentation of RxJava 3.1, class Schedulers: all of these
// have threads of their own. Of trampoline() nothing is said: it is whoever comes.

package io.reactivex.rxjava3.schedulers;

import io.reactivex.rxjava3.core.Scheduler;
import java.util.concurrent.Executor;

@CallbacksOn("any thread")
@interface OwnThreads {}

public final class Schedulers {
  @OwnThreads
  public static Scheduler computation();

  @OwnThreads
  public static Scheduler io();

  @OwnThreads
  public static Scheduler newThread();

  @OwnThreads
  public static Scheduler single();

  // "Wraps an Executor into a new Scheduler instance and delegates schedule() calls to it."
  public static Scheduler from(@ThenOn Executor executor);

  public static Scheduler from(@ThenOn Executor executor, boolean interruptibleWorker);

  public static Scheduler from(@ThenOn Executor executor, boolean interruptibleWorker, boolean fair);
}
