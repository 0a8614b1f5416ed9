package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors that the program writes itself: what is submitted to one, its {@code execute} runs. */
final class OwnExecutorsTest {
  private static String service(String name, String members) {
    return """
    class %s extends AbstractExecutorService {
      %s
      @Override public void shutdown() {}
      @Override public List<Runnable> shutdownNow() { return List.of(); }
      @Override public boolean isShutdown() { return false; }
      @Override public boolean isTerminated() { return false; }
      @Override public boolean awaitTermination(long time, TimeUnit unit) { return true; }
    }
    """
        .formatted(name, members);
  }

  private static final String ON_LOOP =
      service(
          "LoopService",
          """
          private final EventBase base;
          LoopService(EventBase base) { this.base = base; }
          @Override public void execute(Runnable task) { base.execute(task); }
          """);

  private static final String LOGGED =
      """
      @Override public Future<?> submit(Runnable task) {
        return super.submit(() -> {
          System.out.println("runs");
          task.run();
        });
      }
      """;

  @Test
  void onTheLoop() {
    program(
        ON_LOOP,
        """
        class Server {
          void stop(EventBase base) {
            LoopService service = new LoopService(base);
            service.execute(base::free);
            service.submit(base::free);
            service.submit(() -> {
              base.free();
              return 1;
            });
            ExecutorService same = service;
            same.submit(base::free);
            same.submit(base::free, "freed");
            CompletableFuture.runAsync(base::free, same);
          }
        }
        """);
  }

