package dev.loopguard.event;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** A thread asks for a break while another enters the loop. The loop must end. */
final class BreakAgainstEnter {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What became of the rounds. */
  record Outcome(String contender, int rounds, int lost) {
    @Override
    public String toString() {
      return String.format(
          "break against enter   %-22s %,9d rounds  %,5d lost", contender, rounds, lost);
    }
  }

  Outcome ours(int rounds) throws Exception {
    EventBase base = EventBase.create();
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Integer> loop =
        threads.submit(
            () -> {
              int broken = 0;
              for (int round = 0; round < rounds; round++) {
                start.await();
                LoopResult unused = base.loop(LoopFlag.NO_EXIT_ON_EMPTY);
                broken += base.gotBreak() ? 1 : 0;
                start.await();
              }
              return broken;
            });
    for (int round = 0; round < rounds; round++) {
      start.await(60, SECONDS);
      base.loopBreak();
      start.await(60, SECONDS);
    }
    int broken = loop.get(20, SECONDS);
    base.shutdown().get(20, SECONDS);
    return new Outcome("LoopGuard", rounds, rounds - broken);
  }

  /** libevent's rule on the JDK's selector: entering the loop clears the wish to leave it. */
  Outcome clearedAtEntry(int rounds) throws Exception {
    int lost = 0;
    try (ClearedAtEntry loop = new ClearedAtEntry()) {
      for (int round = 0; round < rounds; round++) {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<?> running =
            threads.submit(
                () -> {
                  start.await();
                  loop.run();
                  return null;
                });
        start.await();
        loop.stop();
        try {
          running.get(100, MILLISECONDS);
        } catch (TimeoutException e) {
          lost++;
          loop.stop();
          running.get(20, SECONDS);
        }
      }
    }
    return new Outcome("flag cleared at entry", rounds, lost);
  }

  void end() {
    threads.shutdownNow();
  }

  private static final class ClearedAtEntry implements AutoCloseable {
    private final Selector selector;
    private volatile boolean stopped;

    ClearedAtEntry() throws IOException {
      selector = Selector.open();
    }

    void run() throws IOException {
      stopped = false;
      while (!stopped) {
        selector.select(key -> {});
      }
    }

    void stop() {
      stopped = true;
      selector.wakeup();
    }

    @Override
    public void close() throws IOException {
      selector.close();
    }
  }
}
