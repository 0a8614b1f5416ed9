package dev.loopguard.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many events in one loop, from several threads: a token that goes round through pipes, timers that
 * come, go and repeat, and tasks. Prints how many of each, and the heap in use along the way.
 */
final class Soak {
  private static final int PIPES = 50;
  private static final int TOKENS = 5;
  private static final int IN_FLIGHT = 1000;
  private static final int SAMPLES = 10;

  private final EventBase base = EventBase.create();
  private final long goal;
  private final AtomicLong tasks = new AtomicLong();
  private final List<Long> heap = new ArrayList<>();
  private final List<Thread> producers = new ArrayList<>();
  private volatile boolean ended;

  // The loop's alone.
  private long reads;
  private long timeouts;
  private long next;

  private Soak(long goal) {
    this.goal = goal;
    this.next = goal / SAMPLES;
  }

  public static void main(String[] arguments) throws Exception {
    new Soak(Long.parseLong(arguments[0])).run();
  }

  private void run() throws Exception {
    List<Pipe> pipes = new ArrayList<>();
    for (int i = 0; i < PIPES; i++) {
      Pipe pipe = Pipe.open();
      pipe.source().configureBlocking(false);
      pipe.sink().configureBlocking(false);
      pipes.add(pipe);
    }
    for (int i = 0; i < PIPES; i++) {
      passOn(pipes.get(i).source(), pipes.get((i + 1) % PIPES).sink());
    }
    for (int i = 0; i < TOKENS; i++) {
      pipes.get(i * PIPES / TOKENS).sink().write(ByteBuffer.allocate(1));
    }
    repeatTimers();
    produce("tasks", this::handInTasks);
    produce("more tasks", this::handInTasks);
    produce("timers", this::addAndDeleteTimers);
    long start = System.nanoTime();
    LoopEnd end = loop();
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    ended = true;
    for (Thread producer : producers) {
      producer.interrupt();
      producer.join();
    }
    base.free();
    for (Pipe pipe : pipes) {
      pipe.source().close();
      pipe.sink().close();
    }
    System.out.printf(
        "soak: %,d events (%,d reads, %,d timeouts, %,d tasks) in %d s, ended by %s%n",
        total(), reads, timeouts, tasks.get(), seconds, end);
    System.out.println("soak: heap in use after a collection, KB: " + heap);
  }

  private LoopEnd loop() {
    LoopResult unused = base.loop();
    return base.ended().orElseThrow();
  }

  private void passOn(Pipe.SourceChannel from, Pipe.SinkChannel to) {
    ByteBuffer token = ByteBuffer.allocateDirect(TOKENS);
    base.newEvent(
            from,
            EnumSet.of(Interest.READ),
            event -> {
              try {
                token.clear();
                from.read(token);
                token.flip();
                to.write(token);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
              reads++;
              count();
            })
        .add();
  }

  private void repeatTimers() {
    CommonTimeout common = base.commonTimeout(Duration.ofMillis(1));
    for (int i = 0; i < 100; i++) {
      Event timer = base.newTimer(this::timedOut).persistent();
      if (i % 2 == 0) {
        timer.add(common);
      } else {
        timer.add(Duration.ofMillis(1 + i % 7));
      }
    }
  }

  private void timedOut(Event event) {
    timeouts++;
    count();
  }

  private void produce(String name, Body body) {
    Thread producer =
        new Thread(
            () -> {
              try {
                body.run();
              } catch (InterruptedException | BaseFreedException | RejectedExecutionException end) {
                return;
              }
            },
            name);
    producers.add(producer);
    producer.start();
  }

  private interface Body {
    void run() throws InterruptedException;
  }

  private void handInTasks() throws InterruptedException {
    Semaphore inFlight = new Semaphore(IN_FLIGHT);
    while (!ended) {
      inFlight.acquire();
      base.execute(
          () -> {
            inFlight.release();
            tasks.incrementAndGet();
            count();
          });
    }
  }

  private void addAndDeleteTimers() throws InterruptedException {
    Random random = new Random(11);
    Semaphore inFlight = new Semaphore(IN_FLIGHT);
    while (!ended) {
      inFlight.acquire();
      boolean isFinalized = random.nextInt(4) == 0;
      Event timer =
          base.newTimer(
              event -> {
                if (!isFinalized) {
                  inFlight.release();
                }
                timedOut(event);
              });
      timer.add(Duration.ofNanos(random.nextInt(2_000_000)));
      if (isFinalized) {
        timer.finalizeWith(event -> inFlight.release());
        if (random.nextInt(100) == 0) {
          timer.del();
        }
      }
    }
  }

  /** In the loop. */
  private void count() {
    if (total() < next) {
      return;
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    heap.add((runtime.totalMemory() - runtime.freeMemory()) / 1024);
    next += goal / SAMPLES;
    if (total() >= goal) {
      base.loopBreak();
    }
  }

  private long total() {
    return reads + timeouts + tasks.get();
  }
}
