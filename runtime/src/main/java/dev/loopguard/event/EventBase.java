package dev.loopguard.event;

import dev.loopguard.annotation.EnsuresLoopThread;
import dev.loopguard.annotation.EnsuresLoopThreadIf;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.annotation.NotInLogCallback;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** An event loop. */
@NotInLogCallback
public final class EventBase implements Executor, AutoCloseable {
  private EventBase() {}

  @EnsuresLoopThread("result")
  public static EventBase create() {
    return create(EventConfig.defaults());
  }

  @EnsuresLoopThread("result")
  public static EventBase create(EventConfig config) {
    throw notYet();
  }

  @EnsuresLoopThread(onThrow = true)
  public LoopResult loop() {
    throw notYet();
  }

  @EnsuresLoopThread(onThrow = true)
  public LoopResult loop(LoopFlag... flags) {
    throw notYet();
  }

  public void loopBreak() {
    throw notYet();
  }

  public void loopExit(Duration after) {
    throw notYet();
  }

  public boolean gotBreak() {
    throw notYet();
  }

  public boolean gotExit() {
    throw notYet();
  }

  @EnsuresLoopThreadIf(result = true)
  public boolean inLoopThread() {
    throw notYet();
  }

  @EnsuresLoopThread
  public void assertInLoopThread() {
    throw notYet();
  }

  @Override
  public void execute(@LoopThreadOnly Runnable task) {
    throw notYet();
  }

  public <T> CompletableFuture<T> submit(@LoopThreadOnly Callable<T> task) {
    throw notYet();
  }

  public Event newTimer(EventCallback callback) {
    throw notYet();
  }

  public Event newEvent(SelectableChannel channel, Set<Interest> interest, EventCallback callback) {
    throw notYet();
  }

  public Event newSignal(String name, EventCallback callback) {
    throw notYet();
  }

  public ScheduledExecutorService asScheduledExecutorService() {
    throw notYet();
  }

  public CompletableFuture<Void> shutdown() {
    throw notYet();
  }

  @LoopThreadOnly
  public void free() {
    throw notYet();
  }

  @Override
  @LoopThreadOnly
  public void close() {
    free();
  }

  private static UnsupportedOperationException notYet() {
    return new UnsupportedOperationException("not written yet");
  }
}
