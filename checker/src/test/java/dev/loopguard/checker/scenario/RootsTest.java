package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.assumeJdk;
import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** A: what runs on a thread that is not the loop's. */
final class RootsTest {
  @Test
  void a01_lambdaOfThread() {
    server(
        """
        void stop() {
          base.execute(() -> base.free());
          new Thread(() -> base.free()).start(); // BUG: starts a thread
        }
        """);
  }

  @Test
  void a02_methodReferenceOfThread() {
    server(
        """
        void stop() {
          base.execute(base::free);
          new Thread(base::loopBreak).start();
          new Thread(base::free).start(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a03_anonymousRunnableOfThread() {
    server(
        """
        void stop() {
          new Thread(new Runnable() {
            @Override public void run() {
              base.free(); // BUG: LoopThreadOnly
            }
          }).start();
        }
        """);
  }

  @Test
  void a04_anonymousThread() {
    server(
        """
        void stop() {
          new Thread() {
            @Override public void run() {
              base.free(); // BUG: LoopThreadOnly
            }
          }.start();
        }
        """);
  }

  @Test
  void a05_namedThreadClass() {
    program(
        """
        class Reaper extends Thread {
          private final EventBase base;
          Reaper(EventBase base) { super("reaper"); this.base = base; }
          @Override public void run() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        "class Main { void start(EventBase base) { new Reaper(base).start(); } }");
  }

  @Test
  void a06_threadConstructorsWithGroupNameAndSize() {
    server(
        """
        void stop(ThreadGroup group) {
          new Thread(group, () -> base.free(), "a", 0).start(); // BUG: LoopThreadOnly
          new Thread(group, () -> base.free(), "b").start(); // BUG: LoopThreadOnly
          new Thread(group, () -> base.free()).start(); // BUG: LoopThreadOnly
          new Thread(() -> base.free(), "d").start(); // BUG: LoopThreadOnly
        }
        """);
  }

  /** A thread that is built is meant to run. */
  @Test
  void a07_threadNeverStarted() {
    server(
        """
        Thread stopper() {
          return new Thread(() -> base.free()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a09_virtualThreadsAndBuilders() {
    assumeJdk(21);
    server(
        """
        void stop() {
          Thread.ofVirtual().start(() -> base.free()); // BUG: LoopThreadOnly
          Thread.startVirtualThread(() -> base.free()); // BUG: LoopThreadOnly
          Thread.ofPlatform().name("x").unstarted(() -> base.free()).start(); // BUG: LoopThreadOnly
          Thread.ofVirtual().factory().newThread(() -> base.free()).start(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a10_virtualThreadExecutor() {
    assumeJdk(21);
    server(
        """
        void stop() {
          try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            each.submit(() -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void a11_execute() {
    server(
        """
        void stop() {
          pool.execute(() -> base.loopBreak());
          pool.execute(() -> base.free()); // BUG: hands this to another thread
        }
        """);
  }

  @Test
  void a12_submitRunnable() {
    server(
        """
        void stop() {
          Runnable stop = () -> base.free(); // BUG: LoopThreadOnly
          pool.submit(stop);
          pool.submit(base::free); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a13_submitCallable() {
    server(
        """
        void count() {
          pool.submit(() -> size()); // BUG: LoopThreadOnly
          base.submit(() -> size());
        }
        """);
  }

  @Test
  void a14_invokeAllAndInvokeAny() {
    server(
        """
        void count() throws Exception {
          pool.invokeAll(List.of(() -> size(), () -> 1)); // BUG: LoopThreadOnly
          Callable<Integer> second = this::size; // BUG: LoopThreadOnly
          List<Callable<Integer>> tasks = new ArrayList<>();
          tasks.add(second);
          pool.invokeAny(tasks);
        }
        """);
  }

  @Test
  void a15_scheduledExecutor() {
    server(
        """
        void start(ScheduledExecutorService timer) {
          timer.schedule(() -> tick(), 1, TimeUnit.SECONDS); // BUG: LoopThreadOnly
          timer.scheduleAtFixedRate(() -> tick(), 1, 1, TimeUnit.SECONDS); // BUG: LoopThreadOnly
          timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS); // BUG: LoopThreadOnly
          timer.scheduleAtFixedRate(() -> base.execute(this::tick), 1, 1, TimeUnit.SECONDS);
        }
        """);
  }

  @Test
  void a16_timerTask() {
    server(
        """
        void start() {
          new java.util.Timer().schedule(new TimerTask() {
            @Override public void run() {
              tick(); // BUG: LoopThreadOnly
            }
          }, 1000);
        }
        """);
  }

  @Test
  void a17_swingTimer() {
    server(
        """
        void start() {
          new javax.swing.Timer(100, event -> tick()).start(); // BUG: LoopThreadOnly
          new javax.swing.Timer(100, event -> base.execute(this::tick)).start();
        }
        """);
  }

  @Test
  void a18_forkJoinPool() {
    server(
        """
        void start(ForkJoinTask<Void> task) {
          ForkJoinPool.commonPool().submit(() -> tick()); // BUG: LoopThreadOnly
          ForkJoinPool.commonPool().execute(() -> tick()); // BUG: LoopThreadOnly
          new ForkJoinPool(4).invoke(ForkJoinTask.adapt(() -> tick())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a19_forkJoinTasks() {
    server(
        """
        final class Count extends RecursiveTask<Integer> {
          @Override protected Integer compute() {
            return size(); // BUG: LoopThreadOnly
          }
        }
        final class Walk extends RecursiveAction {
          @Override protected void compute() {
            tick(); // BUG: LoopThreadOnly
          }
        }
        final class Each extends CountedCompleter<Void> {
          @Override public void compute() {
            tick(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void a20_shutdownHook() {
    server(
        """
        void start() {
          Runtime.getRuntime().addShutdownHook(new Thread(base::loopBreak));
          Runtime.getRuntime().addShutdownHook(new Thread(() -> base.free())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a21_handlerOfTheLoopsOwnThread() {
    server(
        """
        void start() {
          Thread loop = new Thread(() -> base.loop());
          loop.setUncaughtExceptionHandler((thread, thrown) -> base.free());
          loop.start();
        }
        """);
    program(
        """
        class Server implements Thread.UncaughtExceptionHandler {
          private final EventBase base;
          Server(EventBase base) { this.base = base; }
          public void uncaughtException(Thread thread, Throwable thrown) { base.free(); }
          void start() {
            Thread loop = new Thread(base::loop);
            loop.setUncaughtExceptionHandler(this);
            loop.start();
          }
        }
        """);
  }

  @Test
  void a22_wrapperOfThreadFactory() {
    server(
        """
        void start() {
          Executors.newCachedThreadPool(task -> new Thread(() -> {
            task.run();
            tick(); // BUG: LoopThreadOnly
          }));
        }
        """);
  }

  @Test
  void a23_finalizer() {
    server(
        """
        @Override @SuppressWarnings({"deprecation", "removal"}) protected void finalize() {
          base.free(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a24_cleaner() {
    server(
        """
        void track(java.lang.ref.Cleaner cleaner) {
          cleaner.register(this, () -> base.free()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a25_mainBeforeTheLoopExists() {
    server(
        """
        static EventBase shared;
        public static void main(String[] args) {
          EventBase base = EventBase.create();
          base.free();
          shared.free(); // BUG: the main thread
        }
        """);
  }

  @Test
  void a26_httpHandler() {
    server(
        """
        void start(com.sun.net.httpserver.HttpServer server) {
          server.createContext("/stop", new Stop());
        }
        final class Stop implements com.sun.net.httpserver.HttpHandler {
          @Override public void handle(com.sun.net.httpserver.HttpExchange exchange) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void a27_anotherLoopsThread() {
    server(
        """
        void stop() {
          javax.swing.SwingUtilities.invokeLater(() -> base.free()); // BUG: LoopThreadOnly
          javax.swing.SwingUtilities.invokeLater(() -> base.execute(base::free));
        }
        """);
  }

  @Test
  void a28_flow() {
    server(
        """
        void start(SubmissionPublisher<String> publisher) {
          publisher.consume(line -> tick()); // BUG: LoopThreadOnly
          publisher.subscribe(new Lines());
        }
        final class Lines implements Flow.Subscriber<String> {
          @Override public void onSubscribe(Flow.Subscription subscription) {}
          @Override public void onNext(String line) {
            tick(); // BUG: LoopThreadOnly
          }
          @Override public void onError(Throwable thrown) {}
          @Override public void onComplete() {}
        }
        """);
  }

  @Test
  void a29_completionHandler() {
    server(
        """
        void read(java.nio.channels.AsynchronousSocketChannel channel, java.nio.ByteBuffer buffer) {
          channel.read(buffer, "", new java.nio.channels.CompletionHandler<Integer, String>() {
            @Override public void completed(Integer count, String with) {
              tick(); // BUG: LoopThreadOnly
            }
            @Override public void failed(Throwable thrown, String with) {
              base.execute(() -> tick());
            }
          });
        }
        """);
  }

  @Test
  void a30_onExit() {
    server(
        """
        void watch(Process process, ProcessHandle handle) {
          process.onExit().thenRun(() -> tick()); // BUG: LoopThreadOnly
          handle.onExit().thenRun(() -> tick()); // BUG: LoopThreadOnly
          process.onExit().thenRunAsync(() -> tick(), base);
        }
        """);
  }

  @Test
  void a31_httpClient() {
    server(
        """
        void get(java.net.http.HttpClient client, java.net.http.HttpRequest request) {
          client.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString())
              .thenAccept(response -> tick()); // BUG: LoopThreadOnly
          client.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString())
              .thenAcceptAsync(response -> tick(), base);
        }
        """);
  }

  @Test
  void a32_structuredTaskScope() {
    assumeJdk(25);
    Scenario.ofServer(
            """
            void count() throws Exception {
              try (var scope = StructuredTaskScope.<Integer>open()) {
                scope.fork(() -> size()); // BUG: LoopThreadOnly
                scope.join();
              }
            }
            """)
        .args("--enable-preview", "--release", "25")
        .check();
  }

  @Test
  void a33_taskObjects() {
    server(
        """
        void start() throws Exception {
          FutureTask<Integer> task = new FutureTask<>(() -> size()); // BUG: LoopThreadOnly
          pool.execute(task);
          pool.submit(Executors.callable(() -> tick())); // BUG: LoopThreadOnly
          FutureTask<Integer> here = new FutureTask<>(() -> size());
          base.execute(here);
        }
        """);
  }

  @Test
  void a34_directExecutor() {
    server(
        """
        void stop() {
          base.execute(() -> {
            Executor direct = Runnable::run;
            direct.execute(() -> base.free());
          });
          pool.execute(() -> {
            Executor direct = Runnable::run;
            direct.execute(() -> base.free()); // BUG: LoopThreadOnly
          });
        }
        """);
  }

  @Test
  void a35_unknownExecutor() {
    server(
        """
        void stop(Executor executor) {
          executor.execute(() -> base.free()); // BUG: LoopThreadOnly
        }
        """);
  }

  /** Each call of a helper tells which executor it is there. */
  @Test
  void a34_a35_a36_executorsOfAllKindsThroughOneHelper() {
    server(
        """
        static final class Direct implements Executor {
          @Override public void execute(Runnable task) { task.run(); }
        }
        static void later(Executor executor, Runnable task) { executor.execute(task); }
        static void async(Executor executor, Runnable task) {
          CompletableFuture.runAsync(task, executor);
        }
        void start(boolean now) {
          Runnable free = () -> base.free(); // BUG: LoopThreadOnly
          Runnable tick = () -> tick(); // BUG: LoopThreadOnly
          base.execute(() -> {
            later(new Direct(), () -> base.free());
            later(base, () -> base.free());
            later(pool, now ? free : tick);
            async(new Direct(), () -> base.free());
            async(base, () -> base.free());
            async(pool, () -> base.free()); // BUG: LoopThreadOnly
          });
        }
        """);
  }

  /** A class of the program that could be meant is no evidence that it is. */
  @Test
  void a35_unknownExecutorBesideAKnownOne() {
    server(
        """
        static final class Direct implements Executor {
          @Override public void execute(Runnable task) { task.run(); }
        }
        @LoopThreadOnly void stop(Executor executor) {
          new Direct().execute(() -> base.free());
          executor.execute(() -> base.free()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void a36_loopAsExecutor() {
    server(
        """
        void stop() {
          Executor executor = base;
          executor.execute(() -> base.free());
          new Thread(() -> runOn(base)).start();
        }
        void runOn(Executor executor) {
          executor.execute(() -> base.free());
        }
        """);
  }

  @Test
  void a37_loopsExecutorView() {
    server(
        """
        void stop() {
          base.asScheduledExecutorService().execute(() -> base.free());
          base.asScheduledExecutorService().schedule(() -> base.free(), 1, TimeUnit.SECONDS);
        }
        """);
  }

  @Test
  void a37_loopsExecutorViewInField() {
    program(
        """
        class Client {
          final EventBase base;
          final ScheduledExecutorService loop;
          Client(EventBase base) { this.base = base; this.loop = base.asScheduledExecutorService(); }
          void stop() { loop.execute(() -> base.free()); }
          void stopSoon() { loop.schedule(() -> base.free(), 1, TimeUnit.SECONDS); }
        }
        """);
  }

  @Test
  void a38_threadThatRunsTheLoop() {
    server(
        """
        void start() {
          base.newTimer(event -> tick()).add();
          new Thread(base::loop).start();
        }
        void startAndClean() {
          new Thread(() -> {
            base.loop();
            base.free();
          }).start();
        }
        """);
  }

  @Test
  void a08_runInsteadOfStart() {
    server(
        """
        void stop() {
          base.execute(() -> {
            Thread task = new Thread(() -> base.free());
            task.setName("no thread at all");
            task.run();
          });
          Thread both = new Thread(() -> base.free()); // BUG: LoopThreadOnly
          both.run();
          both.start();
          Thread kept = new Thread(() -> base.free()); // BUG: LoopThreadOnly
          kept.run();
          pool.execute(kept);
        }
        void stopHere() {
          pool.execute(() -> {
            Thread task = new Thread(() -> base.free()); // BUG: LoopThreadOnly
            task.run();
          });
        }
        """);
  }

  @Test
  void a21_handlerOfAThreadWithoutALoop() {
    server(
        """
        void start(Thread unknown) {
          Thread worker = new Thread(() -> System.out.println("working"));
          worker.setUncaughtExceptionHandler(
              (thread, thrown) -> base.free()); // BUG: LoopThreadOnly
          unknown.setUncaughtExceptionHandler((thread, thrown) -> base.free());
          Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> base.free());
        }
        """);
    program(
        """
        class Server implements Thread.UncaughtExceptionHandler {
          private final EventBase base;
          Server(EventBase base) { this.base = base; }
          public void uncaughtException(Thread thread, Throwable thrown) {
            base.free(); // BUG: LoopThreadOnly
          }
          void start() {
            Thread worker = new Thread(() -> System.out.println("working"));
            worker.setUncaughtExceptionHandler(this);
          }
        }
        """);
  }
}
