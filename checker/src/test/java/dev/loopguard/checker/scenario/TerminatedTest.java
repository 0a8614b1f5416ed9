package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** The threads of an executor have ended once it says that it is terminated, and nothing less. */
final class TerminatedTest {
  @Test
  void whereItSaysSo() {
    program(
        """
        class Local {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            ExecutorService pool = Executors.newSingleThreadExecutor();
            pool.execute(base::loop);
            pool.shutdown();
            if (!pool.awaitTermination(1, TimeUnit.DAYS)) {
              throw new IllegalStateException("still running");
            }
            base.free();
          }
        }
        """,
        """
        class Patient {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            ExecutorService pool = Executors.newCachedThreadPool();
            pool.submit(() -> { base.loop(); });
            stop(pool);
            base.free();
          }
          private static void stop(ExecutorService pool) throws InterruptedException {
            pool.shutdown();
            while (!pool.awaitTermination(1, TimeUnit.SECONDS)) System.out.println("waiting");
          }
        }
        """,
        """
        class Kept {
          private final EventBase base = EventBase.create();
          private final ExecutorService pool = Executors.newSingleThreadExecutor();
          Kept() { pool.execute(() -> base.loop()); }
          void stop() {
            base.loopBreak();
            pool.shutdown();
            if (pool.isTerminated()) {
              base.free();
            }
          }
          public static void main(String[] args) { new Kept().stop(); }
        }
        """);
  }

  @Test
  void whereItDoesNot() {
    program(
        """
        class Ignored {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            ExecutorService pool = Executors.newSingleThreadExecutor();
            pool.execute(base::loop);
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.SECONDS);
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class OnlyShut {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            ExecutorService pool = Executors.newSingleThreadExecutor();
            pool.execute(base::loop);
            pool.shutdown();
            if (pool.isShutdown()) {
              base.free(); // BUG: LoopThreadOnly
            }
            if (pool.isTerminated()) {
              System.out.println("terminated");
            } else {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """,
        """
        class AnotherPool {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            ExecutorService loops = Executors.newSingleThreadExecutor();
            ExecutorService workers = Executors.newSingleThreadExecutor();
            loops.execute(base::loop);
            workers.shutdown();
            while (!workers.awaitTermination(1, TimeUnit.SECONDS)) System.out.println("waiting");
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class AnotherObject {
          private final EventBase base = EventBase.create();
          private final ExecutorService pool = Executors.newSingleThreadExecutor();
          void start() { pool.execute(base::loop); }
          void stopAfter(AnotherObject other) throws InterruptedException {
            if (other.pool.awaitTermination(1, TimeUnit.SECONDS)) {
              base.free(); // BUG: LoopThreadOnly
              other.base.free();
            }
          }
          public static void main(String[] args) throws InterruptedException {
            AnotherObject one = new AnotherObject();
            one.start();
            one.stopAfter(new AnotherObject());
          }
        }
        """);
  }

  @Test
  void closed() {
    Scenario.assumeJdk(19);
    program(
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            ExecutorService pool = Executors.newSingleThreadExecutor();
            pool.execute(base::loop);
            pool.close();
            base.free();
          }
        }
        """);
  }
}
