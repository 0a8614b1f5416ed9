package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** J: which loop it is. */
final class WhichLoopTest {
  private static final String CONNECTION =
      """
      class Connection {
        private final EventBase loop;
        Connection(EventBase loop) { this.loop = loop; }
        EventBase loop() { return loop; }
        @LoopThreadOnly("loop") void flush() {}
        @LoopThreadOnly("loop()") void close() {}
        @LoopThreadOnly("base") static void bind(EventBase base) {}
      }
      """;

  private static String main(String body) {
    return """
    class Main {
      public static void main(String[] args) {
        EventBase one = EventBase.create();
        EventBase other = EventBase.create();
        new Thread(one::loop).start();
        new Thread(other::loop).start();
    """
        + body
        + "}}";
  }

  @Test
  void j01_otherLoopsCallback() {
    program(
        main(
            """
            one.execute(() -> one.free());
            one.execute(() -> other.free()); // BUG: WrongLoop
            """));
  }

  /** A loop is not what its events call back. */
  @Test
  void j01_aLoopThatIsGivenCallbacks() {
    program(
        main(
            """
            one.newTimer(event -> {});
            one.once(java.time.Duration.ZERO, event -> one.free());
            one.execute(() -> one.free());
            one.execute(() -> other.free()); // BUG: WrongLoop
            """));
  }

  /** A callback runs on the thread of the loop that it is given to, and not of some other. */
  @Test
  void j01_callbackOfAnotherLoop() {
    program(
        """
        class Freeing implements EventCallback {
          private final EventBase loop;
          Freeing(EventBase loop) { this.loop = loop; }
          @Override public void onEvent(Event event) { loop.free(); } // BUG: WrongLoop
        }
        """,
        main(
            """
            one.newTimer(event -> one.free());
            one.newTimer(event -> event.base().free());
            EventCallback kept = event -> one.free();
            one.newTimer(kept);
            other.newTimer(event -> other.execute(() -> other.free()));
            one.newTimer(event -> other.execute(other::free));
            one.newTimer(event -> other.free()); // BUG: WrongLoop
            one.once(java.time.Duration.ZERO, event -> other.free()); // BUG: WrongLoop
            one.newSignal("INT", new Freeing(other));
            """));
  }

  /** The same of what our own classes declare. */
  @Test
  void j01_ownCallbackTypes() {
    program(
        "@LoopThreadOnly interface Tick { void tick(); }",
        """
        class Clock {
          private final EventBase loop;
          Clock(EventBase loop) { this.loop = loop; }
          void every(@LoopThreadOnly("loop") Tick tick) { loop.execute(tick::tick); }
        }
        """,
        main(
            """
            Tick free = () -> other.free();
            new Clock(other).every(free);
            other.execute(free::tick);
            if (other.inLoopThread()) {
              free.tick();
            }
            one.execute(() -> one.free());
            """));
  }

  /** An executor that is an argument says which loop it is, too. */
  @Test
  void j01_anotherLoopAsTheExecutor() {
    program(
        main(
            """
            EventBase either = args.length > 0 ? one : other;
            CompletableFuture.runAsync(() -> one.free(), one);
            CompletableFuture.runAsync(() -> one.free(), either);
            CompletableFuture.runAsync(() -> one.free(), one.asScheduledExecutorService());
            one.asScheduledExecutorService().execute(() -> one.free());
            other.asScheduledExecutorService().execute(() -> one.free()); // BUG: WrongLoop
            CompletableFuture.runAsync(() -> one.free(), other); // BUG: WrongLoop
            """));
  }

  @Test
  void j02_ownCallback() {
    program(
        """
        class Server {
          private final EventBase loop = EventBase.create();
          private final EventBase spare = EventBase.create();
          void stop() {
            this.loop.execute(() -> this.loop.free());
            loop.execute(loop::free);
            this.loop.execute(() -> this.spare.free()); // BUG: WrongLoop
          }
        }
        """);
  }

  @Test
  void j03_j04_objectOfOneLoop() {
    program(
        CONNECTION,
        main(
            """
            Connection connection = new Connection(one);
            one.execute(() -> connection.flush());
            new Thread(() -> connection.flush()).start(); // BUG: LoopThreadOnly
            """));
  }

  private static final String TWO_CONNECTIONS =
      """
      class Two {
        static final EventBase one = EventBase.create();
        static final EventBase other = EventBase.create();
        static final Connection first = new Connection(one);
        static final Connection second = new Connection(other);
      }
      """;

  /** What objects are made of tells them apart, in static fields as in variables. */
  @Test
  void j04_objectsInStaticFields() {
    program(
        CONNECTION,
        TWO_CONNECTIONS,
        """
        class Main extends Two {
          static void stop() {
            one.execute(() -> first.flush());
            first.loop().execute(() -> one.free());
            first.loop().execute(() -> first.close());
            one.execute(() -> second.flush()); // BUG: WrongLoop
            first.loop().execute(() -> other.free()); // BUG: WrongLoop
          }
        }
        """);
  }

  /** What a method is given, its callers tell. */
  @Test
  void j04_objectsAsArguments() {
    program(
        CONNECTION,
        TWO_CONNECTIONS,
        """
        class Main extends Two {
          static void right(EventBase loop, Connection connection) {
            loop.execute(() -> connection.flush());
          }
          static void anybodys(EventBase loop, Connection connection) {
            loop.execute(() -> connection.flush());
          }
          static void wrong(EventBase loop, Connection connection) {
            loop.execute(() -> connection.flush()); // BUG: WrongLoop
          }
          static void stop() {
            right(one, first);
            right(other, second);
            wrong(one, second);
          }
        }
        """);
  }

  /** A class file keeps no names of parameters; where there is but one, it is meant. */
  @Test
  void j04_loopNamedByALibrarysParameter(@TempDir Path folder) throws IOException {
    Scenario.of(
            main(
                """
                one.execute(() -> lib.Lib.read(one));
                one.execute(() -> lib.Lib.visit(one));
                one.execute(() -> lib.Lib.either(other, one));
                one.execute(() -> lib.Lib.read(other)); // BUG: WrongLoop
                one.execute(() -> lib.Lib.visit(other)); // BUG: WrongLoop
                """))
        .library(
            folder,
            """
            import dev.loopguard.annotation.*;
            import dev.loopguard.event.*;
            public class Lib {
              @LoopThreadOnly("base") public static void read(EventBase base) {}
              public static void visit(EventBase base) { read(base); }
              @LoopThreadOnly("second") public static void either(EventBase first, EventBase second) {}
            }
            """)
        .check();
  }

  /** What an object keeps that was made in one place is known in its own methods. */
  @Test
  void j04_objectsKeptByATask() {
    program(
        CONNECTION,
        TWO_CONNECTIONS,
        """
        class Flush implements Runnable {
          private final Connection connection;
          Flush(Connection connection) { this.connection = connection; }
          @Override public void run() { connection.flush(); }
        }
        """,
        """
        class FlushWrongly implements Runnable {
          private final Connection connection;
          FlushWrongly(Connection connection) { this.connection = connection; }
          @Override public void run() { connection.flush(); } // BUG: WrongLoop
        }
        """,
        """
        class Main extends Two {
          static void stop() {
            one.execute(new Flush(first));
            one.execute(new FlushWrongly(second));
          }
        }
        """);
  }

