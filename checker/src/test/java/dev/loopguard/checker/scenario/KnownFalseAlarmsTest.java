package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;

/** Correct code that is reported today, each with the reason. */
final class KnownFalseAlarmsTest {
  private static void blocking(String members) {
    Scenario.ofServer(members).checking(BlockingOnLoopThread.class).check();
  }

  /** What is in a list may be another thing at the next call: only a name is known to be done. */
  @Test
  void doneInACollection() {
    blocking(
        """
        @LoopThreadOnly void look(List<CompletableFuture<String>> all) {
          if (all.get(0).isDone()) {
            all.get(0).join(); // BUG: BlockingOnLoopThread
          }
        }
        """);
  }

  /** A count is a number, and what numbers tell is not followed. */
  @Test
  void countedToZero() {
    blocking(
        """
        @LoopThreadOnly void look(CountDownLatch latch) throws Exception {
          if (latch.getCount() == 0) {
            latch.await(); // BUG: BlockingOnLoopThread
          }
        }
        """);
  }

  /** The same: how much can be read without waiting is a number. */
  @Test
  void availableBytes() {
    blocking(
        """
        @LoopThreadOnly void read(java.net.Socket socket, byte[] into) throws Exception {
          java.io.InputStream in = socket.getInputStream();
          if (in.available() > 0) {
            in.read(into); // BUG: BlockingOnLoopThread
          }
        }
        """);
  }

