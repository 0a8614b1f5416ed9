package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import dev.loopguard.checker.framework.Frameworks;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong-thread calls that are not reported today, each with the reason. */
final class KnownMissesTest {
  /** Which use of a class comes first, and so whose thread initialises it, nobody can tell. */
  @Test
  void i02_staticInitialiserFirstNeededOnAThread() {
    program(
        "class Clock { @LoopThreadOnly static int now() { return 0; } }",
        "class Late { static { Clock.now(); } static void use() {} }",
        """
        class Server {
          static void start() { new Thread(() -> Late.use()).start(); }
        }
        """);
  }

  /**
   * A library's task calls what an heir makes of its {@code done()}: on which thread, nobody says.
   */
  @Test
  void whatATaskDoesWhenItIsDone() {
    program(
        """
        class Task extends FutureTask<String> {
          private final EventBase base;
          Task(EventBase base) {
            super(() -> "done");
            this.base = base;
          }
          @Override protected void done() { base.free(); }
        }
        """,
        """
        class Server {
          void stop(EventBase base, ExecutorService pool) { pool.execute(new Task(base)); }
        }
        """);
  }

  /** Who completes a stage that has been kept in a map is not looked up where it is taken out. */
  @Test
  void stageOutOfACache() {
    program(
        """
        class Cache {
          private final Map<String, CompletableFuture<String>> all = new ConcurrentHashMap<>();
          CompletableFuture<String> get(String key, ExecutorService pool) {
            return all.computeIfAbsent(key, k -> CompletableFuture.supplyAsync(() -> k, pool));
          }
        }
        """,
        """
        class Server {
          void stop(EventBase base, ExecutorService pool, Cache cache) {
            cache.get("a", pool).thenAccept(value -> base.free());
          }
        }
        """);
  }

