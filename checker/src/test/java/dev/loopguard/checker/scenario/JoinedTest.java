package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Several threads joined one after the other, and threads that are not alive. */
final class JoinedTest {
  @Test
  void oneByOne() {
    program(
        """
        class Main {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            List<Thread> threads = new ArrayList<>();
            threads.add(new Thread(base::loop));
            for (Thread thread : threads) thread.start();
            for (Thread thread : threads) thread.join();
            base.free();
          }
        }
        """,
        """
        class Counted {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            Thread[] threads = new Thread[2];
            for (int i = 0; i < threads.length; i++) {
              threads[i] = new Thread(base::loop);
              threads[i].start();
            }
            for (int i = 0; i < threads.length; i++) {
              threads[i].join();
            }
            base.free();
          }
        }
        """);
  }

  @Test
  void eachWithALoopOfItsOwn() {
    program(
        """
        class Main {
          public static void main(String[] args) throws InterruptedException {
            List<EventBase> bases = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
              EventBase base = EventBase.create();
              bases.add(base);
              Thread thread = new Thread(base::loop);
              threads.add(thread);
              thread.start();
            }
            for (EventBase base : bases) base.loopBreak();
            for (Thread thread : threads) thread.join();
            for (EventBase base : bases) base.free();
          }
        }
        """);
  }

  @Test
  void keptInAField() {
    program(
        """
        class Server {
          private final List<Thread> threads = new ArrayList<>();
          private final EventBase base = EventBase.create();
          void start() {
            Thread thread = new Thread(base::loop);
            threads.add(thread);
            thread.start();
          }
          void stop() throws InterruptedException {
            for (Thread thread : threads) thread.join();
            base.free();
          }
          public static void main(String[] args) throws InterruptedException {
            Server server = new Server();
            server.start();
            server.stop();
          }
        }
        """);
  }

  @Test
  void notAllOfThem() {
    program(
        """
        class Early {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            List<Thread> threads = new ArrayList<>();
            threads.add(new Thread(base::loop));
            for (Thread thread : threads) thread.start();
            base.free(); // BUG: LoopThreadOnly
            for (Thread thread : threads) thread.join();
          }
        }
        """,
        """
        class Some {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            List<Thread> threads = new ArrayList<>();
            threads.add(new Thread(base::loop));
            for (Thread thread : threads) thread.start();
            for (Thread thread : threads) {
              if (thread.isDaemon()) thread.join();
            }
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Others {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            List<Thread> threads = new ArrayList<>();
            threads.add(new Thread(() -> System.out.println("works")));
            new Thread(base::loop).start();
            for (Thread thread : threads) thread.join();
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void notAlive() {
    program(
        """
        class Main {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            EventBase other = EventBase.create();
            Thread thread = new Thread(base::loop);
            thread.start();
            new Thread(other::loop).start();
            if (thread.isAlive()) {
              base.free(); // BUG: LoopThreadOnly
            }
            while (thread.isAlive()) thread.join(10);
            other.free(); // BUG: LoopThreadOnly
            base.free();
          }
        }
        """);
  }
}
