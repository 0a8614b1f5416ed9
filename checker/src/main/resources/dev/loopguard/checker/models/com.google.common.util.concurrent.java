// Guava's futures. Source of each fact: the API documentation of Guava 33, the member's own page.
// What the members do that are not here is read in their class files.

package com.google.common.util.concurrent;

import java.util.concurrent.*;

public interface ListenableFuture {
  // "Registers a listener to be run on the given executor".
  void addListener(Runnable listener, Executor executor);
}

// Whoever completes a future only asks for the answers of those that are done.
public abstract class AbstractFuture {
  @NonBlocking
  @Completes
  public boolean cancel(boolean interrupt);

  @NonBlocking
  @Completes
  protected boolean set(Object value);

  @NonBlocking
  @Completes
  protected boolean setException(Throwable failure);

  @NonBlocking
  protected boolean setFuture(ListenableFuture future);
}

public final class SettableFuture {
  @NonBlocking
  @Completes
  public boolean set(Object value);

  @NonBlocking
  @Completes
  public boolean setException(Throwable failure);

  @NonBlocking
  public boolean setFuture(ListenableFuture future);
}

public final class Futures {
  // "Returns the result of the input Future, which must have already completed".
  @NonBlocking
  public static Object getDone(Future future);

  @NeverBlocks
  public static ListenableFuture immediateFuture(Object value);

  @NeverBlocks
  public static ListenableFuture immediateFailedFuture(Throwable failure);

  @NeverBlocks
  public static ListenableFuture immediateCancelledFuture();
}