  @Test
  void onTheCallersThread() {
    program(
        service("Direct", "@Override public void execute(Runnable task) { task.run(); }"),
        """
        class Server {
          @LoopThreadOnly void stop(EventBase base) {
            ExecutorService direct = new Direct();
            direct.submit(base::free);
            direct.execute(base::free);
          }
          @AnyThread void stopWrong(EventBase base) {
            new Direct().submit(base::free); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void onThreadsOfItsOwn() {
    program(
        service(
            "Threads",
            "@Override public void execute(Runnable task) { new Thread(task).start(); }"),
        """
        class Server {
          void stop(EventBase base) {
            new Threads().submit(() -> {
              base.free(); // BUG: LoopThreadOnly
            });
          }
        }
        """);
  }

  @Test
  void wrappedAndLeftToTheSuperclass() {
    program(
        service(
            "LoopService",
            """
            private final EventBase base;
            LoopService(EventBase base) { this.base = base; }
            @Override public void execute(Runnable task) { base.execute(task); }
            """
                + LOGGED),
        service(
            "PoolService",
            """
            private final Executor pool;
            PoolService(Executor pool) { this.pool = pool; }
            @Override public void execute(Runnable task) { pool.execute(task); }
            """
                + LOGGED),
        """
        class Server {
          void stop(EventBase base, ExecutorService pool) {
            ExecutorService service = new LoopService(base);
            service.submit(() -> base.free());
            ExecutorService other = new PoolService(pool);
            other.submit(() -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** A pool that only does something more around each task remains a pool. */
  @Test
  void aPoolsHeir() {
    program(
        """
        class CountingPool extends ThreadPoolExecutor {
          int count;
          CountingPool() { super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); }
          @Override public void execute(Runnable task) {
            count++;
            super.execute(task);
          }
        }
        """,
        """
        class Server {
          void stop(EventBase base) {
            new CountingPool().submit(() -> {
              base.free(); // BUG: LoopThreadOnly
            });
            new CountingPool().execute(() -> {
              base.free(); // BUG: LoopThreadOnly
            });
          }
        }
        """);
  }

  /** What any pool is given is none of the tasks of an executor that is no pool. */
  @Test
  void amongManyTasksOfPools() {
    program(
        """
        class Direct implements Executor {
          @Override public void execute(Runnable task) { task.run(); }
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
        class Server {
          void fill(ExecutorService pool) {
        """
            + "pool.execute(() -> {});".repeat(401)
            + """
              }
              void right(EventBase base) {
                Runnable task = new Logged(() -> base.free());
                base.execute(() -> new Direct().execute(Map.of("key", task).get("key")));
              }
              void stop(ExecutorService pool, EventBase base) {
                pool.execute(() -> {
                  Runnable task =
                      new Logged(() -> {
                        base.free(); // BUG: LoopThreadOnly
                      });
                  new Direct().execute(Map.of("key", task).get("key"));
                });
              }
            }
            """);
  }

  /** What a superclass is asked for by name runs as the superclass says. */
  @Test
  void theSuperclassIsAskedByName() {
    Scenario.server(
        """
        final class Posting extends ThreadPoolExecutor {
          Posting() { super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); }
          @Override public void execute(@LoopThreadOnly Runnable task) { base.execute(task); }
          void elsewhere(Runnable task) { super.execute(task); }
        }
        void start(Posting posting) {
          posting.execute(() -> tick());
          posting.elsewhere(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  /** What an executor promises of its tasks counts where nobody can see it keep the promise. */
  @Test
  void thatPromiseAnotherThread(@TempDir Path folder) throws IOException {
    String later =
        """
        class Later implements Executor {
          private final Queue<Runnable> tasks = new ArrayDeque<>();
          @Override public void execute(@LoopThreadOnly(role = "screen") Runnable task) {
            tasks.add(task);
          }
          @LoopThreadOnly(role = "screen") void draw() {}
        }
        """;
    program(
        later,
        """
        class Main {
          void start(EventBase base) {
            Later later = new Later();
            CompletableFuture.runAsync(() -> later.draw(), later);
            CompletableFuture.runAsync(() -> base.free(), later); // BUG: LoopThreadOnly
          }
        }
        """);
    String pool =
        "public class Pool implements java.util.concurrent.Executor {"
            + " @Override public native void execute(Runnable task); }";
    Scenario.of(
            """
            class Main {
              @LoopThreadOnly void start(EventBase base) {
                CompletableFuture.runAsync(() -> base.free(), new lib.Pool()); // BUG: LoopThreadOnly
              }
            }
            """)
        .library(folder, pool)
        .check();
  }

  @Test
  void thatPromiseTheLoopForWhatIsScheduled() {
    String ui =
        """
        class Ui extends ScheduledThreadPoolExecutor {
          Ui() { super(1); }
          @Override public native ScheduledFuture<?> schedule(
              @LoopThreadOnly Runnable task, long delay, TimeUnit unit);
        }
        """;
    String main =
        """
        class Main {
          void start(boolean flag, EventBase base) {
            ScheduledExecutorService timer = %s;
            timer.schedule(() -> base.free(), 1, TimeUnit.SECONDS); %s
          }
        }
        """;
    String pool = "new ScheduledThreadPoolExecutor(1)";
    String bug = "// BUG: LoopThreadOnly";
    program(ui, main.formatted("new Ui()", ""));
    program(ui, main.formatted("flag ? new Ui() : " + pool, bug));
    program(ui, main.formatted("flag ? " + pool + " : new Ui()", bug));
  }

  @Test
  void ofATypeThatCallersChoose() {
    program(
        """
        class Main {
          <E extends EventBase> void right(E base) {
            CompletableFuture.runAsync(() -> base.free(), base);
          }
          <E extends Executor> void wrong(E pool, EventBase base) {
            CompletableFuture.runAsync(() -> base.free(), pool); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** What a library puts around one leaves it to that what becomes of a task. */
  @Test
  void heldAsAnyServiceOrBehindALibrarysWrapper() {
    String main =
        """
        class Server {
          %s void stop(EventBase base) {
            ExecutorService service = %s;
            service.submit(() -> base.free()); %s
            Executors.unconfigurableExecutorService(service).submit(() -> base.free()); %s
          }
        }
        """;
    program(
        service("Direct", "@Override public void execute(Runnable task) { task.run(); }"),
        main.formatted("@LoopThreadOnly", "new Direct()", "", ""));
    String bug = "// BUG: LoopThreadOnly";
    program(
        service(
            "Threads",
            "@Override public void execute(Runnable task) { new Thread(task).start(); }"),
        main.formatted("", "new Threads()", bug, bug));
  }

  private static final String DIRECT =
      """
      class Direct implements Executor {
        @Override public void execute(Runnable task) { task.run(); }
      }
      """;

  /** A caller that passes another executor does not come by the one whose code is here. */
  @Test
  void besideOneWhoseCodeNobodySees() {
    program(
        DIRECT,
        """
        abstract class Posting implements Executor {
          @Override public abstract void execute(@LoopThreadOnly Runnable task);
        }
        """,
        """
        class Server {
          final EventBase base = EventBase.create();
          void freeOn(Executor executor) { executor.execute(() -> base.free()); }
          @LoopThreadOnly void here() { freeOn(new Direct()); }
          void elsewhere(Posting posting) { new Thread(() -> freeOn(posting)).start(); }
        }
        """);
  }

  /** A function is no object of the class that it is written in, and keeps who has made it. */
  @Test
  void aFunctionBesideTheObjectAroundIt() {
    program(
        """
        class Job {
          Runnable task = () -> {};
          void on(Executor executor) { executor.execute(task); }
        }
        """,
        """
        class Server implements Executor {
          @Override public void execute(Runnable task) {}
          private static void go(Job job) { job.on(task -> task.run()); }
          void start(EventBase base, Executor pool) {
            Job here = new Job();
            Job there = new Job();
            here.task = () -> base.free();
            base.execute(() -> go(here));
            pool.execute(() -> go(there));
            new Job().on(this);
          }
        }
        """);
  }

  /** Which object it is that has one runs a task of its own on it, and no other object's. */
  @Test
  void eitherOfTwoInAFieldBesideTheTask() {
    program(
        DIRECT,
        "class Timed extends Direct { @Override public void execute(Runnable t) { t.run(); } }",
        """
        class Job {
          private final Executor executor;
          Runnable task = () -> {};
          Job(boolean timed) { executor = timed ? new Timed() : new Direct(); }
          void go() { executor.execute(task); }
        }
        """,
        """
        class Server {
          void start(EventBase base, Executor pool) {
            Job here = new Job(true);
            Job there = new Job(false);
            here.task = () -> base.free();
            base.execute(() -> here.go());
            pool.execute(() -> there.go());
          }
        }
        """);
  }
}