  /** That an executor is closed at the end of a try block tells nothing: no call stands there. */
  @Test
  void executorAsAResource() {
    Scenario.assumeJdk(19);
    program(
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
              pool.execute(base::loop);
            }
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** That a worker is done is told by the value of an event's property, which nothing follows. */
  @Test
  void workerSaysByAnEventThatItIsDone() {
    blocking(
        """
        void start(javax.swing.SwingWorker<String, Void> worker) {
          worker.addPropertyChangeListener(event -> {
            if (event.getNewValue() == javax.swing.SwingWorker.StateValue.DONE) {
              show(worker);
            }
          });
        }
        void show(javax.swing.SwingWorker<String, Void> worker) {
          try {
            worker.get(); // BUG: BlockingOnLoopThread
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        }
        """);
  }

  /** What a filter's superclass keeps for it is not known: it may be in memory. */
  @Test
  void filterAroundWhatIsInMemory() {
    blocking(
        """
        static class Limited extends java.io.FilterInputStream {
          Limited(java.io.InputStream in) { super(in); }
          @Override public int read() throws java.io.IOException {
            return in.read(); // BUG: BlockingOnLoopThread
          }
        }
        @LoopThreadOnly void parse(byte[] message) throws java.io.IOException {
          new Limited(new java.io.ByteArrayInputStream(message)).read();
        }
        """);
  }

  /** That a field is null in this object, though not in others of its class, is not followed. */
  @Test
  void nullInOneObject() {
    blocking(
        """
        static class Tokens {
          private final java.io.Reader reader;
          private final String text;
          Tokens(java.io.Reader reader, String text) {
            this.reader = reader;
            this.text = text;
          }
          int next() throws java.io.IOException {
            return reader != null ? reader.read() : text.charAt(0); // BUG: BlockingOnLoopThread
          }
        }
        @LoopThreadOnly int run(String script) throws java.io.IOException {
          return new Tokens(null, script).next();
        }
        static int load(java.io.File file) throws java.io.IOException {
          return new Tokens(new java.io.FileReader(file), null).next();
        }
        """);
  }

  /** What a library's executor was made with is not taken for where it runs what it is given. */
  @Test
  void aLibrarysExecutorInFrontOfALoop() {
    program(
        """
        class Server {
          void stop(EventBase base) {
            var answers = new ExecutorCompletionService<Integer>(base);
            answers.submit(
                () -> {
                  base.free(); // BUG: LoopThreadOnly
                  return 1;
                });
          }
        }
        """);
  }

  /** Executors that objects of one class keep for others to ask for are not told apart. */
  @Test
  void executorsOutOfPools() {
    blocking(
        """
        interface Pool { Executor get(); }
        static class Fixed implements Pool {
          private final Executor object;
          Fixed(Executor object) { this.object = object; }
          @Override public Executor get() { return object; }
        }
        static class Holder implements Executor {
          private final Pool pool;
          private Executor executor;
          Holder(Pool pool) { this.pool = pool; }
          @Override public void execute(Runnable task) {
            if (executor == null) {
              executor = pool.get();
            }
            executor.execute(task);
          }
        }
        private final Holder calls = new Holder(new Fixed(Runnable::run));
        private final Holder lookUps = new Holder(new Fixed(Executors.newCachedThreadPool()));
        @LoopThreadOnly void resolve(String host) {
          calls.execute(() -> System.out.println(host));
          lookUps.execute(() -> {
            try {
              java.net.InetAddress.getByName(host); // BUG: BlockingOnLoopThread
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
        }
        """);
  }

  /** The annotations of the GUI Effect Checker do not say whose UI they are about: not Swing's. */
  @Test
  void guiEffectsOfAnotherToolkit() {
    Scenario.of(
            """
            class View {
              @org.checkerframework.checker.guieffect.qual.UIEffect
              void show(org.eclipse.swt.widgets.Label label) {
                label.setText(""); // BUG: Label.setText() must run on the SWT UI thread
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("checker-qual", "org.eclipse.swt")))
        .check();
  }

  /** Who asks a stream for its elements is unknown if nobody here does: then somebody may. */
  @Test
  void streamThatNobodyAsks() {
    program(
        """
        class Server {
          static void start(Executor pool, EventBase base) {
            pool.execute(() -> {
              Stream<String> names =
                  Stream.of("one").peek(name -> base.free()); // BUG: LoopThreadOnly
              System.out.println(names);
            });
          }
        }
        """);
  }

  /** Which threads a helper is given to join is not told apart by its calls. */
  @Test
  void joinedByAHelper() {
    program(
        """
        class Main {
          static void joinAll(Thread... threads) throws InterruptedException {
            for (Thread thread : threads) thread.join();
          }
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            Thread thread = new Thread(base::loop);
            thread.start();
            joinAll(thread);
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** Constants are compared, but not ordered. */
  @Test
  void guardToldByTheSignOfANumber() {
    program(
        """
        class Server {
          @AnyThread void stop(EventBase base) {
            int here = base.inLoopThread() ? 1 : 0;
            if (here > 0) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  /** What a local variable tells is not compared with what it is passed for. */
  @Test
  void guardToldByALocalVariable() {
    Scenario.server(
        """
        void start() { pool.execute(() -> go()); }
        private void go() {
          boolean direct = pool.isShutdown();
          if (direct) helper(direct);
        }
        private void helper(boolean direct) {
          if (!direct) tick(); // BUG: LoopThreadOnly
        }
        """);
  }

  /** What a local class captures is not known to be what it was outside. */
  @Test
  void guardCapturedByALocalClass() {
    program(
        """
        class Server {
          @AnyThread void stop(EventBase base) {
            boolean here = base.inLoopThread();
            class Stop {
              void run() {
                if (here) {
                  base.free(); // BUG: LoopThreadOnly
                }
              }
            }
            new Stop().run();
          }
        }
        """);
  }

  /** A builder's callback is followed into what it builds, but not into the one object it built. */
  @Test
  void builtWithACallbackAndAnExecutor() {
    program(
        """
        class Request {
          private final Executor executor;
          private final Runnable done;
          private Request(Builder builder) {
            executor = builder.executor;
            done = builder.done;
          }
          void send(ExecutorService pool) {
            pool.execute(() -> executor.execute(() -> done.run()));
          }
          static final class Builder {
            private Executor executor = Runnable::run;
            private Runnable done = () -> {};
            Builder on(Executor executor) {
              this.executor = executor;
              return this;
            }
            Builder done(Runnable done) {
              this.done = done;
              return this;
            }
            Request build() { return new Request(this); }
          }
        }
        """,
        """
        class Server {
          void stop(EventBase base, ExecutorService pool) {
            new Request.Builder()
                .on(base)
                .done(() -> base.free()) // BUG: LoopThreadOnly
                .build()
                .send(pool);
          }
        }
        """);
  }

  /** Which of its ways a method goes is not told by what this call gives it. */
  @Test
  void decidedByTheClassOfAnArgument() {
    program(
        "interface Command {}",
        "record Free() implements Command {}",
        "record Break() implements Command {}",
        """
        class Server {
          static void handle(EventBase base, Command command) {
            if (command instanceof Free) {
              base.free(); // BUG: LoopThreadOnly
            } else {
              base.loopBreak();
            }
          }
          void start(EventBase base, ExecutorService pool) {
            base.execute(() -> handle(base, new Free()));
            pool.execute(() -> handle(base, new Break()));
          }
        }
        """);
  }

  /**
   * Into which of two lists a switch sends a listener is not followed, as it is where an if does.
   */
  @Test
  void listsChosenByASwitch() {
    program(
        """
        class Events {
          enum Mode { NOW, ON_LOOP }
          private final List<Runnable> now = new ArrayList<>();
          private final List<Runnable> onLoop = new ArrayList<>();
          void add(Runnable listener, Mode mode) {
            switch (mode) {
              case ON_LOOP -> onLoop.add(listener);
              case NOW -> now.add(listener);
            }
          }
          void fire(EventBase base) {
            now.forEach(Runnable::run);
            base.execute(() -> onLoop.forEach(Runnable::run));
          }
        }
        """,
        """
        class Server {
          static void start(EventBase base, Executor pool, Events events) {
            events.add(() -> base.free(), Events.Mode.ON_LOOP); // BUG: LoopThreadOnly
            pool.execute(() -> events.fire(base));
          }
        }
        """);
  }

  /** That a listener is added for one loop only is not followed to where that is told. */
  @Test
  void listenerForOneOfTwoLoops() {
    program(
        """
        class Told {
          private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
          void add(Runnable listener) { listeners.add(listener); }
          void fire() { listeners.forEach(Runnable::run); }
        }
        """,
        """
        class Main {
          static final EventBase ONE = EventBase.create();
          static final EventBase OTHER = EventBase.create();
          static void start(EventBase base) {
            Told told = new Told();
            if (base == ONE) {
              told.add(() -> ONE.free()); // BUG: WrongLoop
            }
            base.execute(() -> told.fire());
          }
          public static void main(String[] args) {
            start(ONE);
            start(OTHER);
          }
        }
        """);
  }

  /** Two objects are taken for one where a constructor has another one keep what it has made. */
  @Test
  void madeForAnotherConstructor() {
    program(
        """
        class Model {
          private final java.beans.PropertyChangeSupport support =
              new java.beans.PropertyChangeSupport(this);
          void listen(java.beans.PropertyChangeListener l) {
            support.addPropertyChangeListener(l);
          }
          void rebuild() { support.firePropertyChange("size", 1, 2); }
        }
        """,
        """
        class Resolver {
          private final Model model;
          Resolver() { this(new Model()); }
          Resolver(Model model) { this.model = model; }
          Model model() { return model; }
        }
        """,
        """
        class Server {
          void start(EventBase base, ExecutorService pool) {
            Resolver shown = new Resolver();
            shown.model().listen(event -> base.free()); // BUG: LoopThreadOnly
            base.execute(() -> shown.model().rebuild());
            Resolver hidden = new Resolver();
            pool.execute(() -> hidden.model().rebuild());
          }
        }
        """);
  }

  /** What is kept in a map under one text may come out under any other. */
  @Test
  void keptUnderAnotherKey() {
    program(
        """
        class Settings {
          private final Map<String, List<Runnable>> listeners = new HashMap<>();
          void listen(String key, Runnable listener) {
            listeners.computeIfAbsent(key, k -> new ArrayList<>()).add(listener);
          }
          void set(String key) { listeners.get(key).forEach(Runnable::run); }
        }
        """,
        """
        class Server {
          void start(EventBase base, ExecutorService pool, Settings settings) {
            settings.listen("color", () -> base.free()); // BUG: LoopThreadOnly
            base.execute(() -> settings.set("color"));
            pool.execute(() -> settings.set("plugins"));
          }
        }
        """);
  }

  /** A text that an object was made with is not followed into what it does. */
  @Test
  void decidedByATextInAField() {
    program(
        """
        class Scale {
          private final String mode;
          Scale(String mode) { this.mode = mode; }
          void go(EventBase base) {
            if ("all".equals(mode)) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """,
        """
        class Server {
          void start(EventBase base, ExecutorService pool) {
            base.execute(() -> new Scale("all").go(base));
            pool.execute(() -> new Scale("some").go(base));
          }
        }
        """);
  }

  /** Nor is a flag that only one of two objects is given. */
  @Test
  void flagOfAnotherObject() {
    program(
        """
        class Dialog {
          private boolean frees;
          void enable() { frees = true; }
          void close(EventBase base) {
            if (frees) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """,
        """
        class Server {
          void start(EventBase base, ExecutorService pool) {
            base.execute(() -> {
              Dialog dialog = new Dialog();
              dialog.enable();
              dialog.close(base);
            });
            pool.execute(() -> new Dialog().close(base));
          }
        }
        """);
  }

  /** That what was kept is not what is passed, since the method would have returned. */
  @Test
  void anotherThanTheOneThatIsPassed() {
    program(
        "interface Mode { void exit(); }",
        "class Select implements Mode { @Override public void exit() {} }",
        """
        class Draw implements Mode {
          private final EventBase base;
          Draw(EventBase base) { this.base = base; }
          @Override public void exit() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Map {
          private Mode mode = new Select();
          void change(Mode next) {
            if (next != mode) {
              mode.exit();
              mode = next;
            }
          }
        }
        """,
        """
        class Server {
          void start(EventBase base, ExecutorService pool) {
            Map map = new Map();
            Mode draw = new Draw(base);
            Mode select = new Select();
            base.execute(() -> map.change(select));
            pool.execute(() -> map.change(draw));
          }
        }
        """);
  }

  /** That a field is null wherever a program was started in this way is not followed. */
  @Test
  void nullUnlessStartedOtherwise() {
    program(
        """
        class Window {
          static Window shown;
          @LoopThreadOnly(role = "screen") void refresh() {}
          static void changed() {
            if (shown != null) {
              shown.refresh(); // BUG: LoopThreadOnly
            }
          }
        }
        """,
        """
        class Main {
          static void later(@LoopThreadOnly(role = "screen") Runnable task) {}
          public static void main(String[] args) {
            if (args.length == 0) {
              later(() -> Window.shown = new Window());
            } else {
              Window.changed();
            }
          }
        }
        """);
  }

  /**
   * Which model a view of the JDK's holds is not known where listeners come from, so that its may
   * be any model of the program.
   */
  @Test
  void theModelOfAView() {
    program(
        """
        class Points extends AbstractList<String> implements javax.swing.ListModel<String> {
          private final List<javax.swing.event.ListDataListener> listeners = new ArrayList<>();
          @Override public int size() { return 0; }
          @Override public int getSize() { return 0; }
          @Override public String get(int index) { return ""; }
          @Override public String getElementAt(int index) { return ""; }
          @Override public void addListDataListener(javax.swing.event.ListDataListener listener) {
            listeners.add(listener);
          }
          @Override public void removeListDataListener(
              javax.swing.event.ListDataListener listener) {}
          void change() { listeners.forEach(listener -> listener.contentsChanged(null)); }
        }
        """,
        """
        class Freer implements javax.swing.event.ListDataListener {
          private final EventBase base;
          Freer(EventBase base) { this.base = base; }
          @Override public void intervalAdded(javax.swing.event.ListDataEvent event) {}
          @Override public void intervalRemoved(javax.swing.event.ListDataEvent event) {}
          @Override public void contentsChanged(javax.swing.event.ListDataEvent event) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Server {
          @LoopThreadOnly(role = "Swing EDT")
          static void show(EventBase base) {
            javax.swing.JList<String> list =
                new javax.swing.JList<>(new javax.swing.DefaultListModel<>());
            list.getModel().addListDataListener(new Freer(base));
          }
          static void start(ExecutorService pool, Points points) {
            pool.execute(points::change);
          }
        }
        """);
  }

  /** Objects known by an interface alone are not told from the heirs of the class behind it. */
  @Test
  void listenerOfAnInterface() {
    program(
        "interface Listener { void changed(); }",
        """
        abstract class Data {
          private final List<Listener> listeners = new ArrayList<>();
          public void add(Listener listener) { listeners.add(listener); }
          void fire() { listeners.forEach(Listener::changed); }
        }
        """,
        "interface Points { void add(Listener listener); }",
        "class PointData extends Data implements Points { void set() { fire(); } }",
        "class PieData extends Data { void set() { fire(); } }",
        """
        class Freer implements Listener {
          private final EventBase base;
          Freer(EventBase base, Points points) {
            this.base = base;
            points.add(this);
          }
          @Override public void changed() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Server {
          void start(EventBase base, ExecutorService pool) {
            PointData points = new PointData();
            new Freer(base, points);
            base.execute(points::set);
            pool.execute(() -> new PieData().set());
          }
          void more(EventBase base, Points points) { new Freer(base, points); }
        }
        """);
  }

  /**
   * Once the loop's thread has ended anybody may, but what another thread knows of it is unknown.
   */
  @Test
  void threadStartedAfterTheLoopsHasEnded() {
    program(
        """
        class Main {
          public static void main(String[] args) throws InterruptedException {
            EventBase base = EventBase.create();
            Thread loop = new Thread(() -> base.loop());
            loop.start();
            loop.join();
            new Thread(() -> base.free()).start(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** What a method leaves behind is asked of all its overrides, not of the object's own. */
  @Test
  void servicesOfWhichOneRunsALoop() {
    program(
        """
        abstract class Service {
          void start() { new Thread(this::run).start(); }
          private void run() {
            work();
            cleanUp();
          }
          abstract void work();
          void cleanUp() {}
        }
        """,
        """
        class LoopService extends Service {
          private final EventBase base = EventBase.create();
          @Override void work() { base.loop(); }
          @Override void cleanUp() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        "class Printer extends Service { @Override void work() { System.out.println(); } }",
        """
        class Main {
          public static void main(String[] args) {
            new LoopService().start();
            new Printer().start();
          }
        }
        """);
  }

  /** What a function tells that a helper is given is not what the helper tells. */
  @Test
  void guardAskedByAHelperThatIsGivenIt() {
    program(
        """
        class Server {
          static <T> T timed(Supplier<T> asked) { return asked.get(); }
          @AnyThread void stop(EventBase base) {
            if (timed(base::inLoopThread)) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  /** What comes out of {@code this} is taken for what {@code this} is, where it could be that. */
  @Test
  void tasksThatAreATask() {
    program(
        """
        class Tasks extends ArrayList<Runnable> implements Runnable {
          private final EventBase base;
          Tasks(EventBase base) { this.base = base; }
          void start(Executor pool) {
            for (Runnable each : this) pool.execute(each);
          }
          @Override public void run() { base.free(); } // BUG: LoopThreadOnly
        }
        """,
        """
        class Main {
          void start(EventBase base, Executor pool) {
            Tasks tasks = new Tasks(base);
            tasks.add(() -> System.out.println("fine"));
            tasks.start(pool);
            base.execute(tasks);
          }
        }
        """);
  }

  /** A function is known by the code that made it, not by who calls it. */
  @Test
  void functionThatRunsWhatTwoSidesGiveIt() {
    program(
        """
        class Server {
          private final EventBase base;
          private final Executor direct = Runnable::run;
          Server(EventBase base) { this.base = base; }
          void start(ExecutorService pool) {
            base.execute(
                () -> direct.execute(
                    () -> base.free())); // BUG: LoopThreadOnly
            pool.execute(() -> direct.execute(() -> System.out.println()));
          }
        }
        """);
  }

  /**
   * That a thread was never made tells that the base was never handed to it: by a field's value.
   */
  @Test
  void neverStarted() {
    program(
        """
        class Server {
          private final EventBase base = EventBase.create();
          private Thread thread;
          void start() {
            thread = new Thread(() -> base.loop());
            thread.start();
          }
          void close() {
            if (thread == null) {
              base.free(); // BUG: LoopThreadOnly
              return;
            }
            base.shutdown();
          }
        }
        """,
        """
        class Main {
          public static void main(String[] args) {
            Server server = new Server();
            server.start();
            server.close();
          }
        }
        """);
  }

  /** What two conditions tell together is lost where their ways meet. */
  @Test
  void guardUnlessForced() {
    program(
        """
        class Server {
          @AnyThread void stop(EventBase base, boolean force) {
            if (!force && !base.inLoopThread()) return;
            if (!force) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  /**
   * Whoever has made two loops may call both until they run; a guard of one says nothing of that.
   */
  @Test
  void guardOfOneOfTwoLoopsOfItsOwn() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            EventBase one = EventBase.create();
            EventBase other = EventBase.create();
            Runnable task = () -> {
              if (one.inLoopThread()) {
                other.forEachEvent(event -> true); // BUG: WrongLoop
              }
            };
            task.run();
            new Thread(one::loop).start();
            new Thread(other::loop).start();
          }
        }
        """);
  }

  /** What a service is made of that is no executor itself is not asked where it runs things. */
  @Test
  void aServiceOverAnExecutorThatRunsHere() {
    Scenario.server(
        """
        static final class Own implements Executor {
          @Override public void execute(Runnable task) { task.run(); }
        }
        @LoopThreadOnly void go() {
          Executor own = new Own();
          new ExecutorCompletionService<String>(own).submit(() -> tick(), ""); // BUG: LoopThreadOnly
        }
        """);
  }

  /** What an object's flag was made before it was handed over is forgotten by who gets it. */
  @Test
  void flagClearedBeforeTheHandover() {
    program(
        """
        class Request {
          private boolean asks = true;
          boolean asks() { return asks; }
          void setAsks(boolean asks) { this.asks = asks; }
        }
        class Save implements Runnable {
          private final Request request;
          private final EventBase base;
          Save(Request request, EventBase base) {
            this.request = request;
            this.base = base;
          }
          @Override public void run() { save(!request.asks()); }
          private void save(boolean quiet) {
            if (!quiet) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        class Main {
          void start(EventBase base, Executor pool, Request request) {
            if (request.asks()) {
              request.setAsks(false);
            }
            pool.execute(new Save(request, base));
          }
        }
        """);
  }

  /** Who has overridden a method does not run what only that calls; that is not followed so far. */
  @Test
  void helperOfAMethodThatIsOverridden() {
    program(
        """
        class Exporter {
          void export() {}
          void exportQuietly() { quietly(); }
          private void quietly() { export(); }
        }
        class Asking extends Exporter {
          private final EventBase base;
          Asking(EventBase base) { this.base = base; }
          @Override void exportQuietly() {}
          @Override void export() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        class Main {
          void start(EventBase base, Executor pool) {
            List<Exporter> all = List.of(new Exporter(), new Asking(base));
            pool.execute(() -> all.forEach(it -> it.exportQuietly()));
          }
        }
        """);
  }

  /** What one of two objects keeps in a field may, as far as is asked, be what the other keeps. */
  @Test
  void keptByAnotherOfTheSameClass() {
    program(
        """
        class Channel {
          Runnable listener = () -> {};
          void fire() { listener.run(); }
        }
        class Box {
          final Channel channel;
          Box(Channel channel) { this.channel = channel; }
        }
        class Main {
          void start(EventBase base, Executor pool) {
            Channel here = new Channel();
            here.listener = () -> base.free(); // BUG: LoopThreadOnly
            Box one = new Box(here);
            Box other = new Box(new Channel());
            base.execute(() -> one.channel.fire());
            pool.execute(() -> other.channel.fire());
          }
        }
        """);
  }

  /**
   * An editor that was just found is a new one, to which nobody listens; but it may be any of its
   * class, and so the one to which a sheet listens.
   */
  @Test
  void editorThatWasJustFound() {
    program(
        """
        class Editor extends java.beans.PropertyEditorSupport {
          private final java.beans.PropertyChangeSupport listeners =
              new java.beans.PropertyChangeSupport(this);
          @Override public void addPropertyChangeListener(
              java.beans.PropertyChangeListener listener) {
            listeners.addPropertyChangeListener(listener);
          }
          @Override public void setValue(Object value) {
            listeners.firePropertyChange("", null, value);
          }
        }
        """,
        """
        class Sheet implements java.beans.PropertyChangeListener {
          private final javax.swing.JLabel label = new javax.swing.JLabel();
          void open() {
            Editor editor = new Editor();
            editor.addPropertyChangeListener(this);
          }
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {
            label.setText("changed"); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Main {
          public static void main(String[] args) {
            javax.swing.SwingUtilities.invokeLater(() -> new Sheet().open());
            java.beans.PropertyEditor found =
                java.beans.PropertyEditorManager.findEditor(String.class);
            if (found instanceof Editor) {
              ((Editor) found).setValue("value");
            }
          }
        }
        """);
  }

  /** The order of main's steps is kept, but not of those of a thread that it waits for. */
  @Test
  void threadThatMainWaitsForFirst() {
    program(
        """
        class Menu {
          private final List<javax.swing.JLabel> labels = new ArrayList<>();
          void add() {
            labels.add(new javax.swing.JLabel());
          }
          void refresh() {
            for (javax.swing.JLabel label : labels) {
              label.setText("fresh"); // BUG: LoopThreadOnly
            }
          }
        }
        """,
        """
        class Main {
          public static void main(String[] args) throws InterruptedException {
            Menu menu = new Menu();
            Thread first = new Thread(menu::refresh);
            first.start();
            first.join();
            javax.swing.SwingUtilities.invokeLater(menu::add);
          }
        }
        """);
  }

  /**
   * What a method has made and what it made at an earlier call are taken for one object, if it
   * keeps both in a field: here the first loop's listeners are told on the first loop's thread.
   */
  @Test
  void listenersOfTheOneThatTheSameMethodMadeBefore() {
    program(
        """
        class Button {
          private final List<Runnable> listeners = new ArrayList<>();
          void add(Runnable listener) { listeners.add(listener); }
          void click() { listeners.forEach(Runnable::run); }
        }
        """,
        """
        class Main {
          private static final EventBase ONE = EventBase.create();
          private static final EventBase TWO = EventBase.create();
          private static Button button;
          static void next(EventBase base) {
            if (button != null) button.click();
            button = new Button();
            button.add(() -> base.free()); // BUG: WrongLoop
          }
          static void start() {
            next(ONE);
            ONE.execute(() -> next(TWO));
          }
        }
        """);
  }

  /** What an object says of which kind it is, by a number of its class, is not followed. */
  @Test
  void kindThatAnObjectTells() {
    program(
        """
        interface Shape {
          int kind();
        }
        record Line() implements Shape {
          @Override public int kind() { return 1; }
        }
        record Tab() implements Shape {
          @Override public int kind() { return 2; }
        }
        """,
        """
        class Drawing {
          @LoopThreadOnly void closeTab() {}
          void remove(Shape shape) {
            switch (shape.kind()) {
              case 2:
                closeTab(); // BUG: LoopThreadOnly
                break;
              default:
                break;
            }
          }
          void start(ExecutorService pool) {
            pool.execute(() -> remove(new Line()));
          }
        }
        """);
  }
}
