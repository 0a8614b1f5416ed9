package dev.loopguard.checker.scenario;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.framework.Frameworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a loop's thread waiting, and first of all what does not. */
final class BlockingTest {
  private static void server(String members) {
    Scenario.ofServer(members).checking(BlockingOnLoopThread.class).check();
  }

  private static void program(String... units) {
    Scenario.of(units).checking(BlockingOnLoopThread.class).check();
  }

  @Test
  void whoeverIsToldWhereItIs() {
    program(
        """
        class Calls {
          static String get(Future<String> answer, boolean onLoop) throws Exception {
            return onLoop ? null : answer.get();
          }
          static String always(Future<String> answer, boolean onLoop) throws Exception {
            return onLoop || answer.isDone() ? answer.get() : null; // BUG: may block
          }
        }
        """,
        """
        class Server {
          @LoopThreadOnly void look(EventBase base, Future<String> answer) throws Exception {
            Calls.get(answer, base.inLoopThread());
            Calls.always(answer, base.inLoopThread());
          }
        }
        """);
  }

  @Test
  void offTheLoopAnybodyMayWait() {
    server(
        """
        void run(CompletableFuture<String> answer, Thread worker) throws Exception {
          Thread.sleep(10);
          answer.get();
          pool.submit(() -> answer.get());
          new Thread(() -> answer.join()).start();
          base.loop();
          worker.join();
        }
        public static void main(String[] args) throws Exception {
          EventBase own = EventBase.create();
          Thread.sleep(10);
          own.loop();
          Thread.sleep(10);
          own.free();
        }
        @AnyThread void stop(Thread worker) throws Exception { worker.join(); }
        """);
  }

  @Test
  void whatNeverWaits() {
    server(
        """
        private final Object lock = new Object();
        private final java.util.concurrent.locks.Lock mutex =
            new java.util.concurrent.locks.ReentrantLock();
        @LoopThreadOnly void look(CompletableFuture<String> answer, BlockingQueue<String> queue,
            Semaphore permits, CountDownLatch latch, Thread worker, Process process) {
          answer.getNow("none");
          answer.complete("done");
          queue.poll();
          queue.peek();
          queue.offer("one");
          queue.add("one");
          queue.drainTo(new ArrayList<>());
          permits.tryAcquire();
          permits.release();
          latch.countDown();
          latch.getCount();
          worker.interrupt();
          worker.start();
          process.destroy();
          synchronized (lock) { lock.notifyAll(); }
          mutex.lock();
          try { mutex.tryLock(); } finally { mutex.unlock(); }
          answer.thenRun(() -> {});
          pool.shutdown();
          Thread.yield();
        }
        """);
  }

  @Test
  void noTimeAtAll() {
    server(
        """
        private static final long AT_ONCE = 0;
        @LoopThreadOnly void look(CompletableFuture<String> answer, BlockingQueue<String> queue,
            CountDownLatch latch, Semaphore permits) throws Exception {
          answer.get(0, TimeUnit.SECONDS);
          queue.poll(0L, TimeUnit.SECONDS);
          queue.offer("one", AT_ONCE, TimeUnit.SECONDS);
          latch.await(0, TimeUnit.MILLISECONDS);
          permits.tryAcquire(2, 0, TimeUnit.MILLISECONDS);
          pool.awaitTermination(0, TimeUnit.SECONDS);
          Thread.sleep(0);
        }
        @LoopThreadOnly void wait(Object lock, Thread worker, BlockingQueue<String> queue, long some)
            throws Exception {
          worker.join(0); // BUG: may block
          lock.wait(0); // BUG: may block
          queue.poll(some, TimeUnit.SECONDS); // BUG: may block
          queue.poll(1, TimeUnit.SECONDS); // BUG: may block
        }
        """);
  }

  @Test
  void askedBefore() {
    server(
        """
        private final CompletableFuture<String> kept = new CompletableFuture<>();
        @LoopThreadOnly String look(Future<String> answer, Thread worker, Process process,
            ForkJoinTask<String> task, BlockingQueue<String> queue) throws Exception {
          if (answer.isDone()) { answer.get(); }
          if (!kept.isDone()) { return "later"; }
          if (!worker.isAlive()) { worker.join(); }
          if (!process.isAlive()) { process.waitFor(); }
          if (task.isCompletedNormally()) { task.join(); }
          if (pool.isTerminated()) { pool.awaitTermination(1, TimeUnit.SECONDS); }
          while (!queue.isEmpty()) { queue.take(); }
          String now = answer.isDone() ? answer.get() : "none";
          boolean ready = answer.isDone() && !answer.isCancelled();
          if (ready) { answer.get(); }
          return kept.join() + finished(kept);
        }
        private String finished(CompletableFuture<String> answer) { return answer.join(); }
        """);
  }

