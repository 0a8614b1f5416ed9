package com.acme;

import java.util.concurrent.CountDownLatch;

/** Work that is too long for a callback. */
public final class Import {
  private final CountDownLatch began = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  /** Reads until it is told to end. */
  public void readAll() {
    began.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until it has begun. */
  public void awaitBegin() throws InterruptedException {
    began.await();
  }

  /** Lets it end. */
  public void end() {
    end.countDown();
  }
}
