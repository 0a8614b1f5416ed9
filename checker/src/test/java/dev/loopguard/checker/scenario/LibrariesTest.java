package dev.loopguard.checker.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain runs through libraries, of which there are only class files. */
final class LibrariesTest {
  private static final String EVENT = "import dev.loopguard.event.*; ";

  @TempDir private Path folder;

  private void server(String library, String members) throws IOException {
    Scenario.ofServer(members).library(folder, EVENT + library).check();
  }

  @Test
  void postsFromALibrary() throws IOException {
    server(
        "public class Lib { public static void later(EventBase base, Runnable task) {"
            + " base.execute(task); } }",
        "void start() { pool.execute(() -> lib.Lib.later(base, () -> base.free())); }");
  }

  @Test
  void guardsInALibrary() throws IOException {
    server(
        """
        public class Lib {
          public static void now(EventBase base, Runnable task) {
            if (base.inLoopThread()) { task.run(); } else { base.execute(task); }
          }
          public static void both(EventBase base, boolean quiet) {
            boolean mine = base.inLoopThread() && !quiet;
            if (mine) { base.free(); }
          }
          public static void early(EventBase base) {
            if (!base.inLoopThread()) { return; }
            base.free();
          }
          public static void asserted(EventBase base) {
            assert base.inLoopThread();
            base.free();
          }
          public static void looked(EventBase[] bases) {
            for (EventBase base : bases) {
              if (base.inLoopThread()) { base.free(); }
            }
          }
          public static void own() {
            EventBase base = EventBase.create();
            try { base.loop(); } finally { base.free(); }
          }
        }
        """,
        """
        void start(EventBase[] all) {
          new Thread(() -> {
            lib.Lib.now(base, () -> base.free());
            lib.Lib.both(base, false);
            lib.Lib.early(base);
            lib.Lib.asserted(base);
            lib.Lib.looked(all);
            lib.Lib.own();
          }).start();
        }
        """);
  }