  @Test
  void askedOfAnotherOrTheOtherWay() {
    server(
        """
        @LoopThreadOnly void look(CompletableFuture<String> one, CompletableFuture<String> other)
            throws Exception {
          if (one.isDone()) {
            other.get(); // BUG: may block
          }
          if (!one.isDone()) {
            one.get(); // BUG: may block
          }
          if (one.isDone()) {
            one = new CompletableFuture<>();
            one.get(); // BUG: may block
          }
        }
        """);
  }

  @Test
  void askedByAHelper() {
    server(
        """
        private Future<String> answer;
        private boolean ready() { return answer != null && answer.isDone(); }
        @LoopThreadOnly void look() throws Exception {
          if (ready()) { answer.get(); }
        }
        """);
  }

  @Test
  void inACallbackOfWhatItWaitsFor() {
    server(
        """
        private final CompletableFuture<String> one = new CompletableFuture<>();
        private final CompletableFuture<String> two = new CompletableFuture<>();
        private final CompletableFuture<String> three = new CompletableFuture<>();
        void start(List<CompletableFuture<String>> all) {
          one.thenRunAsync(() -> one.join(), base);
          CompletableFuture.allOf(one, two).thenRunAsync(() -> one.join(), base);
          CompletableFuture.allOf(one, two)
              .whenCompleteAsync((nothing, failure) -> show(one.join() + two.join()), base);
          CompletableFuture.allOf(one, two).thenRunAsync(this::both, base);
          CompletableFuture.allOf(all.toArray(new CompletableFuture[0]))
              .thenApply(nothing -> 1)
              .thenAcceptAsync(
                  nothing -> all.stream().map(CompletableFuture::join).forEach(this::show), base);
          CompletableFuture.allOf(one, two)
              .thenRunAsync(() -> show(three.join()), base); // BUG: may block
          CompletableFuture.anyOf(one, two)
              .thenRunAsync(() -> show(one.join()), base); // BUG: may block
        }
        private void both() { show(one.join() + two.join()); }
        private void show(String text) {}
        """);
  }

  @Test
  void inACallbackOnTheLoopOfWhatItWaitsFor() {
    server(
        """
        @LoopThreadOnly void start(CompletableFuture<String> answer) {
          answer.thenAccept(text -> System.out.println(answer.join()));
          answer.whenComplete((text, failure) -> System.out.println(answer.getNow("")));
        }
        """);
  }

  @Test
  void whatASwingWorkerGetsWhenItIsDone() {
    program(
        """
        class Load extends javax.swing.SwingWorker<String, String> {
          @Override protected String doInBackground() throws Exception {
            Thread.sleep(10);
            return "text";
          }
          @Override protected void done() {
            try {
              System.out.println(get());
            } catch (InterruptedException | ExecutionException e) {
              throw new IllegalStateException(e);
            }
          }
          static void start(Load other) {
            javax.swing.SwingUtilities.invokeLater(() -> {
              try {
                other.get(); // BUG: may block
              } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
              }
            });
          }
        }
        """);
  }

  @Test
  void alreadyComplete() {
    server(
        """
        @LoopThreadOnly String cached(boolean hit) {
          CompletableFuture<String> known = CompletableFuture.completedFuture("known");
          CompletableFuture<String> asked = hit ? known : new CompletableFuture<>();
          asked.join(); // BUG: may block
          return known.join();
        }
        """);
  }

  @Test
  void queuesWithoutBoundsTakeAnything() {
    server(
        """
        private final BlockingQueue<String> unbounded = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> bounded = new LinkedBlockingQueue<>(10);
        private final BlockingQueue<String> array = new ArrayBlockingQueue<>(10);
        private final BlockingQueue<String> ordered = new PriorityBlockingQueue<>();
        private final BlockingDeque<String> deque = new LinkedBlockingDeque<>();
        @LoopThreadOnly void add(BlockingQueue<String> unknown) throws Exception {
          unbounded.put("one");
          unbounded.offer("one", 1, TimeUnit.SECONDS);
          ordered.put("one");
          deque.putLast("one");
          bounded.put("one"); // BUG: may block
          array.put("one"); // BUG: may block
          unknown.put("one"); // BUG: may block
          unbounded.take(); // BUG: may block
          ordered.take(); // BUG: may block
        }
        """);
  }

