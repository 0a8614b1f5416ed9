package dev.loopguard.event;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.channel.IoEventLoop;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * A thread submits until it is refused, while another shuts the loop down. What was accepted must
 * complete or fail.
 */
final class SubmitAgainstClose {
  /**
   * As many submissions as one round may take, so that it ends however slow the other thread is.
   */
  private static final int MOST = 1000;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What became of the rounds. */
  record Outcome(String contender, int rounds, long accepted, long refusals, long lost) {
    @Override
    public String toString() {
      return String.format(
          "submit against close  %-22s %,9d rounds  %,11d accepted  %,9d refusals  %,5d lost",
          contender, rounds, accepted, refusals, lost);
    }
  }

  Outcome ours(int rounds) throws Exception {
    long accepted = 0;
    long refusals = 0;
    long lost = 0;
    for (int round = 0; round < rounds; round++) {
      EventBase base = EventBase.create();
      CyclicBarrier start = new CyclicBarrier(3);
      Future<LoopResult> loop =
          threads.submit(
              () -> {
                start.await();
                try {
                  return base.loop(LoopFlag.NO_EXIT_ON_EMPTY);
                } catch (BaseFreedException freedFirst) {
                  return LoopResult.DONE;
                }
              });
      Future<List<Future<Integer>>> producer =
          threads.submit(() -> submitUntilRefused(start, () -> base.submit(() -> 1)));
      start.await();
      base.shutdown().get(20, SECONDS);
      List<Future<Integer>> results = producer.get(20, SECONDS);
      loop.get(20, SECONDS);
      accepted += results.size();
      refusals += results.size() < MOST ? 1 : 0;
      lost += results.stream().filter(result -> !result.isDone()).count();
    }
    return new Outcome("LoopGuard", rounds, accepted, refusals, lost);
  }

  Outcome netty(int rounds) throws Exception {
    long accepted = 0;
    long refusals = 0;
    long lost = 0;
    for (int round = 0; round < rounds; round++) {
      IoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
      IoEventLoop loop = group.next();
      loop.submit(() -> 1).get(20, SECONDS);
      CyclicBarrier start = new CyclicBarrier(2);
      Future<List<Future<Integer>>> producer =
          threads.submit(() -> submitUntilRefused(start, () -> loop.submit(() -> 1)));
      start.await();
      io.netty.util.concurrent.Future<?> unused = group.shutdownGracefully(0, 0, SECONDS);
      group.terminationFuture().get(20, SECONDS);
      List<Future<Integer>> results = producer.get(20, SECONDS);
      accepted += results.size();
      refusals += results.size() < MOST ? 1 : 0;
      for (Future<Integer> result : results) {
        lost += isLost(result) ? 1 : 0;
      }
    }
    return new Outcome("Netty NIO 4.2", rounds, accepted, refusals, lost);
  }

  void end() {
    threads.shutdownNow();
  }

  private interface Submission {
    Future<Integer> submit();
  }

  private static List<Future<Integer>> submitUntilRefused(CyclicBarrier start, Submission one)
      throws Exception {
    List<Future<Integer>> accepted = new ArrayList<>();
    start.await();
    try {
      while (accepted.size() < MOST) {
        accepted.add(one.submit());
      }
    } catch (RejectedExecutionException | BaseFreedException refused) {
      // Which is how it should end.
    }
    return accepted;
  }

  /** The loop has terminated, so a moment's grace is more than it needs. */
  private static boolean isLost(Future<Integer> result) throws InterruptedException {
    try {
      result.get(200, MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    } catch (ExecutionException | CancellationException failed) {
      return false;
    }
  }
}
