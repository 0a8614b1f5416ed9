package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.assumeJdk;
import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** B, second half: the language's constructs between a root and a sink. */
final class CarrierConstructsTest {
  @Test
  void b35_mutualRecursionInEitherOrder() {
    server(
        """
        void start() { pool.execute(() -> even(4)); }
        private void even(int n) { if (n > 0) { odd(n - 1); } }
        private void odd(int n) {
          even(n - 1);
          tick(); // BUG: LoopThreadOnly
        }
        """);
    server(
        """
        private void odd(int n) {
          tick(); // BUG: LoopThreadOnly
          even(n - 1);
        }
        private void even(int n) { if (n > 0) { odd(n - 1); } }
        void start() { pool.execute(() -> even(4)); }
        """);
  }

  @Test
  void b36_selfRecursion() {
    server(
        """
        void start() { pool.execute(() -> countDown(4)); }
        private void countDown(int n) {
          if (n == 0) {
            tick(); // BUG: LoopThreadOnly
          } else {
            countDown(n - 1);
          }
        }
        """);
  }

  @Test
  void b37_functionThatCallsItselfWithItself() {
    server(
        """
        interface Handle { void apply(Handle handle); }
        void start() {
          pool.execute(() -> {
            Handle loop = handle -> {
              tick(); // BUG: LoopThreadOnly
              handle.apply(next -> handle.apply(next));
            };
            loop.apply(loop);
          });
        }
        """);
  }

  @Test
  void b37_genericMethodThatGrowsItsTypeArgument() {
    server(
        """
        void start() { pool.execute(() -> grow("", () -> tick())); } // BUG: LoopThreadOnly
        private <T> void grow(T value, Runnable then) {
          then.run();
          grow(List.of(value), then);
        }
        """);
  }

  @Test
  void b38_innerClass() {
    server(
        """
        final class Worker implements Runnable {
          @Override public void run() {
            tick(); // BUG: LoopThreadOnly
          }
        }
        void start() { pool.execute(new Worker()); }
        """);
  }

  @Test
  void b39_innerMethodShadowsOuter() {
    server(
        """
        final class Worker implements Runnable {
          void tick() {}
          @Override public void run() {
            this.tick();
            Server.this.tick(); // BUG: LoopThreadOnly
          }
        }
        void start() { pool.execute(new Worker()); }
        """);
  }

  @Test
  void b40_localClassAndRecord() {
    server(
        """
        void start() {
          class Step {
            void go() {
              tick(); // BUG: LoopThreadOnly
            }
          }
          record Stop(EventBase of) {
            void go() {
              of.free(); // BUG: LoopThreadOnly
            }
          }
          pool.execute(() -> new Step().go());
          pool.execute(() -> new Stop(base).go());
        }
        """);
  }

  @Test
  void b41_defaultMethod() {
    program(
        """
        interface Closing {
          EventBase base();
          default void close() {
            base().free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        record Server(EventBase base) implements Closing {
          void stop() { new Thread(() -> close()).start(); }
        }
        """);
  }

  @Test
  void b42_staticAndPrivateInterfaceMethods() {
    program(
        """
        interface Closing {
          static void close(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
          private void free(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
          default void stop(EventBase base) {
            new Thread(() -> close(base)).start();
            new Thread(() -> free(base)).start();
          }
        }
        """);
  }

  @Test
  void b43_bridgeOfGenericMethod() {
    program(
        "interface Task<T> { void run(T on); }",
        """
        class Stop implements Task<EventBase> {
          @Override public void run(EventBase on) {
            on.free(); // BUG: LoopThreadOnly
          }
          static void start(EventBase base, Task<EventBase> task) {
            new Thread(() -> task.run(base)).start();
          }
        }
        """);
  }

  @Test
  void b44_covariantReturn() {
    program(
        "abstract class Source { abstract Object next(); }",
        """
        class Events extends Source {
          @LoopThreadOnly int poll() { return 0; }
          @Override Integer next() {
            return poll(); // BUG: LoopThreadOnly
          }
          static void start(Source source) { new Thread(() -> source.next()).start(); }
        }
        """);
  }