  /** The guard may say so because the loop runs here, and the new thread may wait for its end. */
  @Test
  void guardBeforeTheLoopIsHandedOver() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            start(EventBase.create());
          }
          static void start(EventBase base) {
            if (!base.inLoopThread()) {
              return;
            }
            new Thread(() -> base.loop()).start();
            base.free();
          }
        }
        """);
  }

  /** What is only being made tells nobody, it is believed: not its own listeners either. */
  @Test
  void listenerThatTheMakerAdds() {
    program(
        """
        class Shop {
          void start(ExecutorService pool, javax.swing.JLabel label) {
            pool.execute(() -> {
              java.beans.PropertyChangeSupport made = new java.beans.PropertyChangeSupport(this);
              made.addPropertyChangeListener(event -> label.setText("wrong"));
              made.firePropertyChange("name", "a", "b");
            });
          }
        }
        """);
  }

  /** A function does not know what is said of its source after it. */
  @Test
  void functionsBeforeSubscribeOn() {
    Scenario.of(
            """
            import reactor.core.publisher.Mono;
            import reactor.core.scheduler.Schedulers;
            class Shop {
              void show(Mono<String> name, javax.swing.JLabel label) {
                name.doOnNext(text -> label.setText(text))
                    .subscribeOn(Schedulers.boundedElastic())
                    .subscribe();
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("reactor-core", "reactive-streams")))
        .check();
  }

  /** A scheduler that is made of an executor is known where that is an object, no function. */
  @Test
  void schedulerOfAFunction() {
    Scenario.of(
            """
            import io.reactivex.rxjava3.core.Single;
            import io.reactivex.rxjava3.schedulers.Schedulers;
            class Shop {
              void show(Single<String> name, EventBase base) {
                name.observeOn(Schedulers.from(javax.swing.SwingUtilities::invokeLater))
                    .subscribe(text -> base.free());
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("rxjava-", "reactive-streams")))
        .check();
  }

  /**
   * Whoever opens SWT's first window makes the display, and main is taken to come first; of a
   * thread that asks for the default display nobody knows whether it does.
   */
  @Test
  void anotherThreadHasMadeTheDisplay() {
    Scenario.of(
            """
            import org.eclipse.swt.widgets.*;
            class Main {
              public static void main(String[] args) throws InterruptedException {
                Thread interfaces = new Thread(() -> {
                  Display display = new Display();
                  while (!display.isDisposed()) {
                    if (!display.readAndDispatch()) display.sleep();
                  }
                });
                interfaces.start();
                Thread.sleep(1000);
                new Shell().open();
                new Thread(() -> Display.getDefault().beep()).start();
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("org.eclipse")))
        .check();
  }

  /** Nobody knows which of several tasks a queue gives out, though in the end it gives out each. */
  @Test
  void tasksTakenOutOneByOne() {
    Scenario.of(
            """
            class Main {
              void stop() {
                EventBase reading = EventBase.create();
                EventBase writing = EventBase.create();
                Queue<Runnable> tasks = new ArrayDeque<>();
                tasks.add(() -> reading.free());
                tasks.add(() -> writing.free());
                Runnable task;
                while ((task = tasks.poll()) != null) {
                  writing.execute(task);
                }
              }
            }
            """)
        .check();
  }

  /**
   * Which loop a listener needs is forgotten where another method made what it was added to, if no
   * static field has that.
   */
  @Test
  void listenerThatAHelperAdds() {
    program(
        """
        class Server {
          final List<Runnable> listeners = new CopyOnWriteArrayList<>();
          void fire() { listeners.forEach(Runnable::run); }
        }
        """,
        """
        class Main {
          public static void main(String[] args) {
            EventBase reading = EventBase.create();
            EventBase writing = EventBase.create();
            Server server = new Server();
            listen(server, reading);
            writing.execute(() -> server.fire());
          }
          static void listen(Server server, EventBase base) {
            server.listeners.add(() -> base.free());
          }
        }
        """);
  }

  /**
   * Which loop a factory's task needs is forgotten where a helper wraps it and runs it at once, so
   * that another loop of the thread that does so is enough.
   */
  @Test
  void wrappedTaskThatRunsWhereItIsMade() {
    program(
        """
        class Logged implements Runnable {
          private final Runnable task;
          Logged(Runnable task) { this.task = task; }
          @Override public void run() { task.run(); }
        }
        """,
        """
        class Main {
          static Runnable freeing(EventBase base) {
            return () -> base.free();
          }
          public static void main(String[] args) {
            EventBase reading = EventBase.create();
            EventBase writing = EventBase.create();
            new Thread(() -> reading.loop()).start();
            now(reading);
            writing.free();
          }
          static void now(EventBase base) { new Logged(freeing(base)).run(); }
        }
        """);
  }

  /** A task that is set may have been set to another in between: not even one is believed. */
  @Test
  void taskThatIsSetOnce() {
    program(
        """
        class Box {
          private Runnable task;
          void put(Runnable task) { this.task = task; }
          void on(EventBase base) { base.execute(task); }
        }
        """,
        """
        class Main {
          final EventBase one = EventBase.create();
          final EventBase two = EventBase.create();
          void stop() {
            Box box = new Box();
            box.put(() -> two.free());
            box.on(one);
          }
        }
        """);
  }

  /** The same of a list that something is removed from. */
  @Test
  void listenerOfWhatTheyCanBeRemovedFrom() {
    program(
        """
        class Bus {
          private final List<Runnable> all = new CopyOnWriteArrayList<>();
          void add(Runnable listener) { all.add(listener); }
          void remove(Runnable listener) { all.remove(listener); }
          void fire() { all.forEach(Runnable::run); }
        }
        """,
        """
        class Main {
          final EventBase one = EventBase.create();
          final EventBase two = EventBase.create();
          void stop() {
            Bus bus = new Bus();
            bus.add(() -> two.free());
            one.execute(() -> bus.fire());
          }
        }
        """);
  }

  /**
   * What a method of a library's interface returns may be what it was called on, as with builders,
   * so where it is of the same interface only that is thought of.
   */
  @Test
  void anotherOfTheSameLibrarysInterface(@TempDir Path folder) throws IOException {
    Scenario.ofServer("void start() { pool.execute(() -> lib.Lib.create().other().stop(base)); }")
        .library(
            folder,
            """
            import dev.loopguard.event.EventBase;
            public interface Lib {
              static Lib create() { return new Real(); }
              Lib other();
              void stop(EventBase base);
              class Real implements Lib {
                @Override public Lib other() { return new Other(); }
                @Override public void stop(EventBase base) {}
              }
              class Other extends Real {
                @Override public void stop(EventBase base) { base.free(); }
              }
            }
            """)
        .check();
  }

  /**
   * Once its thread has ended a loop is whoever's comes first. Who has joined that thread is taken
   * for the one, as if the other, which is told, were no longer there.
   */
  @Test
  void whoeverComesFirstAfterTheLoop() {
    program(
        """
        class Main {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            Thread loop = new Thread(() -> base.loop());
            loop.start();
            new Thread(() -> base.forEachEvent(event -> true)).start(); // BUG: LoopThreadOnly
            loop.join();
            base.free();
          }
        }
        """);
  }

  /**
   * Of two executors that a value may be, of which one's code is here, only that one is followed.
   */
  @Test
  void eitherOfTwoExecutors() {
    Scenario.server(
        """
        static final class Own implements Executor {
          @Override public void execute(Runnable task) { task.run(); }
        }
        @LoopThreadOnly void go(boolean fast) {
          Executor either = fast ? new Own() : pool;
          either.execute(() -> tick());
        }
        """);
  }

  /**
   * A library makes an object of a class that only a file of its own names, and that adds what main
   * is seen to add later.
   */
  @Test
  void addedBeforeMainDoesByWhatALibraryMakes(@TempDir Path folder) throws IOException {
    Scenario.of(
            """
            class Bean {
              Bean() { Main.tasks.add(new Task()); }
            }
            """,
            """
            class Task implements Runnable {
              @Override public void run() { Main.base.free(); }
            }
            """,
            """
            class Main {
              static EventBase base;
              static final List<Runnable> tasks = new ArrayList<>();
              public static void main(String[] args) {
                lib.Container.start("beans.xml");
                tasks.forEach(Runnable::run);
                base.execute(() -> tasks.add(new Task()));
              }
            }
            """)
        .library(
            folder,
            """
            public class Container {
              public static void start(String file) {}
            }
            """)
        .check();
  }

  /**
   * A loop that a method makes is called {@code create()} by its callers, and that says nothing.
   */
  @Test
  void loopMadeOnTheThreadOfAnother() {
    program(
        """
        class Main {
          private static final EventBase ONE = EventBase.create();
          static void open() {
            EventBase own = EventBase.create();
            new Thread(own::loop).start();
            own.free();
          }
          static void start() { ONE.execute(() -> open()); }
        }
        """);
  }
}