  /** Two names are of one loop where they are for all who call. */
  @Test
  void guardOfOneLoopByTwoNames() {
    program(
        CONNECTION,
        """
        class Main {
          private static final EventBase BASE = EventBase.create();
          private static final EventBase OTHER = EventBase.create();
          static void start(Executor pool) {
            pool.execute(() -> stop(BASE));
            pool.execute(() -> stopEither(BASE));
            pool.execute(() -> stopEither(OTHER));
            Connection one = new Connection(BASE);
            Connection same = new Connection(BASE);
            pool.execute(() -> flush(one, same));
            pool.execute(() -> flushLater(one, same, pool));
            pool.execute(() -> flushOther(one, new Connection(OTHER)));
          }
          private static void stop(EventBase base) {
            if (base.inLoopThread()) BASE.free();
          }
          private static void stopEither(EventBase base) {
            if (base.inLoopThread()) BASE.free(); // BUG: WrongLoop
          }
          private static void flush(Connection one, Connection same) {
            if (one.loop().inLoopThread()) same.flush();
          }
          private static void flushLater(Connection one, Connection same, Executor pool) {
            pool.execute(() -> {
              if (one.loop().inLoopThread()) same.flush();
              if (!one.loop().inLoopThread()) same.flush(); // BUG: LoopThreadOnly
            });
          }
          private static void flushOther(Connection one, Connection other) {
            if (one.loop().inLoopThread()) other.flush(); // BUG: WrongLoop
          }
        }
        """);
  }

  /** A task that keeps its loop reaches a helper by way of what has no name there. */
  @Test
  void j05_tasksThatKeepTheirLoop() {
    String tools =
        """
        class Tools {
          static Runnable same(Runnable task) { return task; }
          static Runnable last(Runnable... tasks) { return tasks[tasks.length - 1]; }
          static void later(java.util.concurrent.Executor on, Runnable task) { on.execute(task); }
          static void onLoop(EventBase on, Runnable task) { on.execute(task); }
        }
        """;
    program(
        tools,
        """
        class Free implements Runnable {
          private final EventBase loop;
          Free(EventBase loop) { this.loop = loop; }
          @Override public void run() { loop.free(); }
        }
        """,
        main(
            """
            Runnable first = new Free(one);
            Runnable second = new Free(other);
            Tools.onLoop(one, first);
            Tools.onLoop(other, second);
            Tools.onLoop(one, Tools.same(first));
            Tools.later(other, Tools.same(second));
            Tools.onLoop(one, Tools.last(() -> {}, first));
            Tools.later(other, Tools.last(() -> {}, second));
            Tools.later(one, Optional.of(first).get());
            """));
    program(
        tools,
        """
        record Swap(EventBase loop) implements Runnable {
          @Override public void run() { loop.free(); } // BUG: WrongLoop
        }
        record Hide(EventBase loop) implements Runnable {
          @Override public void run() { loop.free(); } // BUG: WrongLoop
        }
        record Gather(EventBase loop) implements Runnable {
          @Override public void run() { loop.free(); } // BUG: WrongLoop
        }
        """,
        main(
            """
            Tools.onLoop(one, () -> one.free());
            Tools.onLoop(other, () -> other.free());
            Tools.onLoop(one, Tools.same(new Swap(other)));
            Tools.later(other, Optional.of(new Hide(one)).get());
            Tools.onLoop(other, Tools.last(() -> {}, new Gather(one)));
            """));
  }

  /** A helper that is given loops and tasks gives each loop the tasks that came with it. */
  @Test
  void j05_loopAndTaskAsArguments() {
    program(
        """
        class Tools {
          static void later(java.util.concurrent.Executor on, Runnable task) { on.execute(task); }
          static void onLoop(EventBase on, Runnable task) { on.execute(task); }
        }
        """,
        main(
            """
            Tools.later(one, () -> one.free());
            Tools.later(other, () -> other.free());
            Tools.later(other, other::free);
            Tools.onLoop(one, () -> one.free());
            Tools.onLoop(other, () -> other.free());
            Tools.onLoop(other, other::free);
            Tools.later(one, () -> other.free()); // BUG: WrongLoop
            Tools.later(one, other::free); // BUG: WrongLoop
            Tools.onLoop(one, () -> other.free()); // BUG: WrongLoop
            Tools.onLoop(one, other::free); // BUG: WrongLoop
            """));
  }

  @Test
  void j05_fieldsSwapped() {
    program(
        """
        class Pair {
          final EventBase reading = EventBase.create();
          final EventBase writing = EventBase.create();
          void stop() {
            reading.execute(() -> reading.free());
            writing.execute(() -> reading.free()); // BUG: WrongLoop
          }
        }
        """);
  }

  @Test
  void j06_outOfACollection() {
    program(
        """
        class Group {
          void stop(List<EventBase> loops) {
            for (int i = 0; i < loops.size(); i++) {
              int index = i;
              loops.get(i).execute(() -> loops.get(index).free());
            }
          }
        }
        """);
  }

  /** Which of the tasks in a collection comes out of it nobody knows. */
  @Test
  void taskOutOfACollection() {
    program(
        """
        class Group {
          final EventBase reading = EventBase.create();
          final EventBase writing = EventBase.create();
          void named() {
            Map<String, Runnable> tasks = new HashMap<>();
            tasks.put("reading", () -> reading.free());
            tasks.put("writing", new Logged(() -> writing.free()));
            reading.execute(tasks.get("reading"));
            writing.execute(tasks.get("writing"));
          }
          void inOrder() {
            Deque<Runnable> tasks = new ArrayDeque<>();
            tasks.add(() -> reading.free());
            tasks.add(() -> writing.free());
            reading.execute(tasks.remove());
            Runnable last = tasks.remove();
            writing.execute(() -> last.run());
          }
          void numbered() {
            Runnable[] tasks = {() -> reading.free(), () -> writing.free()};
            reading.execute(tasks[0]);
            writing.execute(tasks[1]);
          }
          void guarded() {
            List<Runnable> tasks = List.of(() -> reading.free(), () -> writing.free());
            if (reading.inLoopThread()) {
              tasks.get(0).run();
            }
          }
        }
        class Logged implements Runnable {
          final Runnable task;
          Logged(Runnable task) { this.task = task; }
          public void run() { task.run(); }
        }
        """);
  }

