// Futures. Source of each fact: the API documentation of JDK 25, the member's own page.
//
// Stages: "All async methods without an explicit Executor argument are performed using the
// ForkJoinPool.commonPool()"; with one, that executor runs the function. "Actions supplied for
// dependent completions of non-async methods may be performed by the thread that completes the
// current CompletableFuture, or by any other caller of a completion method": those are listed
// without annotation, and the stage that they are given to decides.

package java.util.concurrent;

import java.util.function.*;

public interface Future {
  // "Completion may be due to normal termination, an exception, or cancellation".
  @EnsuresDoneIf(result = true)
  boolean isDone();

  @EnsuresDoneIf(result = true)
  boolean isCancelled();

  // "Waits if necessary for the computation to complete".
  @Blocking
  Object get();

  @Blocking
  Object get(@Timeout long timeout, TimeUnit unit);
}

public class FutureTask {
  // "invoked when this task transitions to state isDone".
  @WhenDone
  protected void done();
}

public class CompletableFuture {
  // "a new CompletableFuture that is already completed".
  @NeverBlocks
  public static CompletableFuture completedFuture(Object value);

  // Since 9.
  @NeverBlocks
  public static CompletableFuture failedFuture(Throwable failure);

  // Since 9.
  @NeverBlocks
  public static java.util.concurrent.CompletionStage completedStage(Object value);

  // Since 9.
  @NeverBlocks
  public static java.util.concurrent.CompletionStage failedStage(Throwable failure);

  // "completed when all of the given CompletableFutures complete".
  @DoneWhenAll
  public static CompletableFuture allOf(CompletableFuture... futures);

  // "If not already completed, sets the value": the caller performs what waits for that.
  @Completes
  public boolean complete(Object value);

  @Completes
  public boolean completeExceptionally(Throwable failure);

  @EnsuresDoneIf(result = true)
  public boolean isCompletedExceptionally();

  @CallbacksOn("any thread")
  public static CompletableFuture runAsync(@AnyThread Runnable runnable);

  public static CompletableFuture runAsync(Runnable runnable, Executor executor);

  @CallbacksOn("any thread")
  public static CompletableFuture supplyAsync(@AnyThread Supplier supplier);

  public static CompletableFuture supplyAsync(Supplier supplier, Executor executor);

  @CallbacksOn("any thread")
  public CompletableFuture completeAsync(@AnyThread Supplier supplier);

  public CompletableFuture completeAsync(Supplier supplier, Executor executor);

  // A thread of the library's own completes it when the time is up.
  @CallbacksOn("any thread")
  public CompletableFuture orTimeout(long timeout, TimeUnit unit);

  @CallbacksOn("any thread")
  public CompletableFuture completeOnTimeout(Object value, long timeout, TimeUnit unit);

  @Blocking
  public Object get();

  @Blocking
  public Object get(@Timeout long timeout, TimeUnit unit);

  @Blocking
  public Object join();
}

// "A stage of a possibly asynchronous computation, that performs an action or computes a value when
// another CompletionStage completes."
@WhenDone
public interface CompletionStage {
  CompletionStage acceptEither(CompletionStage completionStage, Consumer consumer);

  @CallbacksOn("any thread")
  CompletionStage acceptEitherAsync(CompletionStage completionStage, @AnyThread Consumer consumer);

  CompletionStage acceptEitherAsync(
      CompletionStage completionStage, Consumer consumer, Executor executor);

  CompletionStage applyToEither(CompletionStage completionStage, Function function);

  @CallbacksOn("any thread")
  CompletionStage applyToEitherAsync(CompletionStage completionStage, @AnyThread Function function);

  CompletionStage applyToEitherAsync(
      CompletionStage completionStage, Function function, Executor executor);

  CompletionStage exceptionally(Function function);

  @CallbacksOn("any thread")
  CompletionStage exceptionallyAsync(@AnyThread Function function);

  CompletionStage exceptionallyAsync(Function function, Executor executor);

  CompletionStage exceptionallyCompose(Function function);

  @CallbacksOn("any thread")
  CompletionStage exceptionallyComposeAsync(@AnyThread Function function);

  CompletionStage exceptionallyComposeAsync(Function function, Executor executor);

  CompletionStage handle(BiFunction function);

  @CallbacksOn("any thread")
  CompletionStage handleAsync(@AnyThread BiFunction function);

  CompletionStage handleAsync(BiFunction function, Executor executor);

  CompletionStage runAfterBoth(CompletionStage completionStage, Runnable runnable);

  @CallbacksOn("any thread")
  CompletionStage runAfterBothAsync(CompletionStage completionStage, @AnyThread Runnable runnable);

  CompletionStage runAfterBothAsync(
      CompletionStage completionStage, Runnable runnable, Executor executor);

  CompletionStage runAfterEither(CompletionStage completionStage, Runnable runnable);

  @CallbacksOn("any thread")
  CompletionStage runAfterEitherAsync(
      CompletionStage completionStage, @AnyThread Runnable runnable);

  CompletionStage runAfterEitherAsync(
      CompletionStage completionStage, Runnable runnable, Executor executor);

  CompletionStage thenAccept(Consumer consumer);

  @CallbacksOn("any thread")
  CompletionStage thenAcceptAsync(@AnyThread Consumer consumer);

  CompletionStage thenAcceptAsync(Consumer consumer, Executor executor);

  CompletionStage thenAcceptBoth(CompletionStage completionStage, BiConsumer action);

  @CallbacksOn("any thread")
  CompletionStage thenAcceptBothAsync(
      CompletionStage completionStage, @AnyThread BiConsumer action);

  CompletionStage thenAcceptBothAsync(
      CompletionStage completionStage, BiConsumer action, Executor executor);

  CompletionStage thenApply(Function function);

  @CallbacksOn("any thread")
  CompletionStage thenApplyAsync(@AnyThread Function function);

  CompletionStage thenApplyAsync(Function function, Executor executor);

  CompletionStage thenCombine(CompletionStage completionStage, BiFunction function);

  @CallbacksOn("any thread")
  CompletionStage thenCombineAsync(CompletionStage completionStage, @AnyThread BiFunction function);

  CompletionStage thenCombineAsync(
      CompletionStage completionStage, BiFunction function, Executor executor);

  CompletionStage thenCompose(Function function);

  @CallbacksOn("any thread")
  CompletionStage thenComposeAsync(@AnyThread Function function);

  CompletionStage thenComposeAsync(Function function, Executor executor);

  CompletionStage thenRun(Runnable runnable);

  @CallbacksOn("any thread")
  CompletionStage thenRunAsync(@AnyThread Runnable runnable);

  CompletionStage thenRunAsync(Runnable runnable, Executor executor);

  CompletionStage whenComplete(BiConsumer action);

  @CallbacksOn("any thread")
  CompletionStage whenCompleteAsync(@AnyThread BiConsumer action);

  CompletionStage whenCompleteAsync(BiConsumer action, Executor executor);
}