  @Test
  void streamsInMemory() {
    server(
        """
        @LoopThreadOnly void parse(byte[] bytes, String text, java.net.Socket socket)
            throws Exception {
          java.io.InputStream in = new java.io.ByteArrayInputStream(bytes);
          in.read();
          in.read(bytes);
          in.readAllBytes();
          new java.io.DataInputStream(in).readInt();
          new java.io.BufferedReader(new java.io.StringReader(text)).readLine();
          new java.io.BufferedReader(new java.io.InputStreamReader(in)).readLine();
          new Scanner(text).nextLine();
          java.io.InputStream.nullInputStream().read();
          getClass().getResourceAsStream("x").read();
          java.io.InputStream out = socket.getInputStream();
          new java.io.BufferedReader(
              new java.io.InputStreamReader(out)).readLine(); // BUG: may block
          new java.io.DataInputStream(out).readInt(); // BUG: may block
          new Scanner(System.in).nextLine(); // BUG: may block
          System.in.read(); // BUG: may block
        }
        """);
  }

  @Test
  void readyToBeRead() {
    server(
        """
        @LoopThreadOnly void read(java.io.BufferedReader reader) throws Exception {
          if (reader.ready()) { reader.readLine(); }
        }
        """);
  }

  @Test
  void whatTheJdkWaitsFor() {
    server(
        """
        @LoopThreadOnly void wait(Future<String> future, CompletableFuture<String> answer,
            Thread thread, Process process, Semaphore permits, CountDownLatch latch,
            CyclicBarrier barrier, Phaser phaser, Exchanger<String> exchanger,
            SynchronousQueue<String> handOver, java.util.concurrent.locks.Condition condition,
            ForkJoinTask<String> task, CompletionService<String> completions, Object monitor,
            DelayQueue<?> delayed, LinkedTransferQueue<String> transfers) throws Exception {
          Thread.sleep(1); // BUG: Thread.sleep() may block
          TimeUnit.SECONDS.sleep(1); // BUG: may block
          java.util.concurrent.locks.LockSupport.park(); // BUG: may block
          monitor.wait(); // BUG: may block
          thread.join(); // BUG: Thread.join() may block
          process.waitFor(); // BUG: may block
          future.get(); // BUG: Future.get() may block
          answer.get(); // BUG: may block
          answer.join(); // BUG: CompletableFuture.join() may block
          answer.get(1, TimeUnit.SECONDS); // BUG: may block
          task.join(); // BUG: may block
          ForkJoinTask.invokeAll(List.of(task)); // BUG: may block
          completions.take(); // BUG: may block
          permits.acquire(); // BUG: may block
          permits.acquireUninterruptibly(2); // BUG: may block
          latch.await(); // BUG: may block
          barrier.await(); // BUG: may block
          phaser.arriveAndAwaitAdvance(); // BUG: may block
          exchanger.exchange("one"); // BUG: may block
          handOver.put("one"); // BUG: may block
          handOver.take(); // BUG: may block
          delayed.take(); // BUG: may block
          transfers.transfer("one"); // BUG: may block
          condition.await(); // BUG: may block
          pool.invokeAll(List.of()); // BUG: may block
          pool.awaitTermination(1, TimeUnit.SECONDS); // BUG: may block
          javax.swing.SwingUtilities.invokeAndWait(() -> {}); // BUG: may block
        }
        """);
  }

