package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** One class on two executors: an object runs its tasks on the one that it was given. */
final class GivenExecutorsTest {
  @Test
  void givenACallbackOfItsOwnAndHandedOn() {
    program(
        """
        interface Source {
          void read(Consumer<String> reader);
          default Source on(Executor executor) {
            return reader -> executor.execute(() -> reader.accept(""));
          }
        }
        """,
        """
        class Server {
          void look(EventBase base, Executor pool, Source source) {
            source.on(base).read(text -> base.forEachEvent(event -> true));
            source.on(pool).read(System.out::println);
            source.on(pool).read(text -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void givenACallbackOfItsOwn() {
    program(
        """
        class Server {
          void look(EventBase base, Executor pool, CompletableFuture<String> answer) {
            answer.thenAcceptAsync(text -> base.forEachEvent(event -> true), base);
            answer.thenRunAsync(() -> base.forEachEvent(event -> true), pool); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void givenBesideAnyNumberOfTasks() {
    program(
        """
        class All {
          static void run(Executor executor, Runnable... tasks) {
            for (Runnable task : tasks) executor.execute(task);
          }
        }
        """,
        """
        class Server {
          void start(EventBase base, Executor pool) {
            All.run(base, base::free, base::loopBreak);
            All.run(pool, base::loopBreak);
            All.run(pool, base::loopBreak, base::free); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String SERVICE =
      """
      class Service {
        private final Executor executor;
        Service(Executor executor) { this.executor = executor; }
        void later(Runnable task) { submit(task); }
        private void submit(Runnable task) {
          executor.execute(() -> {
            System.out.println("runs");
            task.run();
          });
        }
        <T> CompletableFuture<T> ask(Supplier<T> question) {
          return CompletableFuture.supplyAsync(question, executor);
        }
        static Service on(Executor executor) { return new Service(executor); }
      }
      """;

  private static final String SERIAL =
      """
      class Serial {
        static Executor of(Executor executor) {
          return task -> executor.execute(() -> {
            System.out.println("runs");
            task.run();
          });
        }
      }
      """;

  @Test
  void theLoopsServiceBesideThePools() {
    program(
        SERVICE,
        """
        class Server {
          private final EventBase base;
          private final Service own;
          private final Service pooled;
          Server(EventBase base, ExecutorService pool) {
            this.base = base;
            own = new Service(base);
            pooled = new Service(pool);
          }
          void stop() {
            own.later(base::free);
            own.ask(() -> {
              base.free();
              return 1;
            });
            pooled.later(() -> System.out.println("stopped"));
          }
        }
        """);
  }

  @Test
  void onThePoolsService() {
    program(
        SERVICE,
        """
        class Server {
          static void stop(EventBase base, ExecutorService pool) {
            Service own = Service.on(base);
            Service pooled = Service.on(pool);
            own.later(() -> System.out.println("stopped"));
            pooled.later(base::free); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void madeByAFactory() {
    program(
        SERVICE,
        """
        class Server {
          static void stop(EventBase base, ExecutorService pool) {
            Service own = Service.on(base);
            Service pooled = Service.on(pool);
            own.later(base::free);
            pooled.later(() -> System.out.println("stopped"));
          }
        }
        """);
  }

  @Test
  void givenLater() {
    program(
        """
        class Settings {
          private Executor executor;
          Settings with(Executor given) {
            executor = given;
            return this;
          }
          void later(Runnable task) { executor.execute(task); }
        }
        """,
        """
        class Server {
          static void stop(EventBase base, ExecutorService pool) {
            Settings own = new Settings().with(base);
            Settings pooled = new Settings().with(pool);
            own.later(base::free);
            pooled.later(() -> System.out.println("stopped"));
          }
        }
        """);
  }

  @Test
  void mailboxes() {
    program(
        """
        class Mailbox<M> {
          private final Queue<M> waiting = new java.util.concurrent.ConcurrentLinkedQueue<>();
          private final Executor executor;
          private final Consumer<M> reader;
          Mailbox(Executor executor, Consumer<M> reader) {
            this.executor = executor;
            this.reader = reader;
          }
          void tell(M message) {
            waiting.add(message);
            executor.execute(this::drain);
          }
          private void drain() {
            for (M message = waiting.poll(); message != null; message = waiting.poll()) {
              reader.accept(message);
            }
          }
        }
        """,
        """
        class Server {
          static void start(EventBase base, ExecutorService pool) {
            Mailbox<String> own = new Mailbox<>(base, text -> base.free());
            Mailbox<String> pooled = new Mailbox<>(pool, text -> System.out.println(text));
            Mailbox<String> wrong =
                new Mailbox<>(pool, text -> base.free()); // BUG: LoopThreadOnly
            own.tell("stop");
            pooled.tell("stopped");
            wrong.tell("stop");
          }
        }
        """);
  }

  @Test
  void keptByALambda() {
    program(
        SERIAL,
        """
        class Server {
          static void stop(EventBase base, ExecutorService pool) {
            Serial.of(base).execute(base::free);
            Serial.of(pool).execute(() -> System.out.println("stopped"));
          }
        }
        """);
  }

  @Test
  void keptByALambdaOnThePool() {
    program(
        SERIAL,
        """
        class Server {
          static void stop(EventBase base, ExecutorService pool) {
            Serial.of(base).execute(() -> System.out.println("stopped"));
            Serial.of(pool).execute(base::free); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** A default counts for the objects that are given nothing else. */
  @Test
  void setInPlaceOfADefault() {
    program(
        """
        class Request {
          private final Executor executor;
          private Request(Builder builder) { executor = builder.executor; }
          void send(ExecutorService pool, Runnable done) {
            pool.execute(() -> executor.execute(() -> done.run()));
          }
          static final class Builder {
            private Executor executor = Runnable::run;
            Builder on(Executor executor) {
              this.executor = executor;
              return this;
            }
            Request build() { return new Request(this); }
          }
        }
        """,
        """
        class Server {
          void stop(EventBase base, ExecutorService pool) {
            new Request.Builder().on(base).build().send(pool, () -> base.free());
            new Request.Builder().on(pool).build().send(pool, () -> System.out.println("sent"));
            new Request.Builder().build().send(pool, () -> System.out.println("sent"));
            new Request.Builder()
                .build()
                .send(pool, () -> base.free()); // BUG: LoopThreadOnly
            new Request.Builder()
                .on(pool)
                .build()
                .send(pool, () -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** What a superclass calls on itself runs where this heir's executor runs it. */
  @Test
  void heirsOnExecutorsOfTheirOwn() {
    program(
        """
        class Actor {
          private final Executor executor;
          Actor(Executor executor) { this.executor = executor; }
          void tell(String message) { executor.execute(() -> receive(message)); }
          void receive(String message) {}
        }
        """,
        """
        class Closer extends Actor {
          private final EventBase base;
          Closer(EventBase base) {
            super(base);
            this.base = base;
          }
          @Override void receive(String message) {
            base.free();
          }
        }
        """,
        """
        class Printer extends Actor {
          Printer(ExecutorService pool) { super(pool); }
          @Override void receive(String message) { System.out.println(message); }
        }
        """,
        """
        class Server {
          static void start(EventBase base, ExecutorService pool) {
            new Closer(base).tell("stop");
            new Printer(pool).tell("stopped");
          }
        }
        """);
  }

  @Test
  void heirsOnOneExecutor() {
    program(
        """
        class Actor {
          private final Executor executor;
          Actor(Executor executor) { this.executor = executor; }
          void tell(String message) { executor.execute(() -> receive(message)); }
          void receive(String message) {}
        }
        """,
        """
        class Closer extends Actor {
          private final EventBase base;
          Closer(EventBase base, ExecutorService pool) {
            super(pool);
            this.base = base;
          }
          @Override void receive(String message) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Printer extends Actor {
          Printer(ExecutorService pool) { super(pool); }
          @Override void receive(String message) { System.out.println(message); }
        }
        """,
        """
        class Server {
          static void start(EventBase base, ExecutorService pool) {
            new Closer(base, pool).tell("stop");
            new Printer(pool).tell("stopped");
          }
        }
        """);
  }

  @Test
  void givenToOneOfTwoConstructors() {
    Scenario.server(
        """
        static final class Worker {
          private final Executor executor;
          Worker(Executor executor) { this.executor = executor; }
          Worker(Executor executor, String name) { this.executor = executor; }
          void go(Runnable task) { executor.execute(task); }
        }
        void start() {
          new Worker(base).go(() -> tick());
          new Worker(pool, "").go(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void setByAnHeirEachTimeThatItIsOpened() {
    Scenario.server(
        """
        abstract static class Worker {
          Executor executor;
          void go(Runnable task) { executor.execute(task); }
        }
        final class Here extends Worker {
          void open() { executor = base; }
        }
        final class There extends Worker {
          void open() { executor = pool; }
        }
        void start() {
          Here here = new Here();
          here.open();
          here.open();
          here.go(() -> tick());
          There there = new There();
          there.open();
          there.open();
          there.go(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void seenByAnAnonymousClass() {
    Scenario.server(
        """
        interface Worker { void go(Runnable task); }
        static Worker worker(Executor executor) {
          return new Worker() {
            @Override public void go(Runnable task) { executor.execute(task); }
          };
        }
        void start() {
          worker(base).go(() -> tick());
          worker(pool).go(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void broughtByAnException() {
    Scenario.server(
        """
        static final class Failure extends RuntimeException {
          final Executor executor;
          Failure(Executor executor) { this.executor = executor; }
        }
        static void attempt(Runnable first, Runnable task) {
          try {
            first.run();
          } catch (Failure failure) {
            failure.executor.execute(task);
          }
        }
        void start() {
          attempt(() -> { throw new Failure(pool); }, () -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void givenBesideNothing() {
    Scenario.server(
        """
        static void go(Executor executor, Runnable task, String... names) {
          executor.execute(task);
        }
        static void all(Executor executor, Runnable... tasks) {
          for (Runnable task : tasks) executor.execute(task);
          each(executor, tasks);
        }
        static void each(Executor executor, Runnable... tasks) {
          for (Runnable task : tasks) executor.execute(task);
        }
        void start() {
          go(base, () -> tick());
          all(base);
          all(base, () -> tick());
          go(pool, () -> tick()); // BUG: LoopThreadOnly
          all(pool, () -> tick()); // BUG: LoopThreadOnly
          all(pool);
        }
        """);
  }

  @Test
  void madeByAFactoryThatMayHaveNone() {
    Scenario.server(
        """
        static final class Worker {
          private final Executor executor;
          Worker(Executor executor) { this.executor = executor; }
          void go(Runnable task) { executor.execute(task); }
          static Worker of(Executor executor) {
            if (executor == null) return null;
            return new Worker(executor);
          }
          static Worker or(Worker given, Executor executor) {
            if (given != null) return given;
            return new Worker(executor);
          }
        }
        void start() {
          Worker.of(base).go(() -> tick());
          Worker.of(pool).go(() -> tick()); // BUG: LoopThreadOnly
          Worker.or(null, base).go(() -> {});
          Worker.or(new Worker(pool), base).go(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void executorThatIsKnownAsAnObject() {
    program(
        """
        class Main {
          void start(EventBase base, Object pool) {
            CompletableFuture.runAsync(() -> base.free(), (Executor) pool); // BUG: LoopThreadOnly
            CompletableFuture.runAsync(() -> base.execute(base::free), (Executor) pool);
          }
        }
        """);
  }

  /** Two objects of one class have their executors in one field. */
  @Test
  void askedForByOthers() {
    program(
        """
        class Box {
          final Executor executor;
          Box(Executor executor) { this.executor = executor; }
          Executor get() { return executor; }
        }
        """,
        """
        class Server {
          void stop(EventBase base, ExecutorService pool) {
            Box here = new Box(base);
            Box there = new Box(pool);
            here.executor.execute(() -> base.free());
            here.get().execute(() -> base.free());
            there.executor.execute(() -> base.free()); // BUG: LoopThreadOnly
            there.get().execute(() -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void askedWhatTheyAre() {
    program(
        """
        interface Marked {
          void execute(Runnable task);
        }
        """,
        """
        class Server {
          void any(Executor executor, EventBase base) {
            if (executor instanceof EventBase) {
              executor.execute(() -> base.free());
            } else {
              executor.execute(() -> base.free()); // BUG: LoopThreadOnly
            }
          }
          <T extends Executor> void chosen(T executor, EventBase base) {
            if (executor instanceof Marked && executor instanceof EventBase) {
              executor.execute(() -> base.free());
            }
            if (executor instanceof ExecutorService) {
              executor.execute(() -> base.free()); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  /** Whoever gives none is told by the library at once, and no sooner by us. */
  @Test
  void noneAtAll() {
    program(
        """
        class Server {
          void stop(EventBase base) {
            CompletableFuture.runAsync(() -> base.free(), null); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** A function object has the default methods of its interface, whatever is asked of it. */
  @Test
  void givenToADefaultMethodOfAFunction() {
    program(
        "interface Marked {}",
        """
        interface Job extends Consumer<Executor> {
          void go();
          @Override default void accept(Executor executor) {
            executor.execute(() -> Server.BASE.free());
          }
        }
        """,
        """
        class Server {
          static final EventBase BASE = EventBase.create();
          void stop() {
            Consumer<Executor> job = (Job & Marked) () -> {};
            if (job instanceof Marked) {
              job.accept(BASE);
            }
          }
        }
        """);
  }

  private static final String TWO_EXECUTORS =
      """
      static final class Here implements Executor {
        @Override public void execute(Runnable task) { task.run(); }
      }
      static final class Elsewhere implements Executor {
        @Override public void execute(Runnable task) { new Thread(task).start(); }
      }
      """;

  private static void server(String members) {
    Scenario.server(TWO_EXECUTORS + members);
  }

  @Test
  void handedOnFromRoundToRound() {
    server(
        """
        private static void later(Executor on, Runnable task, int rounds) {
          if (rounds > 0) later(on, task, rounds - 1);
          else on.execute(task);
        }
        @LoopThreadOnly void go() {
          later(new Here(), () -> tick(), 3);
          later(new Elsewhere(), () -> tick(), 3); // BUG: LoopThreadOnly
        }
        """);
  }

  /** A parameter that is assigned again may be another one, but only in its own constructor. */
  @Test
  void givenToAConstructorThatHasADefault() {
    server(
        """
        static final class Job {
          private final Executor on;
          Job(Executor on) {
            if (on == null) on = new Here();
            this.on = on;
          }
          Job(Executor on, String name) { this.on = on; }
          void start(Runnable task) { on.execute(task); }
        }
        @LoopThreadOnly void go() {
          new Job(new Here()).start(() -> tick());
          new Job(new Elsewhere(), "far").start(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void setByALambdaLater() {
    String job =
        """
        static final class Job {
          private final Runnable reset;
          private Executor on;
          Job(Executor later) { reset = () -> %s; }
          void set(Executor on) { this.on = on; }
          void start(Runnable task) {
            reset.run();
            on.execute(task);
          }
        }
        @LoopThreadOnly void go() {
          Job job = new Job(new Elsewhere());
          job.set(new Here());
          job.start(() -> tick()); %s
        }
        """;
    server(job.formatted("System.out.println(later)", ""));
    server(job.formatted("this.on = later", "// BUG: LoopThreadOnly"));
  }

  /** Nobody knows what an object was given that comes out of a library. */
  @Test
  void givenToWhatALibraryMakes() {
    String job =
        """
        static final class Job {
          private final Executor on;
          Job(Executor on) { this.on = on; }
          void start(Runnable task) { on.execute(task); }
        }
        void more() { new Job(new Elsewhere()).start(() -> {}); }
        @LoopThreadOnly void go(boolean own) {
          Job job = new Job(new Here());
          %s
          job.start(() -> tick()); %s
        }
        """;
    server(job.formatted("", ""));
    server(
        job.formatted(
            "if (!own) job = ServiceLoader.load(Job.class).iterator().next();",
            "// BUG: LoopThreadOnly"));
  }
}