  @Test
  void freedAfterTheLoopInALibrary() throws IOException {
    server(
        """
        public class Lib {
          public static void serve(EventBase base) {
            try {
              System.out.println("up");
              base.loop();
            } catch (RuntimeException failed) {
              failed.printStackTrace();
            } finally {
              base.free();
            }
          }
          public static void maybe(EventBase base, boolean ready) {
            try {
              System.out.println("up");
              if (ready) { base.loop(); }
            } finally {
              base.free();
            }
          }
          public static void early(EventBase base, boolean stopped) {
            try {
              if (stopped) { return; }
              base.loop();
            } finally {
              base.free();
            }
          }
          public static void swallowed(EventBase base) {
            try {
              base.assertInLoopThread();
            } catch (RuntimeException none) {
            }
            base.free();
          }
        }
        """,
        """
        void start(boolean yes) {
          new Thread(() -> lib.Lib.serve(base)).start();
          new Thread(() -> lib.Lib.maybe(base, yes)).start(); // BUG: LoopThreadOnly
          new Thread(() -> lib.Lib.early(base, yes)).start(); // BUG: LoopThreadOnly
          new Thread(() -> lib.Lib.swallowed(base)).start(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void comparedThreadsInALibrary() throws IOException {
    Path models =
        Files.writeString(
            folder.resolve("lib.java"),
            """
            package lib;
            public class Loop {
              @OfLoopThread(role = "ui") public static native Thread thread();
              @OfLoopThread(role = "ui") public static native Loop current();
              @OfLoopThread(role = "ui") public static native Loop main();
              @OfCurrentThread public static native Loop mine();
              @OfSameThread public native Thread itsThread();
              @OfSameThread public native boolean isItsThread();
              @LoopThreadOnly(role = "ui") public static native void draw();
            }
            """);
    Scenario.ofServer(
            """
            void start() {
              pool.execute(() -> {
                lib.Loop.compared();
                lib.Loop.early();
                lib.Loop.helped();
                lib.Loop.asked();
                lib.Loop.equal();
                lib.Loop.kept(this);
                lib.Loop.away(); // BUG: Loop.draw() must run on the ui
                lib.Loop.unlike(lib.Loop.mine()); // BUG: Loop.draw() must run on the ui
                lib.Loop.none(); // BUG: Loop.draw() must run on the ui
              });
            }
            """)
        .library(
            folder,
            """
            public class Loop {
              public static native Thread thread();
              public static native Loop current();
              public static native Loop main();
              public static native Loop mine();
              public native Thread itsThread();
              public native boolean isItsThread();
              public static native void draw();

              private static boolean isMain() { return mine() == main(); }
              private static Loop theMain() { return main(); }
              public static void compared() {
                if (Thread.currentThread() == thread()) { draw(); }
              }
              public static void early() {
                if (current() == null) { return; }
                draw();
              }
              public static void helped() {
                if (isMain()) { draw(); }
                if (theMain() == mine()) { draw(); }
                Loop main = theMain();
                if (main.itsThread() != Thread.currentThread()) { return; }
                draw();
              }
              public static void asked() {
                if (main().isItsThread()) { draw(); }
              }
              public static void equal() {
                if (Thread.currentThread().equals(main().itsThread())) { draw(); }
              }
              public static void kept(Object any) {
                boolean own = any != null && Thread.currentThread() == thread();
                if (own) { draw(); }
              }
              public static void away() {
                if (Thread.currentThread() != thread()) { draw(); }
              }
              public static void unlike(Loop other) {
                if (other == mine() || other.isItsThread()) { draw(); }
              }
              public static void none() {
                if (mine() != null) { draw(); }
              }
            }
            """)
        .args("-XepOpt:LoopGuard:Models=" + models)
        .check();
  }

  @Test
  void guardsThatEndTooEarly() throws IOException {
    server(
        """
        public class Lib {
          private EventBase base;
          public Lib(EventBase base) { this.base = base; }
          public void swapped(EventBase other) {
            if (base.inLoopThread()) {
              base = other;
              base.free();
            }
          }
          public static void either(EventBase base, boolean force) {
            if (base.inLoopThread() || force) { base.free(); }
          }
          public static void warned(EventBase base) {
            if (!base.inLoopThread()) { System.err.println("not here"); }
            base.free();
          }
        }
        """,
        """
        void start(EventBase other) {
          lib.Lib one = new lib.Lib(base);
          new Thread(() -> one.swapped(other)).start(); // BUG: must run on
          new Thread(() -> lib.Lib.either(base, true)).start(); // BUG: must run on
          new Thread(() -> lib.Lib.warned(base)).start(); // BUG: must run on
        }
        """);
  }

  @Test
  void whatALibraryDoesByItself() throws IOException {
    server(
        """
        public class Lib {
          private final EventBase base = EventBase.create();
          public void start() { new Thread(() -> base.free()).start(); }
        }
        """,
        "void start() { new lib.Lib().start(); }");
  }

  @Test
  void interfacesThatNobodyIsRegisteredFor() throws IOException {
    server(
        """
        public class Lib {
          public interface Listener { void changed(); default Listener twice() { return this; } }
          public void start(Listener listener) { new Thread(() -> listener.changed()).start(); }
        }
        """,
        """
        class Quiet implements lib.Lib.Listener {
          public void changed() { base.free(); }
        }
        void start(lib.Lib lib, lib.Lib.Listener unknown) { lib.start(unknown.twice()); }
        """);
  }

  /** What the static method of an interface makes is what the interface's methods are called on. */
  @Test
  void factoryInAnInterface() throws IOException {
    server(
        """
        public interface Lib {
          static Lib create() { return new Real(); }
          void stop(EventBase base);
          Stopper stopper();
          interface Stopper { void stop(EventBase base); }
          class Real implements Lib {
            @Override public void stop(EventBase base) { base.free(); }
            @Override public Stopper stopper() { return new Stopping(); }
          }
          class Stopping implements Stopper {
            @Override public void stop(EventBase base) { base.free(); }
          }
        }
        """,
        """
        final lib.Lib library = lib.Lib.create();
        void start(lib.Lib unknown) {
          pool.execute(() -> library.stop(base)); // BUG: Real.stop()
          pool.execute(() -> library.stopper().stop(base)); // BUG: Stopping.stop()
          pool.execute(() -> unknown.stop(base));
        }
        """);
  }

  @Test
  void switchedOff() throws IOException {
    Scenario.ofServer("void start() { new Thread(() -> lib.Lib.stop(base)).start(); }")
        .library(
            folder,
            EVENT + "public class Lib { public static void stop(EventBase b) { b.free(); } }")
        .args("-XepOpt:LoopGuard:Dependencies=false")
        .check();
  }

  @Test
  void brokenAndMissingClassFiles() throws IOException {
    Scenario scenario =
        Scenario.ofServer(
                """
                void start() {
                  new Thread(() -> lib.Lib.stop(base)).start(); // BUG: must run on
                  lib.Lib.more();
                }
                """)
            .library(
                folder,
                EVENT
                    + """
                    public class Lib {
                      public static void stop(EventBase b) { b.free(); }
                      public static void more() { Gone.go(); Broken.go(); new Child().go(); }
                    }
                    class Gone { static void go() {} }
                    class Broken { static void go() {} }
                    class Parent { void go() {} }
                    class Child extends Parent {}
                    """);
    Files.delete(folder.resolve("lib/Gone.class"));
    Files.delete(folder.resolve("lib/Parent.class"));
    Files.write(folder.resolve("lib/Broken.class"), new byte[] {1, 2, 3});
    scenario.check();
  }

  /**
   * As of an optional dependency that a library's user does not have: javac does not ask for it.
   */
  @Test
  void missingTypes() throws IOException {
    Scenario scenario =
        Scenario.ofServer(
                """
                void start() {
                  new Thread(() -> lib.Lib.stop(base)).start(); // BUG: must run on
                  lib.Lib.more();
                  lib.Lib.measure(null, () -> {});
                  new lib.Lib().tell(null, lib.Lib::more);
                }
                """)
            .library(
                folder,
                EVENT
                    + """
                    public class Lib implements Told {
                      static Gone kept;
                      public static void stop(EventBase b) { b.free(); }
                      public static void more() {
                        measure(null, () -> {});
                        measureAll(new java.util.ArrayList<>(), null);
                        measureEach(new Other[0]);
                        kept = make();
                        pass(make()).run();
                        kept.run();
                        new Lib().told = null;
                      }
                      public static void measure(Missing by, Runnable what) { what.run(); }
                      static <T extends Lost> void measureAll(java.util.List<? extends Away> by, T more) {}
                      static void measureEach(Other... all) {}
                      static Gone make() { return null; }
                      static Gone pass(Gone gone) { return gone; }
                      Told told;
                      public void tell(Strange by, Runnable what) { told.tell(by, what); }
                    }
                    interface Told { void tell(Strange by, Runnable what); }
                    interface Missing {}
                    interface Lost {}
                    interface Away {}
                    interface Other {}
                    interface Strange {}
                    interface Gone extends Runnable {}
                    """);
    for (String name : List.of("Missing", "Lost", "Away", "Other", "Strange", "Gone")) {
      Files.delete(folder.resolve("lib/" + name + ".class"));
    }
    scenario.check();
  }

  @Test
  void methodsThatAreTooLongToRead() throws IOException {
    server(
        """
        public class Lib {
          public static int crunch(int n) {
        %s
            return n;
          }
          public static void stop(EventBase b) { crunch(1); b.free(); }
        }
        """
            .formatted("    n = n * 31 + 7;\n".repeat(2_000)),
        """
        void start() { new Thread(() -> { lib.Lib.crunch(2); lib.Lib.stop(base); }).start(); } // BUG: another thread
        """);
  }

  @Test
  void freesDeepInside() throws IOException {
    server(
        """
        public class Lib {
          private final java.util.Map<String, EventBase> bases = new java.util.HashMap<>();
          public void add(EventBase base) { bases.put("x", base); }
          public void stop() { bases.values().forEach(base -> stop(base)); }
          private static void stop(EventBase base) { base.free(); }
        }
        """,
        """
        final lib.Lib lib = new lib.Lib();
        void start() {
          lib.add(base);
          base.execute(() -> lib.stop());
          pool.execute(() -> lib.stop()); // BUG: Lib.stop() calls EventBase.free()
        }
        """);
  }

  @Test
  void everyKindOfFunctionObject() throws IOException {
    server(
        """
        public class Lib {
          private final Runnable task;
          private final java.util.function.Consumer<EventBase> taker;
          public Lib(Runnable task, java.util.function.Consumer<EventBase> taker) {
            this.task = task;
            this.taker = taker;
          }
          private void go() { task.run(); }
          public void lambda() { new Thread(() -> task.run()).start(); }
          public void reference() { new Thread(this::go).start(); }
          public void bound(Runnable own) { new Thread(own::run).start(); }
          public void anonymous(Runnable own) {
            new Thread(new Runnable() { @Override public void run() { own.run(); } }).start();
          }
          public void subclass(Runnable own) { new Worker(own).start(); }
          public void inner() { new Thread(new Inner()).start(); }
          public void constructor() {
            java.util.function.Function<Runnable, Thread> factory = Thread::new;
            factory.apply(task).start();
          }
          class Inner implements Runnable { public void run() { task.run(); } }
          static class Worker extends Thread {
            private final Runnable own;
            Worker(Runnable own) { this.own = own; }
            @Override public void run() { own.run(); }
          }
        }
        """,
        """
        void start() {
          new lib.Lib(() -> base.free(), null).lambda(); // BUG: must run on
          new lib.Lib(null, null).bound(() -> base.free()); // BUG: must run on
          new lib.Lib(null, null).anonymous(() -> base.free()); // BUG: must run on
          new lib.Lib(null, null).subclass(() -> base.free()); // BUG: must run on
        }
        """);
  }

  @Test
  void methodsOfTheLibrarysObjects() throws IOException {
    for (String way : new String[] {"reference", "inner", "lambda"}) {
      server(
          """
          public class Lib {
            private final Runnable task;
            public Lib(Runnable task) { this.task = task; }
            private void go() { task.run(); }
            public void lambda() { new Thread(() -> go()).start(); }
            public void reference() { new Thread(this::go).start(); }
            public void inner() { new Thread(new Inner()).start(); }
            class Inner implements Runnable { public void run() { task.run(); } }
          }
          """,
          "void start() { new lib.Lib(() -> base.free())." + way + "(); } // BUG: must run on\n");
    }
  }

  @Test
  void generalisedInterfaces() throws IOException {
    server(
        """
        public class Lib {
          interface Step<T> { void take(T t); }
          static class Freeing implements Step<EventBase> {
            @Override public void take(EventBase base) { base.free(); }
          }
          private static <T> void each(Step<T> step, T... all) {
            for (T one : all) { step.take(one); }
          }
          public static void stop(EventBase base) { each(new Freeing(), base); }
        }
        """,
        """
        void start() {
          pool.execute(() -> lib.Lib.stop(base)); // BUG: must run on
        }
        """);
  }

  @Test
  void whicheverOfTwo() throws IOException {
    server(
        """
        public class Lib {
          public static void run(boolean first, Runnable one, Runnable other) {
            Runnable chosen = first ? one : other;
            Runnable last = null;
            if (first) { last = chosen; } else { last = other; }
            new Thread(last).start();
          }
        }
        """,
        """
        void start() {
          lib.Lib.run(true, () -> base.free(), () -> {}); // BUG: must run on
          lib.Lib.run(true, () -> {}, () -> base.free()); // BUG: must run on
        }
        """);
  }

  @Test
  void callsBackFromItsOwnThread() throws IOException {
    server(
        """
        public abstract class Lib {
          public void start() { new Thread(this::work).start(); }
          private void work() { onWork(); onIdle(); }
          protected abstract void onWork();
          protected void onIdle() {}
        }
        """,
        """
        class Mine extends lib.Lib {
          @Override protected void onWork() { base.free(); } // BUG: Lib.work() calls
          @Override protected void onIdle() { base.execute(() -> base.free()); }
        }
        void start() { new Mine().start(); }
        """);
  }

  @Test
  void suppressedInSource() throws IOException {
    server(
        "public class Lib { public static void stop(EventBase b) { b.free(); } }",
        """
        @SuppressWarnings("LoopThreadOnly")
        void start() { new Thread(() -> lib.Lib.stop(base)).start(); }
        """);
  }

  /** Of what a stub says only that something is posted is believed of the program's own heirs. */
  @Test
  void heirsOfWhatAStubDescribes(@TempDir Path folder) throws IOException {
    Path stub =
        Files.writeString(
            folder.resolve("lib.java"),
            """
            package lib;
            public class Window {
              public native void post(@LoopThreadOnly Runnable task);
              public native void spawn(@AnyThread Runnable task);
            }
            """);
    Scenario.ofServer(
            """
            static final class Direct extends lib.Window {
              @Override public void post(Runnable task) { task.run(); }
              @Override public void spawn(Runnable task) { task.run(); }
            }
            void start() {
              Direct direct = new Direct();
              pool.execute(() -> direct.post(() -> tick()));
              lib.Window window = direct;
              pool.execute(() -> window.post(() -> tick()));
              base.execute(() -> direct.spawn(() -> tick()));
              pool.execute(() -> direct.spawn(() -> tick())); // BUG: LoopThreadOnly
            }
            """)
        .library(
            folder,
            """
            public class Window {
              public native void post(Runnable task);
              public native void spawn(Runnable task);
            }
            """)
        .args("-XepOpt:LoopGuard:Models=" + stub)
        .check();
  }

  /**
   * What is made of an executor, and is none itself, says itself where it runs what it is given.
   */
  @Test
  void whatIsMadeOfAnExecutorAndIsNone(@TempDir Path folder) throws IOException {
    Path stub = folder.resolve("lib.java");
    Files.writeString(
        stub,
        """
        package lib;
        public interface Poster { void post(@AnyThread Runnable task); }
        public class LoopPoster {
          public static native LoopPoster over(java.util.concurrent.Executor pool);
          public native void post(@LoopThreadOnly Runnable task);
        }
        """);
    Scenario.ofServer(
            """
            void start(lib.Poster given) {
              lib.Poster poster = lib.LoopPoster.over(null);
              poster.post(() -> tick());
              given.post(() -> tick()); // BUG: LoopThreadOnly
            }
            """)
        .library(
            folder,
            "public interface Poster { void post(Runnable task); }",
            """
            public class LoopPoster implements Poster {
              public static native LoopPoster over(java.util.concurrent.Executor pool);
              public native void post(Runnable task);
            }
            """)
        .args("-XepOpt:LoopGuard:Models=" + stub)
        .check();
  }

  /** What a library fills is of the class by which it names that, and of no other heir's. */
  @Test
  void classesByWhichALibraryCalls() throws IOException {
    String own =
        """
        class Own extends lib.Sink {
          private final EventBase base;
          Own(EventBase base) { this.base = base; }
          @Override public void put(Executor on) {
            on.execute(() -> base.free()); %s
          }
          static void start(EventBase base, ExecutorService pool) {
            lib.Filler.%s
            new Own(base).put(base);
          }
        }
        """;
    String[] library = {
      "public class Sink { public void put(java.util.concurrent.Executor on) {} }",
      "public class Other extends Sink {}",
      """
      public class Filler {
        public static void other(Other it, java.util.concurrent.Executor on) { it.put(on); }
        public static void any(Sink it, java.util.concurrent.Executor on) { it.put(on); }
      }
      """
    };
    Scenario.of(own.formatted("", "other(new lib.Other(), pool);"))
        .library(folder, library)
        .check();
    Scenario.of(own.formatted("// BUG: LoopThreadOnly", "any(new Own(base), pool);"))
        .library(folder, library)
        .check();
  }

  /** A library that breaks a promise of its own is no fault of who believes it. */
  @Test
  void whatALibraryPromises() throws IOException {
    server(
        """
        public class Lib {
          @dev.loopguard.annotation.AnyThread public static void stop(EventBase base) { free(base); }
          public static void free(EventBase base) { base.free(); }
        }
        """,
        """
        void right() { pool.execute(() -> lib.Lib.stop(base)); }
        void wrong() {
          pool.execute(() -> lib.Lib.free(base)); // BUG: LoopThreadOnly
        }
        """);
  }
}