  /** What is made of one task on the spot holds that one, whichever that is. */
  @Test
  void taskOutOfWhatHoldsNothingElse() {
    program(
        """
        class Group {
          final EventBase reading = EventBase.create();
          final EventBase writing = EventBase.create();
          void right(boolean now) {
            Runnable one = () -> reading.free();
            Runnable other = () -> reading.loopBreak();
            Runnable chosen = now ? one : other;
            reading.execute(Map.of("key", chosen).get("key"));
            reading.execute(new Runnable[] {now ? one : other}[0]);
            reading.execute(Stream.of(chosen).findFirst().orElseThrow());
            reading.execute(new java.util.concurrent.atomic.AtomicReference<>(chosen).get());
          }
          void nobodyKnows() {
            List<Runnable> tasks = List.of(() -> reading.free(), () -> writing.free());
            reading.execute(new ArrayList<>(tasks).get(0));
            writing.execute(new ArrayList<>(tasks).get(1));
            reading.execute(Optional.of(tasks.get(0)).get());
            writing.execute(new Runnable[] {tasks.get(1)}[0]);
            writing.execute(Map.of("reading", tasks.get(0), "writing", tasks.get(1)).get("writing"));
            writing.execute((Runnable) List.<Object>of(tasks).get(1));
          }
        }
        """,
        """
        class Wrong {
          final EventBase reading = EventBase.create();
          final EventBase writing = EventBase.create();
          void map(boolean now) {
            Runnable one = () -> reading.free(); // BUG: WrongLoop
            Runnable other = () -> writing.free();
            Runnable chosen = now ? one : other;
            writing.execute(Map.of("key", chosen).get("key"));
          }
          void array(boolean now) {
            Runnable one = () -> reading.free(); // BUG: WrongLoop
            Runnable other = () -> writing.free();
            writing.execute(new Runnable[] {now ? one : other}[0]);
          }
          void stream(boolean now) {
            Runnable one = () -> reading.free(); // BUG: WrongLoop
            Runnable other = () -> writing.free();
            Runnable chosen = now ? one : other;
            writing.execute(Stream.of(chosen).findFirst().orElseThrow());
          }
          void reference(boolean now) {
            Runnable one = () -> reading.free(); // BUG: WrongLoop
            Runnable other = () -> writing.free();
            Runnable chosen = now ? one : other;
            writing.execute(new java.util.concurrent.atomic.AtomicReference<>(chosen).get());
          }
        }
        """);
  }

  /** The only one comes out, and a loop takes each. */
  @Test
  void taskThatSurelyComesOutOfACollection() {
    program(
        """
        class Group {
          final EventBase reading = EventBase.create();
          final EventBase writing = EventBase.create();
          void only() {
            List<Runnable> tasks = new ArrayList<>();
            tasks.add(() -> reading.free()); // BUG: WrongLoop
            writing.execute(tasks.get(0));
          }
          void each() {
            List<Runnable> tasks = List.of(
                () -> reading.free(), // BUG: WrongLoop
                () -> writing.free());
            for (Runnable task : tasks) {
              writing.execute(task);
            }
          }
          void forEach() {
            List<Runnable> tasks = new ArrayList<>();
            tasks.add(() -> reading.free()); // BUG: WrongLoop
            tasks.add(() -> writing.free());
            tasks.forEach(writing::execute);
          }
        }
        """);
  }

