package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** A way that a boolean parameter opens is not taken by who passes the other constant. */
final class ConstantArgumentsTest {
  private static final String LAYERS =
      """
      class Layers {
        interface Listener { void added(String layer); }
        private final List<Listener> listeners = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        void add(Listener listener) { add(listener, false); }
        void add(Listener listener, boolean tell) {
          if (listeners.contains(listener)) throw new IllegalArgumentException();
          listeners.add(listener);
          if (tell) {
            for (String name : names) listener.added(name);
          }
        }
        void addTwice(Listener listener, boolean tell) {
          add(listener, tell);
          add(listener);
        }
        void addQuietly(Listener listener, boolean quiet) {
          add(listener);
          if (quiet) return;
          listener.added("all");
        }
        void addLater(Listener listener, boolean tell) {
          tell = !names.isEmpty();
          if (tell) listener.added("some");
        }
        void addPerhaps(Listener listener, boolean tell) {
          tell |= !names.isEmpty();
          if (tell) listener.added("some");
        }
        void addInside(Listener listener, boolean tell) {
          Runnable adding = new Runnable() {
            @Override public void run() { add(listener, tell); }
          };
          adding.run();
        }
      }
      """;

  @Test
  void theWayIsNotTaken() {
    program(
        LAYERS,
        """
        class Server {
          static final boolean TELL = false;
          static void start(EventBase base, ExecutorService pool, Layers layers) {
            pool.execute(() -> layers.add(name -> base.free()));
            pool.execute(() -> layers.add(name -> base.free(), TELL));
            pool.execute(() -> layers.addTwice(name -> base.free(), false));
            pool.execute(() -> layers.addQuietly(name -> base.free(), true));
            base.execute(() -> layers.add(name -> base.free(), true));
          }
        }
        """);
  }

  @Test
  void theWayIsTakenOrMayBe() {
    program(
        LAYERS,
        """
        class Server {
          static void start(
              EventBase base, ExecutorService pool, Layers layers, boolean tell) {
            pool.execute(() ->
                layers.add(name -> base.free(), true)); // BUG: LoopThreadOnly
            pool.execute(() ->
                layers.add(name -> base.free(), tell)); // BUG: LoopThreadOnly
            pool.execute(() ->
                layers.addTwice(name -> base.free(), true)); // BUG: LoopThreadOnly
            pool.execute(() ->
                layers.addQuietly(name -> base.free(), false)); // BUG: LoopThreadOnly
            pool.execute(() ->
                layers.addLater(name -> base.free(), false)); // BUG: LoopThreadOnly
            pool.execute(() ->
                layers.addPerhaps(name -> base.free(), false)); // BUG: LoopThreadOnly
            pool.execute(() ->
                layers.addInside(name -> base.free(), true)); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** javac says only of files that it has gone through to their end which parameters keep. */
  @Test
  void inAnyOrderOfFiles() {
    String server =
        """
        class Server {
          static void start(EventBase base, ExecutorService pool, Layers layers) {
            pool.execute(() -> layers.addTwice(name -> base.free(), false));
            pool.execute(() ->
                layers.addTwice(name -> base.free(), true)); // BUG: LoopThreadOnly
            pool.execute(() ->
                layers.addLater(name -> base.free(), false)); // BUG: LoopThreadOnly
          }
        }
        """;
    program(LAYERS, server);
    program(server, LAYERS);
  }

  /** What is handed to a constructor, and on to another of the same class. */
  @Test
  void constructors() {
    program(
        """
        class Connection {
          Connection(EventBase base) { this(base, false); }
          Connection(EventBase base, boolean broken) {
            if (broken) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """,
        """
        class Door {
          Door(EventBase base) { this(base, true); }
          Door(EventBase base, boolean open) {
            if (!open) {
              base.free();
            }
          }
        }
        """,
        """
        class Server {
          static void start(EventBase base, ExecutorService pool) {
            pool.execute(() -> new Connection(base));
            pool.execute(() -> new Connection(base, true));
            pool.execute(() -> new Door(base));
            pool.execute(() -> new Door(base, true));
          }
        }
        """);
  }

  /** What the program passes a method of a library's class, the library need not. */
  @Test
  void methodsThatALibraryCallsToo() {
    Scenario.server(
        """
        final class Job extends FutureTask<String> {
          Job() { super(() -> ""); }
          @Override public boolean cancel(boolean now) {
            end(now, () -> tick()); // BUG: LoopThreadOnly
            return super.cancel(now);
          }
          private void end(boolean now, Runnable task) { if (now) pool.execute(task); }
          void stop() { end(false, () -> tick()); }
        }
        void start() { new Job().cancel(false); }
        """);
  }
}