  /** A class file of Guava's own gets the answer of what it completes, and of what listens to. */
  @Test
  void guavasFutures() {
    Scenario.of(
            """
            import com.google.common.util.concurrent.*;
            class Server {
              private final SettableFuture<String> answer = SettableFuture.create();
              @LoopThreadOnly void look(ListenableFuture<String> other, SettableFuture<String> never, ExecutorService pool)
                  throws Exception {
                answer.set("done");
                answer.setException(new IllegalStateException());
                answer.setFuture(other);
                answer.cancel(true);
                Futures.getDone(other);
                Futures.immediateFuture("known").get();
                other.addListener(() -> System.out.println("done"), MoreExecutors.directExecutor());
                Futures.addCallback(other, new FutureCallback<String>() {
                  @Override public void onSuccess(String text) { System.out.println(text); }
                  @Override public void onFailure(Throwable failure) {}
                }, pool);
                never.get(); // BUG: may block
                Futures.getUnchecked(other); // BUG: may block
                Uninterruptibles.sleepUninterruptibly(1, TimeUnit.SECONDS); // BUG: may block
                other.addListener(() -> pause(), MoreExecutors.directExecutor());
                other.addListener(() -> pause(), pool);
              }
              private static void pause() {
                try {
                  Thread.sleep(1); // BUG: Thread.sleep() may block
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("guava", "failureaccess")))
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void reactivePublishers() {
    Scenario.of(
            """
            import io.reactivex.rxjava3.core.*;
            import reactor.core.publisher.*;
            class Server {
              @LoopThreadOnly void look(Mono<String> one, Flux<String> many, Single<String> single,
                  Flowable<String> source, Completable done) {
                one.subscribe(System.out::println);
                one.block(java.time.Duration.ZERO);
                one.block(); // BUG: Mono.block() may block
                many.map(String::length).blockLast(); // BUG: Flux.blockLast() may block
                single.subscribe(System.out::println);
                single.blockingGet(); // BUG: Single.blockingGet() may block
                source.blockingFirst(); // BUG: Flowable.blockingFirst() may block
                done.blockingAwait(); // BUG: Completable.blockingAwait() may block
                done.blockingAwait(0, TimeUnit.SECONDS);
              }
              void wait(Mono<String> one) { one.block(); }
            }
            """)
        .args(
            "-cp",
            Frameworks.classPath(Frameworks.jars("reactor-core", "rxjava", "reactive-streams")))
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  /** A parser cannot tell what it reads from; who opens a connection is told there. */
  @Test
  void jsonInMemory() {
    Scenario.of(
            """
            import com.fasterxml.jackson.core.JsonFactory;
            import com.fasterxml.jackson.core.JsonGenerator;
            import com.fasterxml.jackson.core.JsonParser;
            class Server {
              @LoopThreadOnly void look(String text, java.net.URL url) throws java.io.IOException {
                JsonParser parser = new JsonFactory().createParser(text);
                parser.nextToken();
                parser.getText();
                java.io.StringWriter out = new java.io.StringWriter();
                JsonGenerator generator = new JsonFactory().createGenerator(out);
                generator.writeBinary(new java.io.ByteArrayInputStream(new byte[1]), 1);
                new JsonFactory().createParser(url.openStream()); // BUG: URL.openStream() may block
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("jackson-core")))
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void networkAndDatabase() {
    server(
        """
        @LoopThreadOnly void ask(java.net.http.HttpClient client, java.net.http.HttpRequest request,
            java.net.URL url, java.net.ServerSocket listening, javax.sql.DataSource source)
            throws Exception {
          client.send( // BUG: may block
              request, java.net.http.HttpResponse.BodyHandlers.ofString());
          client.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString());
          url.openStream(); // BUG: may block
          listening.accept(); // BUG: may block
          new java.net.Socket("host", 80); // BUG: may block
          new java.net.Socket();
          java.net.InetAddress.getByName("host"); // BUG: may block
          java.sql.Connection connection = source.getConnection(); // BUG: may block
          java.sql.PreparedStatement query = connection.prepareStatement("select 1");
          java.sql.ResultSet rows = query.executeQuery(); // BUG: may block
          rows.getString(1);
        }
        """);
  }

  @Test
  void throughLambdasReferencesAndHelpers() {
    server(
        """
        private final List<Future<String>> answers = new ArrayList<>();
        void start() {
          base.execute(this::collect);
          base.newTimer(event -> answers.forEach(this::show)).add();
          base.submit(pool.submit(() -> "text")::get); // BUG: may block
          pool.execute(this::collectElsewhere);
        }
        private void collect() {
          for (Future<String> answer : answers) { show(answer); }
        }
        private void show(Future<String> answer) {
          try {
            System.out.println(answer.get()); // BUG: Future.get() may block
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
        private void collectElsewhere() {
          for (Future<String> answer : answers) {
            try {
              System.out.println(answer.get());
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        }
        """);
  }

  @Test
  void onTheThreadOfAnyRole() {
    program(
        """
        class Form extends javax.swing.JPanel {
          Form(javax.swing.JButton button, Future<String> answer) {
            button.addActionListener(event -> show(answer));
          }
          private void show(Future<String> answer) {
            try {
              answer.get(); // BUG: the Swing EDT gets here
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
          @Override protected void paintComponent(java.awt.Graphics graphics) {
            try {
              Thread.sleep(1); // BUG: the Swing EDT gets here
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        }
        """);
  }

  @Test
  void guards() {
    server(
        """
        @AnyThread void flush(Future<?> written) throws Exception {
          if (base.inLoopThread()) {
            written.get(); // BUG: may block
          } else {
            written.get();
          }
          if (!base.inLoopThread()) { written.get(); }
        }
        void later(Future<?> written) {
          base.execute(() -> {
            try { waitFor(written); } catch (Exception e) { throw new IllegalStateException(e); }
          });
        }
        private void waitFor(Future<?> written) throws Exception {
          if (base.inLoopThread()) { throw new IllegalStateException("on the loop"); }
          written.get();
        }
        """);
  }

  @Test
  void ourOwnBlockingCode() {
    program(
        """
        interface Store { @Blocking String load(String key); String cached(String key); }
        """,
        """
        @Blocking class Disk {
          static String name() { return "disk"; }
          void write(String line) {}
          void sync() throws Exception { Thread.sleep(1); }
        }
        """,
        """
        class Server {
          private final Store store = new Store() {
            @Override public String load(String key) { return key; }
            @Override public String cached(String key) { return key; }
          };
          void start(EventBase base, Disk disk, ExecutorService pool) {
            base.execute(() -> {
              store.load("key"); // BUG: Store.load() may block
              store.cached("key");
              disk.write("line"); // BUG: Disk.write() may block
              Disk.name();
            });
            base.execute(this::refresh); // BUG: Server.refresh() may block
            pool.execute(() -> store.load("key"));
          }
          @Blocking private void refresh() { store.load("all"); }
        }
        """);
  }

  @Test
  void overridesInSourceAreReadThemselves() {
    program(
        """
        class Ready<T> extends CompletableFuture<T> {
          private final T value;
          Ready(T value) { this.value = value; }
          @Override public T get() { return value; }
          @LoopThreadOnly static <T> T now(Ready<T> ready) { return ready.get(); }
        }
        """);
  }

  @Test
  void suppressed() {
    server(
        """
        @SuppressWarnings("BlockingOnLoopThread")
        @LoopThreadOnly void stop(Thread worker) throws Exception { worker.join(); }
        """);
  }

  /** A text that was read from somewhere is in memory once it is there. */
  @Test
  void readOnceAndThenFromMemory() {
    server(
        """
        private String read(java.io.Reader from) throws java.io.IOException {
          return lines(new java.io.BufferedReader(from).readLine()); // BUG: may block
        }
        private String lines(String text) throws java.io.IOException {
          java.io.Reader in = new java.io.StringReader(text);
          return new java.io.BufferedReader(in).readLine();
        }
        @LoopThreadOnly String show(java.io.File file) throws java.io.IOException {
          return read(new java.io.FileReader(file)) + lines("text");
        }
        """);
  }

  /** A method that says what its caller knows afterwards is no loop, which may wait. */
  @Test
  void inAGuard() {
    Scenario.ofServer(
            """
            @EnsuresLoopThread("base") void check() throws InterruptedException {
              Thread.sleep(1); // BUG: BlockingOnLoopThread
              if (!base.inLoopThread()) throw new IllegalStateException();
            }
            @LoopThreadOnly void go() throws InterruptedException { check(); }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void streamsAroundWhatIsInMemoryAndMore() {
    Scenario.ofServer(
            """
            @LoopThreadOnly void go(byte[] bytes, String charset) throws java.io.IOException {
              new java.io.BufferedInputStream(new java.io.ByteArrayInputStream(bytes), 9).read();
              new java.io.InputStreamReader(new java.io.ByteArrayInputStream(bytes), charset)
                  .read();
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void futuresThatAreDoneByTheirIterator() {
    Scenario.ofServer(
            """
            @LoopThreadOnly void go(List<CompletableFuture<?>> all) {
              CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).thenRun(() -> {
                for (Iterator<CompletableFuture<?>> it = all.iterator(); it.hasNext();) {
                  CompletableFuture<?> each = it.next();
                  each.join();
                }
              });
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void futuresThatAreDoneByAnIteratorOfAnything() {
    Scenario.ofServer(
            """
            @LoopThreadOnly void go(List<CompletableFuture<?>> all) {
              CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).thenRun(() -> {
                Iterator each = all.iterator();
                ((CompletableFuture<?>) each.next()).join();
              });
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void onAViewOfTheLoop() {
    server(
        """
        void start() {
          base.asScheduledExecutorService().schedule(() -> pause(), 1, TimeUnit.SECONDS);
        }
        void pause() {
          try {
            Thread.sleep(10); // BUG: may block
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
        """);
  }

  /** What a callback has a helper do, it does when that is done, too, on whichever thread. */
  @Test
  void helpersOfACallback() {
    server(
        """
        @LoopThreadOnly void right() {
          CompletableFuture<String> answer = new CompletableFuture<>();
          answer.thenRunAsync(() -> show(answer), base);
          answer.thenRun(() -> show(answer));
        }
        private void show(CompletableFuture<String> done) { done.join(); }
        @LoopThreadOnly void wrong(CompletableFuture<String> other) {
          CompletableFuture<String> answer = new CompletableFuture<>();
          other.thenRun(() -> await(answer));
        }
        private void await(CompletableFuture<String> answer) {
          answer.join(); // BUG: may block
        }
        """);
  }

  /** A method of a future of the program's own is none of its callbacks. */
  @Test
  void methodsOfAFuture() {
    program(
        """
        class Answer extends CompletableFuture<String> {
          String text() {
            return join(); // BUG: may block
          }
          @LoopThreadOnly static String show(Answer answer) { return answer.text(); }
        }
        """);
  }

  @Test
  void allOfThemByAName() {
    server(
        """
        void start(CompletableFuture<String> one, CompletableFuture<String> two) {
          CompletableFuture<Void> all = CompletableFuture.allOf(one, two);
          all.thenRunAsync(() -> one.join(), base);
          CompletableFuture<Void> some = CompletableFuture.allOf(two);
          some.thenRunAsync(() -> one.join(), base); // BUG: may block
        }
        """);
  }

  /** Of what is in a loop over them only the loop's variable is one of them. */
  @Test
  void anotherOneInALoop() {
    server(
        """
        void start(List<CompletableFuture<String>> all, CompletableFuture<String> other) {
          CompletableFuture.allOf(all.toArray(new CompletableFuture[0]))
              .thenRunAsync(() -> all.forEach(each -> {
                each.join();
                CompletableFuture<String> next = each;
                if (other != null) next = other;
                next.join(); // BUG: may block
              }), base);
        }
        """);
  }

  /** Where nothing is loop-only, a loop is served all the same. */
  @Test
  void programWithoutLoopOnlyCode() {
    program(
        """
        class Main {
          static void sleep() {
            try {
              Thread.sleep(1); // BUG: may block
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          static void start(EventBase base) { CompletableFuture.runAsync(Main::sleep, base); }
        }
        """);
  }

  /** Nobody calls a task that is posted, so what it says of itself has to be told inside. */
  @Test
  void taskThatSaysThatItBlocks() {
    program(
        """
        class Sleep implements Runnable {
          @Blocking @Override public void run() { sleep(); }
          private static void sleep() {
            try {
              Thread.sleep(1); // BUG: may block
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          static void start(EventBase base) { base.execute(new Sleep()); }
        }
        """);
  }

  /** What a type says of its method holds for a lambda, too. */
  @Test
  void functionOfATypeThatBlocks() {
    program(
        "interface Source { @Blocking String read(); }",
        """
        class Main {
          @LoopThreadOnly void look() {
            Source source = () -> "text";
            source.read(); // BUG: may block
          }
        }
        """);
  }

  /** Who runs a loop of its own within a loop's callback serves that one meanwhile. */
  @Test
  void loopWithinALoop(@TempDir Path folder) throws IOException {
    Path model = folder.resolve("app.java");
    Files.writeString(
        model, "package app; class Tasks { @EnsuresLoopThread(takesOver = true) void loop(); }");
    Scenario.of(
            """
            class Tasks {
              private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
              void loop() throws InterruptedException { tasks.take().run(); }
              @LoopThreadOnly static void modal(Tasks inner) throws InterruptedException {
                inner.loop();
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .args("-XepOpt:LoopGuard:Models=" + model)
        .check();
  }
}