  @Test
  void j07_childOnItsParentsThread() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            EventBase parent = EventBase.create();
            parent.execute(() -> {
              EventBase child = EventBase.create();
              child.loop();
              child.free();
            });
            parent.loop();
            parent.free();
          }
        }
        """);
  }

  @Test
  void j08_oneLoopForAll() {
    program(
        """
        class Loops {
          static final EventBase MAIN = EventBase.create();
          @LoopThreadOnly("MAIN") static void tick() {}
          static void start(Executor pool) {
            MAIN.execute(() -> tick());
            MAIN.execute(Loops::tick);
            pool.execute(() -> {
              if (MAIN.inLoopThread()) tick();
              tick(); // BUG: LoopThreadOnly
            });
          }
        }
        """);
  }

  @Test
  void j09_getter() {
    program(
        CONNECTION,
        """
        class Server {
          static void start(Executor pool, Connection connection) {
            connection.loop().execute(() -> connection.close());
            pool.execute(() -> {
              if (connection.loop().inLoopThread()) {
                connection.close();
                connection.flush();
              }
              connection.close(); // BUG: LoopThreadOnly
            });
          }
        }
        """);
  }

  @Test
  void j10_parameter() {
    program(
        CONNECTION,
        """
        class Server {
          static void start(Executor pool, EventBase one, EventBase other) {
            one.execute(() -> Connection.bind(one));
            pool.execute(() -> {
              if (one.inLoopThread()) {
                Connection.bind(one);
                Connection.bind(other); // BUG: LoopThreadOnly
              }
            });
          }
        }
        """);
  }

  private static final String GIVEN_ITS_LOOP =
      """
      class Connection {
        private final EventBase loop;
        private int open;
        Connection(int number, EventBase loop) { this.loop = loop; }
        void close() {
          loop.free();%s
        }
      }
      """;

  @Test
  void whatAnObjectWasGivenItStillHas() {
    program(
        GIVEN_ITS_LOOP.formatted(""),
        """
        class Server {
          private final EventBase base;
          private final Connection first;
          private final Connection second = new Connection(2, EventBase.create());
          Server(EventBase given) {
            this.base = given;
            this.first = new Connection(1, given);
          }
          void start(Executor pool) {
            pool.execute(() -> {
              if (base.inLoopThread()) first.close();
              Connection third = new Connection(3, base);
              if (base.inLoopThread()) third.close();
            });
          }
        }
        """);
    program(
        GIVEN_ITS_LOOP.formatted(" // BUG: LoopThreadOnly"),
        """
        class Server {
          private final EventBase base;
          private final EventBase other;
          private final Connection first;
          Server(EventBase given, EventBase other) {
            this.base = given;
            this.other = other;
            this.first = new Connection(1, other);
          }
          void start(Executor pool) {
            pool.execute(() -> {
              if (base.inLoopThread()) first.close();
            });
          }
        }
        """);
  }

  @Test
  void whatASuperclassWasGiven() {
    program(
        GIVEN_ITS_LOOP.formatted(""),
        "class Line extends Connection { Line(EventBase loop) { super(7, loop); } }",
        """
        class Server {
          private final EventBase base = pick();
          private final Line line = new Line(base);
          static EventBase pick() { return null; }
          void start(Executor pool) {
            pool.execute(() -> {
              if (base.inLoopThread()) line.close();
            });
          }
        }
        """);
  }

  private static final String LOGGED =
      """
      class Logged implements Runnable {
        private final Runnable inner;
        Logged(Runnable inner) { this.inner = inner; }
        @Override public void run() { inner.run(); }
        static Runnable wrap(Runnable task) { return new Logged(task); }
        static Runnable twice(Runnable task) { return wrap(wrap(task)); }
      }
      """;

  /** What wraps a task keeps it in a field, and is told apart by who made it. */
  @Test
  void taskInAWrapper() {
    program(
        LOGGED,
        main(
            """
            one.execute(new Logged(() -> one.free()));
            other.execute(new Logged(() -> other.free()));
            one.execute(Logged.wrap(() -> one.free()));
            other.execute(Logged.wrap(() -> other.free()));
            one.execute(Logged.twice(() -> one.free()));
            other.execute(Logged.twice(() -> other.free()));
            for (EventBase each : List.of(one, other)) {
              each.execute(new Logged(() -> each.free()));
            }
            one.execute(new Logged(() -> other.free())); // BUG: WrongLoop
            one.execute(Logged.wrap(() -> other.free())); // BUG: WrongLoop
            one.execute(
                new Logged(
                    Logged.wrap(
                        () -> List.of(1).forEach(x -> other.free())))); // BUG: WrongLoop
            """));
  }

  /** Who has made two loops and given one away still owns the other, and that one only. */
  @Test
  void taskInAWrapperOfWhoOwnsAnotherLoop() {
    program(
        LOGGED,
        """
        class Main {
          public static void main(String[] args) {
            EventBase given = EventBase.create();
            EventBase own = EventBase.create();
            new Logged(() -> given.newTimer(event -> {}).add(java.time.Duration.ZERO)).run();
            new Logged(() -> given.forEachEvent(event -> true)).run();
            new Logged(() -> own.forEachEvent(event -> true)).run();
            new Thread(given::loop).start();
            new Logged(() -> own.forEachEvent(event -> true)).run();
            new Logged(() -> given.forEachEvent(event -> true)).run(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** A helper that is given a loop and a wrapped task runs it on the loop that came with it. */
  @Test
  void taskInAWrapperThroughAHelper() {
    program(
        LOGGED,
        """
        class Tools {
          static void later(java.util.concurrent.Executor on, Runnable task) { on.execute(task); }
          static void logged(EventBase on, Runnable task) { later(on, new Logged(task)); }
          static void guarded(EventBase on, Runnable task) {
            if (on.inLoopThread()) task.run();
          }
          static void free(EventBase on, EventBase of) {
            later(on, new Logged(() -> of.free()));
          }
        }
        """,
        main(
            """
            Tools.later(one, new Logged(() -> one.free()));
            Tools.later(other, new Logged(() -> other.free()));
            Tools.logged(one, () -> one.free());
            Tools.logged(other, () -> other.free());
            Tools.guarded(one, Logged.wrap(() -> one.free()));
            Tools.guarded(other, Logged.wrap(() -> other.free()));
            Tools.free(one, one);
            Tools.free(other, other);
            for (EventBase each : List.of(one, other)) {
              Tools.later(each, new Logged(() -> each.free()));
              Tools.logged(each, Logged.wrap(() -> each.free()));
            }
            Tools.later(one, new Logged(() -> other.free())); // BUG: WrongLoop
            Tools.logged(one, () -> other.free()); // BUG: WrongLoop
            Tools.guarded(one, Logged.wrap(() -> other.free())); // BUG: WrongLoop
            """));
  }

  private static final String BOX =
      """
      record Box<T>(T content) {
        T get() { return content; }
      }
      """;

  private static final String DIRECT =
      """
      class Direct implements Executor {
        @Override public void execute(Runnable task) { task.run(); }
      }
      """;

  /** What a factory has wrapped, and a box has held, is for the loop of whoever had it made. */
  @Test
  void taskOfAFactoryInABox() {
    program(
        LOGGED,
        BOX,
        DIRECT,
        """
        class Server {
          final EventBase base;
          Server(EventBase base) { this.base = base; }
          @LoopThreadOnly("base") void tick() {}
          void right() {
            Runnable task = () -> tick();
            new Box<>(Wrap.lazily(task)).get().run();
          }
          void wrong() {
            Runnable task = () -> tick(); // BUG: WrongLoop
            new Box<>(Wrap.lazily(task)).get().run();
          }
          void inside() {
            new Direct().execute(new Runnable() {
              @Override public void run() {
                Runnable task = () -> tick(); // BUG: WrongLoop
                new Box<>(Wrap.lazily(task)).get().run();
              }
            });
          }
          static void free(EventBase base) {
            Runnable task = () -> base.free();
            new Direct().execute(new Box<>(task).get());
          }
          static void freeWrongly(EventBase base) {
            Runnable task = () -> base.free(); // BUG: WrongLoop
            new Direct().execute(new Box<>(task).get());
          }
        }
        class Wrap {
          static Runnable lazily(Runnable task) { return () -> task.run(); }
        }
        """,
        main(
            """
            Server first = new Server(one);
            Server second = new Server(other);
            one.execute(() -> first.right());
            other.execute(() -> second.right());
            one.execute(() -> first.wrong());
            one.execute(() -> second.wrong());
            other.execute(() -> second.inside());
            other.execute(() -> first.inside());
            one.execute(() -> Server.free(one));
            other.execute(() -> Server.free(other));
            one.execute(() -> Server.freeWrongly(other));
            """));
  }

  /** A task that comes out of what has no name is for the loop that it was made with. */
  @Test
  void taskOutOfASupplier() {
    program(
        DIRECT,
        """
        record Free(EventBase loop) implements Runnable {
          @Override public void run() { loop.free(); }
        }
        record FreeWrongly(EventBase loop) implements Runnable {
          @Override public void run() { loop.free(); } // BUG: WrongLoop
        }
        class Tasks {
          static void free(EventBase loop) {
            Runnable task = new Free(loop);
            new Direct().execute(((Supplier<Runnable>) () -> task).get());
          }
          static void freeWrongly(EventBase loop) {
            Runnable task = new FreeWrongly(loop);
            new Direct().execute(((Supplier<Runnable>) () -> task).get());
          }
        }
        """,
        main(
            """
            one.execute(() -> Tasks.free(one));
            other.execute(() -> Tasks.free(other));
            one.execute(() -> Tasks.freeWrongly(other));
            """));
  }

  /** A loop that has got another name is the one that it was. */
  @Test
  void loopByAnotherName() {
    program(
        SERVER,
        """
        class Main {
          private static final EventBase one = EventBase.create();
          private static final EventBase other = EventBase.create();
          private static final Server first = new Server(one);
          private static final Server second = new Server(other);
          private static Runnable free(EventBase loop) { return () -> loop.free(); }
          private static Runnable freeEither(EventBase loop) { return () -> loop.free(); }
          private static Runnable freeWrongly(EventBase loop) {
            return () -> loop.free(); // BUG: WrongLoop
          }
          static void stop(boolean flag) {
            EventBase mine = first.base;
            EventBase theirs = second.base;
            EventBase either = flag ? mine : theirs;
            one.execute(free(mine));
            one.execute(freeEither(mine));
            other.execute(freeEither(theirs));
            either.execute(freeEither(either));
            one.execute(freeWrongly(theirs));
          }
        }
        """);
  }

  /** Which of several registries that one place makes, nobody tells: none is taken for another. */
  @Test
  void tasksOfManyOwners() {
    program(
        LOGGED,
        """
        class Tasks implements Runnable {
          private final List<Runnable> all = new ArrayList<>();
          void add(Runnable task) { all.add(task); }
          @Override public void run() { all.forEach(Runnable::run); }
        }
        """,
        """
        class Holder {
          final Tasks tasks = new Tasks();
          static Holder first() { return second(); }
          static Holder second() { return third(); }
          static Holder third() { return new Holder(); }
        }
        """,
        main(
            """
            Tasks ones = new Tasks();
            Tasks others = new Tasks();
            ones.add(() -> one.free());
            others.add(() -> other.free());
            one.execute(ones);
            one.execute(() -> ones.run());
            other.execute(others);
            other.execute(others::run);
            Holder first = Holder.first();
            Holder second = Holder.first();
            first.tasks.add(() -> one.free());
            second.tasks.add(() -> other.free());
            one.execute(first.tasks);
            other.execute(second.tasks);
            one.execute(() -> first.tasks.run());
            other.execute(() -> second.tasks.run());
            Tasks wrong = new Tasks();
            wrong.add(() -> one.free()); // BUG: WrongLoop
            other.execute(wrong);
            """));
  }

  private static final String TOLD =
      """
      class Told {
        final EventBase base;
        final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        Told(EventBase base) { this.base = base; }
        void fire() { if (!listeners.isEmpty()) listeners.forEach(Runnable::run); }
        void each() { for (Runnable listener : listeners) listener.run(); }
        void later() { base.execute(() -> fire()); }
        @LoopThreadOnly("base") void tick() {}
        static Told first(EventBase base) { return second(base); }
        static Told second(EventBase base) { return third(base); }
        static Told third(EventBase base) { return new Told(base); }
        static void on(EventBase loop, Told told) { loop.execute(() -> told.fire()); }
      }
      """;

  private static final String TELL =
      """
      class Tell implements Runnable {
        private final Told told;
        Tell(Told told) { this.told = told; }
        @Override public void run() { told.fire(); }
      }
      """;

  /**
   * Each of the listeners in a list is told, by whoever tells those of the one that has the list.
   */
  @Test
  void listenersOfAnotherLoop() {
    program(
        TOLD,
        TELL,
        main(
            """
            Told told = new Told(one);
            told.listeners.add(() -> one.free());
            one.execute(() -> told.fire());
            Told wrong = new Told(one);
            wrong.listeners.add(() -> one.free()); // BUG: WrongLoop
            wrong.listeners.add(() -> wrong.tick()); // BUG: WrongLoop
            Told.on(other, wrong);
            EventBase given = EventBase.create();
            EventBase own = EventBase.create();
            Told late = new Told(given);
            late.listeners.add(() -> own.forEachEvent(event -> true));
            late.listeners.add(() -> given.free()); // BUG: LoopThreadOnly
            new Thread(() -> given.loop()).start();
            late.fire();
            own.free();
            """));
    program(
        TOLD,
        TELL,
        """
        class Main {
          static final EventBase ONE = EventBase.create();
          static final EventBase OTHER = EventBase.create();
          static final Told WRONG = new Told(ONE);
          static final Told RIGHT = new Told(ONE);
          static final Told FROM_A_TASK = new Told(ONE);
          static void start() {
            WRONG.listeners.add(() -> ONE.free()); // BUG: WrongLoop
            OTHER.execute(Main::tell);
            FROM_A_TASK.listeners.add(() -> FROM_A_TASK.tick()); // BUG: WrongLoop
            OTHER.execute(new Tell(FROM_A_TASK));
            RIGHT.listeners.add(() -> ONE.free());
            RIGHT.listeners.add(() -> RIGHT.tick());
            ONE.execute(() -> RIGHT.fire());
          }
          static void tell() { WRONG.each(); }
        }
        """);
  }

  /** Which of several objects it is that tells its listeners, not everything says. */
  @Test
  void listenersOfOneOfSeveral() {
    program(
        TOLD,
        TELL,
        """
        class Main {
          static final EventBase ONE = EventBase.create();
          static final EventBase OTHER = EventBase.create();
          static final List<Told> ALL = new ArrayList<>();
          static { for (EventBase each : List.of(ONE, OTHER)) ALL.add(new Told(each)); }
          static final Told FIRST = new Told(ONE);
          static final Told SECOND = new Told(OTHER);
          static final Map<EventBase, Told> BY_LOOP = Map.of(ONE, FIRST, OTHER, SECOND);
          static final Told MADE = Told.first(ONE);
          static final Told MADE_TOO = Told.first(OTHER);
          static void ofAList() {
            ALL.get(0).listeners.add(() -> ONE.free());
            ALL.get(1).listeners.add(() -> OTHER.free());
            ONE.execute(() -> ALL.get(0).fire());
            OTHER.execute(() -> ALL.get(1).fire());
            for (Told each : ALL) each.base.execute(each::fire);
          }
          static void byName(boolean second) {
            FIRST.listeners.add(() -> ONE.free());
            SECOND.listeners.add(() -> OTHER.free());
            SECOND.listeners.add(SECOND::tick);
            ONE.execute(() -> BY_LOOP.get(ONE).fire());
            OTHER.execute(() -> BY_LOOP.get(OTHER).fire());
            ONE.execute(new Tell(FIRST));
            OTHER.execute(new Tell(SECOND));
            Told.on(ONE, FIRST);
            Told.on(OTHER, SECOND);
            Told either = second ? SECOND : FIRST;
            either.base.execute(() -> either.fire());
            either.later();
          }
          static void ofFactories() {
            MADE.listeners.add(() -> ONE.free());
            MADE_TOO.listeners.add(() -> OTHER.free());
            ONE.execute(() -> MADE.fire());
            OTHER.execute(() -> MADE_TOO.fire());
            Told here = Told.first(ONE);
            Told there = Told.first(OTHER);
            here.listeners.add(() -> ONE.free());
            there.listeners.add(() -> OTHER.free());
            ONE.execute(() -> here.fire());
            OTHER.execute(() -> there.fire());
          }
          static void ofEach() {
            for (EventBase each : List.of(ONE, OTHER)) {
              Told told = new Told(each);
              told.listeners.add(() -> each.free());
              told.listeners.add(() -> told.tick());
              each.execute(() -> told.fire());
              Told.on(each, told);
            }
          }
        }
        """);
  }

  private static final String SERVER =
      """
      class Server {
        final EventBase base;
        Server(EventBase base) { this.base = base; }
        @LoopThreadOnly("base") void tick() {}
      }
      """;

  /** A task knows what it was made with, and not what is called alike in whoever runs it. */
  @Test
  void taskWithAFieldOfItsOwn() {
    program(
        SERVER,
        """
        class Task implements Runnable {
          final Server server;
          Task(Server server) { this.server = server; }
          @Override public void run() { server.tick(); }
        }
        """,
        """
        class Wrong implements Runnable {
          final Server server;
          Wrong(Server server) { this.server = server; }
          @Override public void run() { server.tick(); } // BUG: WrongLoop
        }
        """,
        main(
            """
            Server first = new Server(one);
            Server second = new Server(other);
            one.execute(new Task(first));
            other.execute(new Task(second));
            CompletableFuture.runAsync(new Task(second), other);
            Runnable task = new Task(first);
            one.execute(task);
            CompletableFuture.runAsync(new Wrong(first), other);
            """));
  }

  /** What a call passes it passes whatever it has found what it is made on. */
  @Test
  void whatIsPassedToACollectionsObjects() {
    program(
        SERVER,
        "interface Step { void go(Server server); }",
        """
        class Ticking implements Step {
          @Override public void go(Server server) { server.tick(); }
        }
        """,
        """
        class Wrong implements Step {
          @Override public void go(Server server) { server.tick(); } // BUG: WrongLoop
        }
        """,
        """
        class Steps {
          static final List<Step> RIGHT = List.of(new Ticking());
          static final List<Step> WRONG = List.of(new Wrong());
        }
        """,
        main(
            """
            Server first = new Server(one);
            Server second = new Server(other);
            one.execute(() -> Steps.RIGHT.get(0).go(first));
            other.execute(() -> Steps.RIGHT.forEach(step -> step.go(second)));
            one.execute(() -> Steps.WRONG.get(0).go(second));
            Consumer<Server> tick = server -> server.tick();
            new Thread(() -> {
              if (first.base.inLoopThread()) {
                Optional.of(first).ifPresent(tick);
                Steps.RIGHT.get(0).go(first);
              }
            }).start();
            """));
  }

  /** Whoever can put another loop into a field may have done so. */
  @Test
  void loopsInFieldsThatChange() {
    Scenario.server(
        """
        EventBase one = EventBase.create();
        EventBase other = EventBase.create();
        void stop() { if (one.inLoopThread()) other.free(); }
        """);
  }

  @Test
  void oneOfTwoLoopsIsTheSameForEverybody() {
    String main =
        """
        class Main {
          private static final EventBase OTHER = EventBase.create();
          public static void main(String[] args) {
            EventBase one = EventBase.create();
            %s
          }
          static void stop(EventBase base) {
            if (base.inLoopThread()) OTHER.free();%s
          }
        }
        """;
    Scenario.program(main.formatted("", ""));
    Scenario.program(main.formatted("stop(one); stop(OTHER);", " // BUG: WrongLoop"));
  }

  @Test
  void tasksThatArePromisedOneLoop() {
    Scenario.server(
        """
        final EventBase one = EventBase.create();
        final EventBase other = EventBase.create();
        void post(@LoopThreadOnly("one") Runnable task) {
          if (one.inLoopThread()) task.run();
          one.execute(task);
          other.execute(task); // BUG: WrongLoop
          if (other.inLoopThread()) task.run(); // BUG: WrongLoop
        }
        """);
  }

  private static String twoLoops(String members) {
    return """
    class Main {
      final EventBase one = EventBase.create();
      final EventBase two = EventBase.create();
      %s
    }
    """
        .formatted(members);
  }

  /** Out of a list of one comes that one, and what it is one of: a text or a mark is no task. */
  @Test
  void outOfWhatHoldsButOne() {
    for (String taken :
        List.of(
            "List.of(flag ? bad : fine).get(0)",
            "new java.util.concurrent.atomic.AtomicMarkableReference<>(either,"
                + " true).getReference()",
            "Map.of(name, either).get(name)")) {
      program(
          twoLoops(
              """
              void start(boolean flag, String name) {
                Runnable bad = () -> two.free(); // BUG: WrongLoop
                Runnable fine = () -> System.out.println();
                Runnable either = flag ? bad : fine;
                one.execute(() -> %s.run());
              }
              """
                  .formatted(taken)));
    }
  }

  /** Only one of the two is passed, or given to an object when it is made; the other is fixed. */
  @Test
  void aFixedLoopAndOneThatIsPassed() {
    program(
        """
        class Main {
          private static final EventBase MINE = EventBase.create();
          static void go() {
            EventBase mine = MINE;
            EventBase theirs = EventBase.create();
            stop(theirs);
            stop(mine);
            stopSame(mine);
            stopMine(theirs);
            stopMine(mine);
          }
          static void stop(EventBase other) {
            if (MINE.inLoopThread()) other.free(); // BUG: WrongLoop
          }
          static void stopMine(EventBase other) {
            if (other.inLoopThread()) MINE.free(); // BUG: WrongLoop
          }
          static void stopSame(EventBase other) {
            if (MINE.inLoopThread()) other.free();
          }
        }
        """);
  }

  /** The words of an interface's method for its loop are not those of a lambda that is one. */
  @Test
  void wordsOfAnInterface() {
    program(
        "interface Tick { @LoopThreadOnly(\"one\") void tick(EventBase one); }",
        twoLoops(
            """
            void start() {
              Tick tick = base -> two.free();
              two.execute(() -> tick.tick(two));
            }
            """));
  }

  @Test
  void handlersOfAThreadThatIsALoop() {
    String main =
        """
        class Main {
          void start(EventBase unknown) {
            EventBase base = EventBase.create();
            EventBase other = EventBase.create();
            Thread thread = new Thread(() -> %s);
            thread.setUncaughtExceptionHandler((t, e) -> %s);
            thread.start();
          }
        }
        """;
    String bug = "// BUG: LoopThreadOnly\n";
    program(main.formatted("base.loop()", "base.free()"));
    program(main.formatted("base.loop()", "other.free() " + bug));
    program(main.formatted("base.loop()", "unknown.free() " + bug));
    program(main.formatted("System.out.println()", "base.free() " + bug));
  }

  /** A loop of the program's own: its words tell which loop a task is for. */
  @Test
  void loopsOfTheProgram() {
    String poster = "interface Poster { void send(@LoopThreadOnly Runnable task); }";
    String loop =
        """
        class Loop implements Poster {
          private final Queue<Runnable> tasks = new ArrayDeque<>();
          @EnsuresLoopThread("result") static Loop make() { return new Loop(); }
          @LoopThreadOnly("this") void close() {}
          void post(@LoopThreadOnly("this") Runnable task) { tasks.add(task); }
          @Override public void send(Runnable task) { tasks.add(task); }
          void move(Loop to, @LoopThreadOnly("to") Runnable task) { to.tasks.add(task); }
          %s
        }
        """;
    String main =
        """
        class Main {
          void start() {
            Loop one = Loop.make();
            Loop two = Loop.make();
            one.move(two, () -> two.close());
            one.post(() -> one.close());
            one.send(() -> one.close());
            one.post(() -> two.close()); // BUG: WrongLoop
            one.send(() -> two.close()); %s
          }
        }
        """;
    String check = "@EnsuresLoopThread(\"this\") void check() {}";
    program(poster, loop.formatted(check), main.formatted("// BUG: WrongLoop"));
    // Nothing says that this is a loop, and so not whose a task is that names none.
    program(poster, loop.formatted(""), main.formatted(""));
  }

  /** A field, or what an object keeps, may have held another task in between. */
  @Test
  void keptOneAfterTheOther() {
    String box =
        """
        class Box {
          private Runnable task;
          void put(Runnable task) { this.task = task; }
          void on(EventBase base) { base.execute(task); }
          void run() { task.run(); }
        }
        """;
    program(
        box,
        twoLoops(
            """
            private Runnable next;
            void field() {
              next = () -> two.free();
              two.execute(next);
              next = () -> one.free();
              one.execute(next);
            }
            void fieldAndBox() {
              Box box = new Box();
              next = () -> two.free();
              box.put(next);
              box.on(two);
              next = () -> one.free();
              box.put(next);
              box.on(one);
            }
            void box() {
              Box box = new Box();
              box.put(() -> two.free());
              box.on(two);
              box.put(() -> one.free());
              box.on(one);
            }
            """));
    program(
        box,
        twoLoops(
            """
            void inTasks() {
              Box box = new Box();
              box.put(() -> two.free());
              two.execute(() -> box.run());
              box.put(() -> one.free());
              one.execute(() -> box.run());
            }
            """));
    for (String forget :
        List.of(
            "void forget(Runnable it) { all.remove(it); }",
            "void forget(Runnable it) { all.clear(); }")) {
      program(
          """
          class Bus implements Runnable {
            private final List<Runnable> all = new ArrayList<>();
            void add(Runnable listener) { all.add(listener); }
            @Override public void run() { all.forEach(Runnable::run); }
            %s
          }
          """
              .formatted(forget),
          twoLoops(
              """
              private static final Bus ALL = new Bus();
              private static final EventBase MINE = EventBase.create();
              private static final EventBase THEIRS = EventBase.create();
              void here() {
                Runnable first = () -> one.free();
                Bus bus = new Bus();
                bus.add(first);
                one.execute(() -> bus.run());
                one.execute(bus);
                bus.forget(first);
                bus.add(() -> two.free());
                two.execute(() -> bus.run());
                two.execute(bus);
              }
              void everywhere() {
                Runnable first = () -> MINE.free();
                ALL.add(first);
                MINE.execute(() -> ALL.run());
                ALL.forget(first);
                ALL.add(() -> THEIRS.free());
                THEIRS.execute(() -> ALL.run());
              }
              """));
    }
  }

  /** Which of two came out of a list is not known, though but one of them was passed. */
  @Test
  void outOfAListThatAMethodMakes() {
    program(
        """
        class Main {
          private static final EventBase one = EventBase.create();
          private static final EventBase two = EventBase.create();
          private static List<Runnable> both(Runnable task) {
            return List.of(task, () -> two.free());
          }
          static void start() { two.execute(both(() -> one.free()).get(1)); }
        }
        """);
    program(
        """
        class Main {
          private static final EventBase one = EventBase.create();
          private static final EventBase two = EventBase.create();
          static void start() {
            two.execute(List.of((Runnable) () -> one.free()).get(0)); // BUG: WrongLoop
          }
        }
        """);
  }

  /** Either may be either, but never both the same. */
  @Test
  void givenInBothOrders() {
    program(
        """
        class Main {
          private static void go(EventBase one, EventBase two) {
            two.execute(() -> one.free()); // BUG: WrongLoop
          }
          static void start() {
            EventBase x = EventBase.create();
            EventBase y = EventBase.create();
            go(x, y);
            go(y, x);
          }
        }
        """);
    program(
        """
        class Pair {
          private final EventBase one;
          private final EventBase two;
          Pair(EventBase one, EventBase two) { this.one = one; this.two = two; }
          void go() {
            two.execute(() -> one.free()); // BUG: WrongLoop
          }
          void right() { one.execute(() -> one.free()); }
          static void start() {
            EventBase x = EventBase.create();
            EventBase y = EventBase.create();
            new Pair(x, y).go();
            Pair back = new Pair(y, x);
            back.go();
            back.right();
          }
        }
        """);
  }

  /** What one call has been given and keeps is not what another call of the method is given. */
  @Test
  void keptByOneCallAndPostedByAnother() {
    String holder =
        """
        final class Holder {
          private final Runnable task;
          Holder(Runnable task) { this.task = task; }
          void on(EventBase base) { base.execute(task); }
        }
        """;
    program(
        holder,
        """
        class Main {
          private static Holder go(EventBase one, EventBase two, Holder holder) {
            if (holder == null) return new Holder(() -> one.free());
            holder.on(two);
            return holder;
          }
          public static void main(String[] args) {
            EventBase x = EventBase.create();
            EventBase y = EventBase.create();
            Holder holder = go(x, y, null);
            go(y, x, holder);
          }
        }
        """);
  }

  /** However often it is passed on, it is the one that was passed first. */
  @Test
  void listenersOfWhatIsPassedOnAgain() {
    program(
        TOLD,
        """
        class Main {
          static void again(EventBase loop, Told told, int times) {
            if (times > 0) again(loop, told, times - 1);
            else loop.execute(() -> told.fire());
          }
          public static void main(String[] args) {
            EventBase one = EventBase.create();
            EventBase other = EventBase.create();
            Told wrong = new Told(one);
            wrong.listeners.add(() -> one.free()); // BUG: WrongLoop
            again(other, wrong, 3);
          }
        }
        """);
    program(
        TOLD,
        """
        class Main {
          static void again(EventBase loop, Told told, int times) {
            if (times > 0) again(loop, told, times - 1);
            else loop.execute(() -> told.fire());
          }
          public static void main(String[] args) {
            EventBase one = EventBase.create();
            Told right = new Told(one);
            right.listeners.add(() -> one.free());
            again(one, right, 3);
          }
        }
        """);
  }

  private static final String GIVEN_BOTH =
      """
      class Server {
        final EventBase base;
        Server(EventBase base) { this.base = base; }
      }
      class Task implements Runnable {
        final EventBase mine;
        final Server server;
        Task(EventBase mine, Server server) {
          this.mine = mine;
          this.server = server;
        }
        @Override public void run() {
          mine.execute(() -> server.base.free());%s
        }
      }
      """;

  private static final String TWO_SERVERS =
      """
      class Main {
        static final EventBase READING = EventBase.create();
        static final EventBase WRITING = EventBase.create();
        static final Server FIRST = new Server(READING);
        static final Server SECOND = new Server(WRITING);
        static void start(EventBase mine, Server server) {
          new Thread(new Task(mine, server)).start();
        }
        static void start() { %s }
      }
      """;

  /** Of a class that is made in one place each object still has what it was given itself. */
  @Test
  void givenToWhatOnePlaceMakes() {
    for (String start :
        List.of(
            "start(READING, FIRST); start(WRITING, SECOND);",
            "for (Server each : List.of(FIRST, SECOND)) start(each.base, each);",
            "EventBase mine = FIRST.base; start(mine, FIRST);")) {
      program(GIVEN_BOTH.formatted(""), TWO_SERVERS.formatted(start));
    }
    for (String start :
        List.of("start(READING, SECOND);", "EventBase mine = FIRST.base; start(mine, SECOND);")) {
      program(GIVEN_BOTH.formatted(" // BUG: WrongLoop"), TWO_SERVERS.formatted(start));
    }
  }

  /** An heir may be made elsewhere, with another loop. */
  @Test
  void givenToAnHeirToo() {
    program(
        GIVEN_BOTH.formatted(""),
        "class More extends Task {"
            + " More(EventBase mine, Server server) { super(mine, server); } }",
        TWO_SERVERS.formatted(
            "start(READING, FIRST); new Thread(new More(WRITING, SECOND)).start();"));
  }

  /** A parameter that is assigned again is not what was passed for it. */
  @Test
  void parameterThatIsAssignedAgain() {
    program(
        """
        class Main {
          static void free(EventBase checked, EventBase base) {
            checked = base;
            if (checked.inLoopThread()) base.free();
          }
          static void start(EventBase any) {
            EventBase one = EventBase.create();
            EventBase other = EventBase.create();
            any.execute(() -> free(one, other));
          }
        }
        """);
  }

  /** What may have been set to another task is believed no more for being wrapped or passed on. */
  @Test
  void ofATaskThatIsSetAndThenWrapped() {
    program(
        """
        class Box {
          private Runnable task;
          void put(Runnable task) { this.task = task; }
          Runnable get() { return task; }
        }
        """,
        """
        class Logged implements Runnable {
          private final Runnable task;
          Logged(Runnable task) { this.task = task; }
          @Override public void run() { task.run(); }
        }
        """,
        """
        class Main {
          final EventBase one = EventBase.create();
          final EventBase two = EventBase.create();
          void stop() {
            Box box = new Box();
            box.put(() -> two.free());
            box.put(() -> one.free());
            Logged logged = new Logged(box.get());
            one.execute(logged);
            Supplier<Runnable> supplier = () -> box.get();
            one.execute(supplier.get());
          }
        }
        """);
  }

  /** What a lambda is given out of a collection is one of those that were put there. */
  @Test
  void loopsOutOfACollection() {
    program(
        main(
            """
            List<EventBase> none = new ArrayList<>();
            none.forEach(each -> each.execute(() -> other.free()));
            List<EventBase> both = new ArrayList<>();
            both.add(one);
            both.add(other);
            both.forEach(each -> each.execute(() -> other.free()));
            List<EventBase> first = new ArrayList<>();
            first.add(one);
            first.forEach(each -> each.execute(() -> one.free()));
            first.forEach(each -> each.execute(() -> other.free())); // BUG: WrongLoop
            """));
  }

  private static final String FREE =
      """
      class Free implements Runnable {
        private final EventBase base;
        Free(EventBase base) { this.base = base; }
        @Override public void run() { base.free(); } %s
      }
      """;

  /** What is in an array that one method has made and filled is what it has put there. */
  @Test
  void taskOutOfAnArray() {
    String main =
        """
        class Main {
          static final EventBase one = EventBase.create();
          static final EventBase other = EventBase.create();
          static void start() {
            Runnable[] mine = {new Free(one)};
            if (%s.inLoopThread()) mine[0].run();
            Runnable[] others = {new Free(other)};
            if (other.inLoopThread()) others[0].run();
          }
        }
        """;
    program(FREE.formatted(""), main.formatted("one"));
    program(FREE.formatted("// BUG: WrongLoop"), main.formatted("other"));
  }

  /** Who posts a task says whether it is the loop that the task names. */
  @Test
  void taskThatNamesItsLoop() {
    String job =
        """
        class Job implements Runnable {
          final EventBase base;
          Job(EventBase base) { this.base = base; }
          @LoopThreadOnly("base") @Override public void run() { base.free(); } %s
        }
        """;
    program(
        job.formatted(""),
        main(
            """
            Job job = new Job(other);
            other.execute(job);
            job.base.execute(job);
            one.execute(new Job(one));
            """));
    program(job.formatted("// BUG: WrongLoop"), main("other.execute(new Job(one));"));
  }

  /** The same of what a local class captures. */
  @Test
  void guardOfOneLoopByTwoCapturedNames() {
    String main =
        """
        class Main {
          static final EventBase BASE = EventBase.create();
          static final EventBase OTHER = EventBase.create();
          static void free(EventBase base) {
            base.free(); %s
          }
          static void stop(Executor pool, EventBase one, EventBase same) {
            pool.execute(new Runnable() {
              @Override public void run() {
                if (one.inLoopThread()) free(same);
              }
            });
          }
          static void start(Executor pool, EventBase any) {
            stop(pool, any, any);
            stop(pool, BASE, %s);
          }
        }
        """;
    program(main.formatted("", "BASE"));
    program(main.formatted("// BUG: LoopThreadOnly", "OTHER"));
  }

  /** What is passed before arguments of any number is passed as in other calls. */
  @Test
  void loopsBeforeArgumentsOfAnyNumber() {
    String main =
        """
        class Main {
          static final EventBase BASE = EventBase.create();
          static final EventBase OTHER = EventBase.create();
          record Line(EventBase base) {}
          static void stop(Executor pool, EventBase one, EventBase other, String... why) {
            pool.execute(new Runnable() {
              @Override public void run() {
                if (one.inLoopThread()) other.free(); %s
              }
            });
          }
          static void start(Executor pool) {
            Line first = new Line(BASE);
            Line second = new Line(OTHER);
            stop(pool, first.base, %s.base, "why");
          }
        }
        """;
    program(main.formatted("", "first"));
    program(main.formatted("// BUG: WrongLoop", "second"));
  }

  private static final String TWO_LOOPS =
      """
      class Main {
        static final EventBase ONE = EventBase.create();
        static final EventBase TWO = EventBase.create();
        static final EventBase THREE = EventBase.create();
      """;

  /** What is in an array that a field holds may have been put there by an earlier call. */
  @Test
  void objectOutOfAnArrayThatLasts() {
    program(
        """
        class Line {
          private final EventBase base;
          Line(EventBase base) { this.base = base; }
          void close() { base.free(); }
        }
        """,
        TWO_LOOPS
            + """
              private final Line[] lines = new Line[2];
              void open(int at, EventBase base) {
                lines[at] = new Line(base);
                if (TWO.inLoopThread()) lines[0].close();
              }
              static void start(Main main, Executor pool) {
                pool.execute(() -> main.open(0, ONE));
                pool.execute(() -> main.open(1, TWO));
              }
            }
            """);
  }

  /** What a field is set to later it need not have been before. */
  @Test
  void loopThatIsSetLater() {
    program(
        """
        class Line {
          EventBase base;
          Line(EventBase base) { this.base = base; }
          void set(EventBase base) { this.base = base; }
        }
        """,
        TWO_LOOPS
            + """
              static void stop(Executor pool, EventBase one, EventBase other) {
                pool.execute(new Runnable() {
                  @Override public void run() { one.execute(() -> other.free()); }
                });
              }
              static void start(Executor pool) {
                Line line = new Line(ONE);
                stop(pool, line.base, ONE);
                line.set(TWO);
              }
            }
            """);
  }

  private static final String BUTTON =
      """
      class Button {
        private final List<Runnable> listeners = new ArrayList<>();
        void add(Runnable listener) { listeners.add(listener); }
        void click() { listeners.forEach(Runnable::run); }
      }
      """;

  /** A static field may hold one object after the other, each with listeners of its own. */
  @Test
  void listenersOfTheOneBefore() {
    program(
        BUTTON,
        TWO_LOOPS
            + """
              private static Button button;
              private static void renew() { button = new Button(); }
              static void next(EventBase base) {
                if (button != null) button.click();
                renew();
                button.add(() -> base.free());
              }
              static void start() {
                next(ONE);
                ONE.execute(() -> next(TWO));
              }
            }
            """);
  }

  /** One of several loops, by a name that only the method has, is none of others. */
  @Test
  void oneOfTwoThatOnlyTheMethodKnows() {
    program(
        BUTTON,
        TWO_LOOPS
            + """
              static void open(boolean second) {
                EventBase either = second ? TWO : THREE;
                Button button = new Button();
                button.add(() -> either.free()); // BUG: WrongLoop
                button.click();
              }
              static void start() {
                TWO.execute(() -> System.out.println("no button"));
                ONE.execute(() -> open(true));
              }
            }
            """);
    program(
        BUTTON,
        TWO_LOOPS
            + """
              static void open(boolean first) {
                EventBase either = first ? ONE : TWO;
                Button button = new Button();
                button.add(() -> either.free());
                button.click();
              }
              static void start() { ONE.execute(() -> open(true)); }
            }
            """);
  }

  /** The same beside one that several methods hand on. */
  @Test
  void oneOfTwoAndOneThatIsHandedOn() {
    String main =
        TWO_LOOPS
            + """
              static void stop(EventBase other, boolean first) {
                EventBase either = first ? ONE : THREE;
                either.execute(() -> other.free()); %s
              }
              static void handOn(EventBase other) { stop(other, true); }
              static void start() {
                handOn(ONE);
                handOn(%s);
              }
            }
            """;
    program(main.formatted("", "THREE"));
    program(main.formatted("// BUG: WrongLoop", "TWO"));
  }
}
