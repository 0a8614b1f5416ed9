package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import dev.loopguard.checker.BlockingOnLoopThread;
import org.junit.jupiter.api.Test;

/** G: what an override takes over from what it overrides, and what it must not change. */
final class InheritanceTest {
  private static final String LOOP_ONLY =
      "class Handler { EventBase base; @LoopThreadOnly void close() {} }";

  @Test
  void g01_overrideIsLoopOnlyToo() {
    program(
        LOOP_ONLY,
        """
        class Echo extends Handler {
          @Override void close() { base.free(); }
          static void start(Executor pool, EventBase base, Echo echo) {
            base.execute(() -> echo.close());
            pool.execute(() -> echo.close()); // BUG: Echo.close() is loop-only because Handler.close() is
          }
        }
        """);
  }

  @Test
  void g02_overrideNarrowsAPromise() {
    program(
        "interface Closer { @AnyThread void close(); void later(); }",
        """
        class LoopCloser implements Closer {
          @Override @LoopThreadOnly public void close() {} // BUG: overrides Closer.close()
          @Override @LoopThreadOnly public void later() {}
        }
        """);
  }

  @Test
  void g03_overrideLiftsTheRestriction() {
    program(
        LOOP_ONLY,
        """
        class Safe extends Handler {
          @Override @AnyThread void close() {}
          static void start(Executor pool, Safe safe, Handler handler) {
            pool.execute(() -> safe.close());
            pool.execute(() -> handler.close()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String LOOP_SIDE = "interface OnLoop { @LoopThreadOnly void close(); }";
  private static final String ANY_SIDE = "interface Anywhere { @AnyThread void close(); }";

  @Test
  void g04_supertypesDisagreeAndTheOverrideDecides() {
    program(
        LOOP_SIDE,
        ANY_SIDE,
        "class Both implements OnLoop, Anywhere { @Override @AnyThread public void close() {} }");
  }

  @Test
  void g05_bodyOfWhatBothSidesCall() {
    program(
        LOOP_SIDE,
        ANY_SIDE,
        """
        class Both implements OnLoop, Anywhere {
          EventBase base;
          @Override @AnyThread public void close() {
            base.free(); // BUG: close() may be called on any thread
          }
        }
        """);
  }

  @Test
  void g05_unannotatedBodyOfWhatBothSidesCall() {
    program(
        LOOP_SIDE,
        ANY_SIDE,
        """
        class Both implements OnLoop, Anywhere {
          EventBase base;
          @Override public void close() {
            base.free(); // BUG: as Anywhere.close() says
          }
        }
        """);
  }

  private static final String TEMPLATE =
      """
      abstract class Job implements Runnable {
        abstract void step();
        @Override public void run() { step(); }
        static void start(Job job) { new Thread(job).start(); }
      }
      """;

  @Test
  void g06_templateMethod() {
    program(
        TEMPLATE,
        """
        class Stop extends Job {
          EventBase base;
          @Override void step() {
            base.free(); // BUG: run() calls Stop.step()
          }
          static void now() { Job.start(new Stop()); }
        }
        """);
  }

  @Test
  void g06_templateMethodOfUnknownOrigin() {
    program(
        TEMPLATE,
        """
        class Stop extends Job {
          EventBase base;
          @Override void step() {
            base.free(); // BUG: run() calls Stop.step()
          }
        }
        """);
  }

  private static final String LOOP_TASK =
      """
      class LoopTask implements Runnable {
        EventBase base;
        @Override @LoopThreadOnly public void run() { base.free(); }
      }
      """;

  @Test
  void g07_loopOnlyTaskPosted() {
    program(
        LOOP_TASK,
        """
        class Server {
          void start(EventBase base, LoopTask task) {
            base.execute(task);
            base.execute(new LoopTask());
          }
        }
        """);
  }

  @Test
  void g08_loopOnlyTaskSpawned() {
    program(
        LOOP_TASK,
        """
        class Server {
          void start(Executor pool, LoopTask task) {
            new Thread(new LoopTask()).start(); // BUG: LoopTask.run()
            Runnable local = new LoopTask();
            pool.execute(local); // BUG: LoopTask.run()
          }
        }
        """);
  }

  @Test
  void g08_loopOnlyTaskOfUnknownOriginSpawned() {
    program(
        LOOP_TASK,
        """
        class Server {
          void start(Executor pool, LoopTask task) {
            pool.execute(task); // BUG: LoopTask.run()
          }
        }
        """);
  }

  @Test
  void g09_lambdaOfLoopOnlyInterface() {
    program(
        """
        class Server {
          void start(Executor pool, EventBase base, Event event) {
            EventCallback callback = e -> base.free();
            base.newTimer(callback).add();
            pool.execute(() -> callback.onEvent(event)); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String ANY_TASK = "interface AnyTask { @AnyThread void run(); }";

  @Test
  void g10_lambdaOfAnyThreadInterface() {
    program(
        ANY_TASK,
        """
        class Server {
          AnyTask stop(EventBase base) {
            AnyTask fine = () -> base.loopBreak();
            return () -> base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void g11_methodReferenceOfAnyThreadInterface() {
    program(
        ANY_TASK,
        """
        class Server {
          AnyTask stop(EventBase base) {
            return base::free; // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void g12_implementationOfGenericMethod() {
    program(
        "interface Handler<T> { @LoopThreadOnly void handle(T on); }",
        """
        class Echo implements Handler<EventBase> {
          @Override public void handle(EventBase on) { on.free(); }
          static void start(Executor pool, EventBase base, Handler<EventBase> handler, Echo echo) {
            pool.execute(() -> handler.handle(base)); // BUG: LoopThreadOnly
            pool.execute(() -> echo.handle(base)); // BUG: LoopThreadOnly
            base.execute(() -> echo.handle(base));
          }
        }
        """);
  }

  @Test
  void g13_enumRecordAndSealedImplementations() {
    program(
        "sealed interface Command permits Kind, Stop { @LoopThreadOnly void apply(EventBase base);"
            + " }",
        "enum Kind implements Command { NOW; @Override public void apply(EventBase b) { b.free(); }"
            + " }",
        "record Stop() implements Command { @Override public void apply(EventBase b) { b.free(); }"
            + " }",
        """
        class Server {
          void start(Executor pool, EventBase base) {
            pool.execute(() -> Kind.NOW.apply(base)); // BUG: LoopThreadOnly
            pool.execute(() -> new Stop().apply(base)); // BUG: LoopThreadOnly
            base.execute(() -> new Stop().apply(base));
          }
        }
        """);
  }

  @Test
  void g14_methodThatASubclassAdds() {
    program(
        "@LoopThreadOnly class Handler { void close() {} }",
        """
        class Echo extends Handler {
          String label() { return "echo"; }
          void abort() {
            close(); // BUG: LoopThreadOnly
          }
          static void start(Executor pool, Echo echo) {
            pool.execute(() -> System.out.println(echo.label()));
            pool.execute(() -> echo.abort());
          }
        }
        """);
  }

  @Test
  void g15_defaultMethodOfLoopOnlyInterfaceBlocks() {
    Scenario.of(
            """
            @LoopThreadOnly interface Handler {
              @Blocking private void flush() {}
              default void close() {
                flush(); // BUG: BlockingOnLoopThread
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void g16_privateMethodOfTheSameName() {
    program(
        """
        class Handler {
          @LoopThreadOnly private void close() {}
          static class Echo extends Handler {
            private void close() {}
            static void start(Executor pool, Echo echo) { pool.execute(() -> echo.close()); }
          }
        }
        """);
  }

  @Test
  void g17_staticMethodThatHidesAnother() {
    program(
        "class Handler { @LoopThreadOnly static void closeAll() {} }",
        """
        class Echo extends Handler {
          static void closeAll() {}
          static void start(Executor pool) {
            pool.execute(() -> Echo.closeAll());
            pool.execute(() -> Handler.closeAll()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String CLOSER =
      """
      interface Closer {
        EventBase base();
        default void shut() { base().free(); } // BUG: LoopThreadOnly
      }
      """;

  @Test
  void defaultMethodThatAClassOrRecordInherits() {
    program(
        CLOSER.replace(" // BUG: LoopThreadOnly", ""),
        """
        record Connection(EventBase base) implements Closer {
          @Override public void shut() { base.execute(base::free); }
          void start(Executor pool) { pool.execute(() -> shut()); }
        }
        """);
    program(
        CLOSER,
        """
        record Connection(EventBase base) implements Closer {
          static void start(Executor pool, Connection connection) { pool.execute(connection::shut); }
        }
        """);
    program(
        CLOSER,
        "interface Quieter extends Closer {}",
        """
        class Connection implements Quieter {
          EventBase base;
          @Override public EventBase base() { return base; }
          static void start(Executor pool, Connection connection) {
            pool.execute(() -> connection.shut());
          }
        }
        """);
  }

  /** Any thread wins where supertypes disagree: who keeps that promise keeps the other one too. */
  @Test
  void g04_supertypesDisagreeAndNothingIsSaid() {
    program(
        LOOP_SIDE,
        ANY_SIDE,
        """
        class Both implements OnLoop, Anywhere {
          EventBase base;
          @Override public void close() { base.execute(base::free); }
        }
        """);
  }

  private static final String STORES =
      """
      interface Store { void save(String text); }
      """;

  private static final String LOOP_STORE =
      """
      class LoopStore implements Store {
        @Override @LoopThreadOnly public void save(String text) {}
      }
      """;

  private static final String SERVICE =
      """
      class Service {
        private final Store store;
        Service(Store store) { this.store = store; }
        void handle(String text) {
          store.save(text);
        }
      }
      """;

  @Test
  void g02_calledByTheNameOfAnInterfaceOnTheLoop() {
    program(
        STORES,
        LOOP_STORE,
        SERVICE,
        """
        class Posting implements Store {
          private final EventBase base;
          private final Store store;
          Posting(EventBase base, Store store) {
            this.base = base;
            this.store = store;
          }
          @Override public void save(String text) { base.execute(() -> store.save(text)); }
        }
        """,
        """
        class Server {
          void start(EventBase base, Executor pool, Store given) {
            Service there = new Service(new Posting(base, new LoopStore()));
            pool.execute(() -> there.handle("there"));
            Service here = new Service(new LoopStore());
            base.execute(() -> here.handle("here"));
            pool.execute(() -> given.save("given"));
          }
        }
        """);
  }

  @Test
  void g02_calledByTheNameOfAnInterface() {
    program(
        STORES,
        LOOP_STORE,
        SERVICE.replace("store.save(text);", "store.save(text); // BUG: LoopStore.save()"),
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Service service = new Service(new LoopStore());
            pool.execute(() -> service.handle("there"));
            Store store = new LoopStore();
            pool.execute(() -> store.save("there")); // BUG: LoopStore.save()
          }
        }
        """);
  }

  /** What an interface is asked, a class may answer that does not itself implement it. */
  @Test
  void askedThroughAnInterfaceOfItsHeirs() {
    program(
        """
        interface Stoppable {
          boolean isHere();
          void stop();
        }
        """,
        "interface Named extends Stoppable { String name(); }",
        """
        abstract class Base implements Stoppable {
          private final EventBase base;
          Base(EventBase base) { this.base = base; }
          @Override public boolean isHere() { return base.inLoopThread(); }
          @Override public void stop() { base.free(); }
        }
        """,
        """
        final class Server extends Base implements Named {
          Server(EventBase base) { super(base); }
          @Override public String name() { return "server"; }
        }
        """,
        """
        class Main {
          static void stop(Named named, Executor pool) {
            pool.execute(() -> { if (named.isHere()) named.stop(); });
          }
          static void start(EventBase base, Executor pool) {
            stop(new Server(base), pool);
          }
        }
        """);
  }

  /** What a function has from its interface need not run the function. */
  @Test
  void defaultMethodOfAFunction() {
    String main =
        """
        class Main {
          void start(EventBase base, Executor pool) {
            Job job = () -> base.free(); %s
            base.execute(() -> job.run());
            pool.execute(() -> job.go());
          }
        }
        """;
    String job = "interface Job { void run(); default void go() { %s } }";
    program(job.formatted("System.out.println(\"job\");"), main.formatted(""));
    program(job.formatted("run();"), main.formatted("// BUG: LoopThreadOnly"));
  }

  @Test
  void g17_staticMethodThatHidesAnothersExecutor() {
    program(
        """
        class Server {
          static final EventBase BASE = EventBase.create();
          static Executor executor() {
            if (BASE == null) return EventBase.create();
            return BASE;
          }
          void stop() {
            Server.executor().execute(() -> BASE.free());
            Pooled.executor().execute(() -> BASE.free()); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Pooled extends Server {
          static final ExecutorService POOL = Executors.newCachedThreadPool();
          static Executor executor() { return POOL; }
        }
        """);
  }

  /** Who overrides the template does not fill in the gaps of the one that it has overridden. */
  @Test
  void g06_templateMethodThatOneOverrides() {
    program(
        """
        abstract class Server {
          final EventBase base = EventBase.create();
          abstract Executor executor();
          abstract void stop(Executor on);
          void start() { executor().execute(() -> base.free()); }
          void stop() { stop(base); }
        }
        """,
        """
        class OnLoop extends Server {
          @Override Executor executor() {
            if (base == null) return EventBase.create();
            return base;
          }
          @Override void stop(Executor on) { on.execute(() -> base.free()); }
        }
        """,
        """
        class OnPool extends Server {
          private final ExecutorService pool = Executors.newCachedThreadPool();
          @Override Executor executor() { return pool; }
          @Override void start() { executor().execute(() -> System.out.println("started")); }
          @Override void stop() { stop(pool); }
          @Override void stop(Executor on) { on.execute(() -> System.out.println("stopped")); }
        }
        """,
        """
        class Main {
          static void start() {
            for (Server server : List.of(new OnLoop(), new OnPool())) {
              server.start();
              server.stop();
            }
          }
        }
        """);
  }

  @Test
  void g06_templateMethodThatAsksWhatItIs() {
    String closing =
        "final EventBase base = EventBase.create();"
            + " @Override public void close() { base.free(); %s\n }";
    program(
        "interface Closing { void close(); }",
        """
        abstract class Task {
          void run() {
            if (this instanceof Closing) ((Closing) this).close();
          }
        }
        """,
        "class Here extends Task implements Closing { @Override void run() {} %s }"
            .formatted(closing.formatted("")),
        "class Door implements Closing { %s }".formatted(closing.formatted("")),
        "class There extends Task implements Closing { %s }"
            .formatted(closing.formatted("// BUG: LoopThreadOnly")),
        """
        class Main {
          static void start(Here here, Door door, There there, Executor pool) {
            here.base.execute(() -> here.close());
            door.base.execute(() -> door.close());
            pool.execute(() -> there.run());
            pool.execute(() -> here.run());
          }
        }
        """);
  }

  /** An outer instance may be of an inner class itself, whatever that overrides. */
  @Test
  void outerInstanceThatIsAnInnerOne() {
    program(
        """
        class Outer {
          void run() {}
          void close() {}
          class Inner extends Outer {
            @Override void run() { Outer.this.close(); }
          }
          class Innermost extends Inner {
            final EventBase base = EventBase.create();
            @Override void run() {}
            @Override void close() {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """,
        """
        class Main {
          static void start(Outer.Innermost outer, Executor pool) {
            Outer.Inner inner = outer.new Inner();
            pool.execute(() -> inner.run());
          }
        }
        """);
  }

  /** Nobody is seen to make one, but whoever starts tasks may be given it. */
  @Test
  void heirOfATaskThatOthersMayMake() {
    program(
        "class Task implements Runnable { @Override public void run() {} }",
        """
        class Closing extends Task {
          private final EventBase base;
          Closing(EventBase base) { this.base = base; }
          @Override public void run() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        "class Main { void start(Task task) { new Thread(task).start(); } }");
  }
}