  @Test
  void b45_superCall() {
    program(
        """
        class Handler {
          EventBase base;
          void close() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Echo extends Handler {
          @Override void close() { System.out.println("closing"); }
          void closeAll() { super.close(); }
          void start() { new Thread(this::closeAll).start(); }
        }
        """);
  }

  @Test
  void b46_superCallPastTheOverride() {
    program(
        "class Handler { EventBase base; void close() {} }",
        """
        class Echo extends Handler {
          @Override void close() { base.free(); }
          void closeAll() { super.close(); }
          void start() { new Thread(this::closeAll).start(); }
        }
        """);
  }

  @Test
  void b47_builder() {
    program(
        """
        class Ticker {
          private Runnable onTick = () -> {};
          Ticker onTick(Runnable task) { onTick = task; return this; }
          void startOn(Executor pool) { pool.execute(onTick); }
          static void start(Executor pool, EventBase base) {
            new Ticker().onTick(() -> base.free()).startOn(pool); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void b48_tryCatchFinally() {
    server(
        """
        void start() {
          pool.execute(() -> {
            try {
              base.loopBreak();
            } catch (RuntimeException e) {
              tick(); // BUG: LoopThreadOnly
            } finally {
              base.free(); // BUG: LoopThreadOnly
            }
          });
        }
        """);
  }

  @Test
  void b49_tryWithResources() {
    server(
        """
        void start() {
          pool.execute(() -> {
            try (EventBase mine = base) { // BUG: EventBase.close()
              mine.loopBreak();
            }
          });
        }
        """);
  }

  @Test
  void b50_forEachLoop() {
    program(
        """
        class Sessions implements Iterable<String> {
          private final List<String> all = new ArrayList<>();
          @Override @LoopThreadOnly public Iterator<String> iterator() { return all.iterator(); }
          static void start(Executor pool, Sessions sessions) {
            pool.execute(() -> {
              for (String session : sessions) { // BUG: LoopThreadOnly
                System.out.println(session);
              }
            });
          }
        }
        """);
  }

  @Test
  void b50_iteratorOfAForEachLoop() {
    program(
        """
        class Draining implements Iterator<String> {
          final EventBase base;
          Draining(EventBase base) { this.base = base; }
          @Override public boolean hasNext() { return false; }
          @Override public String next() {
            base.free(); // BUG: LoopThreadOnly
            return "";
          }
        }
        """,
        """
        class Sessions implements Iterable<String> {
          EventBase base;
          @Override public Iterator<String> iterator() { return new Draining(base); }
          static void start(Executor pool, Sessions sessions) {
            pool.execute(() -> {
              for (String session : sessions) {}
            });
          }
        }
        """);
  }

  @Test
  void b52_hashCodeCalledByName() {
    program(
        """
        class Session {
          @Override @LoopThreadOnly public int hashCode() { return 1; }
          @Override public boolean equals(Object other) { return other == this; }
          static void start(Executor pool, Session session) {
            pool.execute(() -> System.out.println(session.hashCode())); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void b53_comparator() {
    program(
        """
        class Session {
          @LoopThreadOnly int load() { return 0; }
          static void start(Executor pool, EventBase base, List<Session> all) {
            pool.execute(() -> all.sort((a, b) -> a.hashCode() - b.load())); // BUG: LoopThreadOnly
            pool.execute(() -> all.sort(Comparator.comparing(Session::load))); // BUG: LoopThreadOnly
            base.execute(() -> all.sort((a, b) -> a.load() - b.load()));
          }
        }
        """);
  }

  /** What the compiler cannot see, the assertion at run time catches. */
  @Test
  void b54_reflection() {
    server(
        """
        void start(java.lang.reflect.Method tick) {
          pool.execute(() -> {
            try {
              tick.invoke(this);
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(e);
            }
          });
        }
        """);
  }

  @Test
  void b55_serviceLoader() {
    program(
        "interface Plugin { void stop(EventBase base); }",
        """
        class Plugins {
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> ServiceLoader.load(Plugin.class).forEach(each -> each.stop(base)));
          }
        }
        """);
  }

  @Test
  void b55_serviceInTheCompilation() {
    program(
        """
        interface Plugin {
          void stop(EventBase base);
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> {
              for (Plugin each : ServiceLoader.load(Plugin.class)) {
                each.stop(base);
              }
            });
          }
        }
        """,
        """
        class FreeingPlugin implements Plugin {
          @Override public void stop(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void b56_deadCode() {
    server(
        """
        static final boolean DEBUG = false;
        void start() {
          pool.execute(() -> {
            if (false) {
              tick();
            }
            if (DEBUG) {
              tick();
            }
          });
        }
        """);
  }

  @Test
  void b57_assertCondition() {
    server(
        """
        void start() {
          pool.execute(() -> {
            assert size() > 0; // BUG: LoopThreadOnly
          });
        }
        """);
  }

  @Test
  void b58_lambdaThatNobodyRuns() {
    server(
        """
        void start() {
          Runnable never = () -> tick();
          pool.execute(() -> System.out.println(never));
        }
        """);
  }

  @Test
  void b59_callbackThatTheCalleeIgnores() {
    server(
        """
        void start() { pool.execute(() -> ignore(() -> tick())); }
        private static void ignore(Runnable task) {}
        """);
  }

  @Test
  void b60_unknownLibraryMethodCalledOnTheLoop() {
    server("void start() { base.execute(() -> StackWalker.getInstance().walk(all -> size())); }");
  }

  @Test
  void b61_unknownLibraryMethodCalledOffTheLoop() {
    server(
        """
        void start() {
          pool.execute(() -> StackWalker.getInstance().walk(all -> size())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void b62_enumConstantBody() {
    program(
        """
        enum Command {
          KEEP { @Override void apply(EventBase base) {} },
          STOP {
            @Override void apply(EventBase base) {
              base.free(); // BUG: LoopThreadOnly
            }
          };
          abstract void apply(EventBase base);
          static void start(Executor pool, EventBase base, Command command) {
            pool.execute(() -> command.apply(base));
          }
        }
        """);
  }

  @Test
  void b63_recordAccessorAndCompactConstructor() {
    program(
        """
        record Stats(EventBase base, Sink sink) {
          Stats {
            sink.tick(); // BUG: LoopThreadOnly
          }
          public Sink sink() {
            sink.tick(); // BUG: LoopThreadOnly
            return sink;
          }
          static void start(Executor pool, EventBase base, Sink sink) {
            pool.execute(() -> new Stats(base, sink));
            pool.execute(() -> System.out.println(of(base).sink()));
          }
          private static Stats of(EventBase base) { return new Stats(base, new Sink()); }
        }
        """,
        "class Sink { @LoopThreadOnly void tick() {} }");
  }

  @Test
  void b64_patternSwitch() {
    assumeJdk(21);
    server(
        """
        sealed interface Command {}
        record Stop() implements Command {}
        record Keep(int seconds) implements Command {}
        void start(Command command) { pool.execute(() -> apply(command)); }
        private void apply(Command command) {
          switch (command) {
            case Stop stop -> base.free(); // BUG: LoopThreadOnly
            case Keep(int seconds) when seconds > 0 -> tick(); // BUG: LoopThreadOnly
            case Keep keep -> base.loopBreak();
          }
        }
        """);
  }

  @Test
  void b65_loopsAndLabels() {
    server(
        """
        void start() {
          pool.execute(() -> {
            outer:
            while (true) {
              for (int i = 0; ; i++) {
                if (i > size()) { // BUG: LoopThreadOnly
                  continue outer;
                }
                if (i == 3) {
                  break outer;
                }
                tick(); // BUG: LoopThreadOnly
              }
            }
          });
        }
        """);
  }

  @Test
  void b66_lockIsNoThread() {
    server(
        """
        void start() {
          pool.execute(() -> {
            synchronized (this) {
              tick(); // BUG: LoopThreadOnly
            }
            close();
          });
        }
        private synchronized void close() {
          base.free(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void b51_stringConcatenation() {
    program(
        """
        class Session {
          @Override @LoopThreadOnly public String toString() { return "session"; }
          static void start(Executor pool, EventBase base, Session session, int[] sizes) {
            base.execute(() -> System.out.println("closing " + session));
            pool.execute(() -> System.out.println("closing " + sizes + null + 'c'));
            pool.execute(() -> System.out.println("closing " + session)); // BUG: LoopThreadOnly
            pool.execute(() -> {
              String text = "";
              text += session; // BUG: LoopThreadOnly
            });
          }
        }
        """);
  }
}
