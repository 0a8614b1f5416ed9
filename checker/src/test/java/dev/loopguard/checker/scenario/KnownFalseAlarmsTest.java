package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** Correct code that is reported today, each with the reason. */
final class KnownFalseAlarmsTest {
  /** A function object given to a Thread is taken to be meant for that thread, started or not. */
  @Test
  void a08_runInsteadOfStart() {
    server(
        """
        void stop() {
          base.execute(() -> {
            Thread task = new Thread(() -> base.free()); // BUG: LoopThreadOnly
            task.run();
          });
        }
        """);
  }

  /** What is owned is known by names, and what is in a collection has none. */
  @Test
  void ownedInACollection() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            List<EventBase> all = new ArrayList<>();
            all.add(EventBase.create());
            for (EventBase each : all) {
              each.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  /** That a loop over all threads has joined every one of them is not concluded. */
  @Test
  void joinedOneByOne() {
    program(
        """
        class Main {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            List<Thread> threads = new ArrayList<>();
            threads.add(new Thread(base::loop));
            for (Thread thread : threads) thread.start();
            for (Thread thread : threads) thread.join();
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }
}
