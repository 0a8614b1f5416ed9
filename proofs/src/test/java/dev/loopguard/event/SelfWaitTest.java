package dev.loopguard.event;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.SleepingIdleStrategy;
import org.junit.jupiter.api.Test;

/**
 * A lifecycle call that can only wait for itself: how peers hang, and how we refuse. Each hang is
 * given time enough to be none.
 */
final class SelfWaitTest {
  private static final long PATIENCE_SECONDS = 3;

  private final List<String> lines = new ArrayList<>();

  /** Has a thread of a peer's make the call. */
  private interface Body {
    void run() throws Exception;
  }

  @Test
  void peersHang() throws Exception {
    ExecutorService single = Executors.newSingleThreadExecutor(SelfWaitTest::daemon);
    hangs(
        "JDK executor, Future.get() in its own thread",
        call -> single.execute(() -> attempt(call, () -> single.submit(() -> 1).get())));
    ExecutorService ending = Executors.newSingleThreadExecutor(SelfWaitTest::daemon);
    hangs(
        "JDK executor, shutdown() and awaitTermination() in its own thread",
        call ->
            ending.execute(
                () ->
                    attempt(
                        call,
                        () -> {
                          ending.shutdown();
                          boolean unused = ending.awaitTermination(1, DAYS);
                        })));
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    hangs(
        "Netty 4.2, shutdownGracefully().sync() in its own loop",
        call ->
            group.execute(
                () -> attempt(call, () -> group.shutdownGracefully(0, 0, SECONDS).sync())));
    hangs("Agrona 2.6, AgentRunner.close() in its own agent", this::closeInItsAgent);
    hangs("JDK Selector, closed while its action wants the closer's lock", this::closeWithALock);
    lines.forEach(System.out::println);
  }

  @Test
  void weRefuse() throws Exception {
    EventBase base = EventBase.create();
    Thread loop = daemon(() -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    loop.start();
    refused(base, "LoopGuard, submit().get() in its own loop", () -> base.submit(() -> 1).get());
    refused(base, "LoopGuard, shutdown().join() in its own loop", () -> base.shutdown().join());
    loop.join(SECONDS.toMillis(20));
    assertEquals(Thread.State.TERMINATED, loop.getState(), "the shutdown that was asked for");
    lines.forEach(System.out::println);
  }

  private interface Peer {
    void make(CompletableFuture<Object> call) throws Exception;
  }

  private void hangs(String what, Peer peer) throws Exception {
    CompletableFuture<Object> call = new CompletableFuture<>();
    peer.make(call);
    String outcome;
    try {
      outcome = "it ended: " + call.get(PATIENCE_SECONDS, SECONDS);
    } catch (TimeoutException e) {
      outcome = "hangs";
    }
    lines.add(String.format("self-wait  %-70s %s", what, outcome));
    assertEquals("hangs", outcome, what);
  }

  private void refused(EventBase base, String what, Body body) throws Exception {
    CompletableFuture<Object> call = new CompletableFuture<>();
    base.execute(() -> attempt(call, body));
    Object outcome = call.get(20, SECONDS);
    lines.add(String.format("self-wait  %-70s %s", what, outcome.getClass().getSimpleName()));
    assertInstanceOf(IllegalStateException.class, outcome);
  }

  private static void attempt(CompletableFuture<Object> call, Body body) {
    try {
      body.run();
      call.complete("returned");
    } catch (Throwable thrown) {
      call.complete(thrown);
    }
  }

  private void closeInItsAgent(CompletableFuture<Object> call) {
    AgentRunner[] runner = new AgentRunner[1];
    Agent agent =
        new Agent() {
          @Override
          public int doWork() {
            attempt(call, () -> runner[0].close(100, thread -> {}));
            return 0;
          }

          @Override
          public String roleName() {
            return "closes itself";
          }
        };
    runner[0] = new AgentRunner(new SleepingIdleStrategy(), error -> {}, null, agent);
    Thread unused = AgentRunner.startOnThread(runner[0], SelfWaitTest::daemon);
  }

  /** The selector is locked while it selects, and its action runs meanwhile. */
  private void closeWithALock(CompletableFuture<Object> call) throws Exception {
    Object lock = new Object();
    CountDownLatch inAction = new CountDownLatch(1);
    CountDownLatch locked = new CountDownLatch(1);
    Selector selector = Selector.open();
    Pipe pipe = Pipe.open();
    pipe.sink().configureBlocking(false);
    pipe.sink().register(selector, SelectionKey.OP_WRITE);
    daemon(
            () ->
                attempt(
                    new CompletableFuture<>(),
                    () ->
                        selector.select(
                            key -> {
                              inAction.countDown();
                              awaitUninterrupted(locked);
                              synchronized (lock) {
                                key.cancel();
                              }
                            })))
        .start();
    inAction.await();
    daemon(
            () -> {
              synchronized (lock) {
                locked.countDown();
                attempt(call, selector::close);
              }
            })
        .start();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      boolean unused = latch.await(20_000, MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body);
    thread.setDaemon(true);
    return thread;
  }
}
