package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.of;
import static dev.loopguard.checker.scenario.Scenario.ofServer;
import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import dev.loopguard.checker.BlockingOnLoopThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways through a program that no other test goes: without these a fault in them went unnoticed. */
final class RareWaysTest {
  private static final String MODEL =
      """
      class Model {
        private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
        private String name = "";
        void listen(PropertyChangeListener listener) { changes.addPropertyChangeListener(listener); }
        Model setName(String to) {
          String old = name;
          name = to;
          changes.firePropertyChange("name", old, to);
          return this;
        }
        static Model made() { return new Model(); }
        static Model first() { return made(); }
        static Model second() { return first(); }
        static Model third() { return second(); }
        static Model of(int number) { return new Model(); }
      }
      """;

  private static final String EXECUTORS =
      """
      static final class Own implements Executor {
        final Executor peer = new Spawning();
        public void execute(Runnable task) { task.run(); }
        Executor peer() { return peer; }
        Executor other() { return peer(); }
        Own self() { return this; }
        Own same() { return self(); }
      }
      static final class Spawning implements Executor {
        public void execute(Runnable task) { new Thread(task).start(); }
      }
      """;

  @Test
  void aWayIsFoundAfterItsEndWasFoundByAnother() {
    String passed =
        """
        static Runnable a(Runnable task) { return b(task); }
        static Runnable b(Runnable task) { return c(task); }
        static Runnable c(Runnable task) { return d(task); }
        static Runnable d(Runnable task) { return task; }
        static Runnable e(Runnable task) { return f(task); }
        static Runnable f(Runnable task) { return g(task); }
        static Runnable g(Runnable task) { return a(task); }
        """;
    server(
        passed
            + """
            void start() {
              Runnable task = () -> tick();
              base.execute(a(task));
              base.execute(e(task));
            }
            """);
    server(
        passed
            + """
            void start() {
              Runnable task = () -> tick(); // BUG: LoopThreadOnly
              base.execute(a(task));
              pool.execute(e(task));
            }
            """);
  }

  @Test
  void aDefaultMethodOfALambda() {
    server(
        """
        interface Task extends Runnable {
          default void twice() { run(); run(); }
        }
        @LoopThreadOnly void go() {
          Task task = () -> tick();
          task.twice();
        }
        void start() {
          Task task = () -> tick(); // BUG: LoopThreadOnly
          pool.execute(() -> task.twice());
        }
        """);
  }

  @Test
  void aCollectionThatIsPassedOrHasTwoNames() {
    server(
        """
        static void add(List<Runnable> to, Runnable task) { to.add(task); }
        @LoopThreadOnly void go() {
          List<Runnable> tasks = new ArrayList<>();
          add(tasks, () -> tick());
          for (Runnable task : tasks) task.run();
        }
        void start() {
          List<Runnable> tasks = new ArrayList<>();
          add(tasks, () -> tick()); // BUG: LoopThreadOnly
          pool.execute(() -> { for (Runnable task : tasks) task.run(); });
        }
        void startByAnotherName() {
          List<Runnable> tasks = new ArrayList<>();
          List<Runnable> same = tasks;
          same.add(() -> tick()); // BUG: LoopThreadOnly
          pool.execute(() -> { for (Runnable task : tasks) task.run(); });
        }
        """);
  }

  @Test
  void executorsThatALambdaIsGiven() {
    server(
        EXECUTORS
            + """
            interface Use { void on(Executor executor); }
            private final Own own = new Own();
            void with(Use use) { use.on(own); }
            @LoopThreadOnly void go() {
              with(executor -> executor.execute(() -> tick()));
              List<Executor> all = List.of(own);
              all.forEach(executor -> executor.execute(() -> tick()));
              List<Executor> pools = List.of(pool);
              pools.forEach(executor -> executor.execute(() -> tick())); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void aThreadThatNobodyStartsByTwoNames() {
    server(
        """
        @LoopThreadOnly void go() {
          Thread one = new Thread(() -> tick());
          Thread two = one;
          one = two;
          two.run();
        }
        """);
  }

  @Test
  void whatNobodyCalls() {
    server(
        """
        private void unused() { pool.execute(() -> tick()); }
        private void one() { two(); }
        private void two() { one(); pool.execute(() -> tick()); }
        private void guarded() {
          if (javax.swing.SwingUtilities.isEventDispatchThread()) tick();
        }
        private void giving() { pool.execute(() -> shared()); }
        @LoopThreadOnly void go() { shared(); }
        void shared() { tick(); }
        @SuppressWarnings("unused") private void quiet() { pool.execute(() -> tick()); }
        @LoopThreadOnly private void declared() { pool.execute(() -> tick()); }
        private void readObject(java.io.ObjectInputStream in) {
          pool.execute(() -> tick()); // BUG: LoopThreadOnly
        }
        @javax.inject.Inject private void injected() {
          pool.execute(() -> tick()); // BUG: LoopThreadOnly
        }
        void used() { helper(); }
        private void helper() {
          pool.execute(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void booleansThatContradict() {
    server(
        """
        void start(boolean direct) { pool.execute(() -> go(direct)); }
        private void go(boolean direct) { if (direct) helper(direct); }
        private void helper(boolean direct) { if (!direct) tick(); }
        """);
    server(
        """
        void start(boolean direct) { pool.execute(() -> go(direct)); }
        private void go(boolean direct) { if (direct) helper(direct); }
        private void helper(boolean direct) {
          if (direct) tick(); // BUG: LoopThreadOnly
        }
        """);
    server(
        """
        void start(boolean direct) { pool.execute(() -> go(direct)); }
        private void go(boolean direct) {
          if (direct) {
            direct = pool.isShutdown();
            helper(direct);
          }
        }
        private void helper(boolean direct) {
          if (!direct) tick(); // BUG: LoopThreadOnly
        }
        """);
  }

  /** What a local variable tells goes no further out than the method that has it. */
  @Test
  void booleansOfTheirOwn() {
    server(
        """
        void start() { pool.execute(() -> go()); }
        private void go() {
          boolean direct = pool.isShutdown();
          helper(direct);
        }
        private void helper(boolean direct) {
          if (!direct) tick(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void constructorsFillTheirOwnFields() {
    program(
        """
        class Conn {
          @LoopThreadOnly private int count;
          private final Conn peer;
          Conn(Conn peer) {
            this.peer = peer;
            count = 1;
            fill(3);
            peer.count = 2; // BUG: LoopThreadOnly
          }
          Conn(ExecutorService pool) {
            this.peer = this;
            also();
            pool.execute(() -> also());
            pool.execute(() -> count = 3); // BUG: LoopThreadOnly
          }
          private void fill(int left) {
            count += left;
            if (left > 0) fill(left - 1);
          }
          private void also() {
            count++; // BUG: LoopThreadOnly
          }
          public static void main(String[] args) {
            new Thread(() -> new Conn(new Conn(Executors.newCachedThreadPool()))).start();
          }
        }
        """);
  }

  @Test
  void silencedDeclarations() {
    program(
        "class Above { @AnyThread void work() {} }",
        """
        class Below extends Above {
          @SuppressWarnings("LoopThreadOnly") @Override @LoopThreadOnly void work() {}
          @SuppressWarnings("LoopThreadOnly") @LoopThreadOnly("nothing") void idle() {}
        }
        """,
        """
        @SuppressWarnings("all") class Far extends Above {
          @Override @LoopThreadOnly void work() {}
        }
        """,
        """
        class Loud extends Above {
          @Override @LoopThreadOnly void work() {} // BUG: LoopThreadOnly
          @LoopThreadOnly("nothing") void idle() {} // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void checkedForAnotherLoopsThread() {
    server(
        """
        void go() {
          if (javax.swing.SwingUtilities.isEventDispatchThread()) tick(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void tasksThatAreDeclared() {
    server(
        """
        static final class Any implements Runnable {
          @AnyThread public void run() {}
        }
        static final class Job implements Runnable {
          @LoopThreadOnly public void run() {}
        }
        void start() {
          Runnable any = new Any();
          pool.execute(() -> any.run());
          base.execute(new Job());
          pool.execute(new Job()); // BUG: LoopThreadOnly
          javax.swing.SwingUtilities.invokeLater(new Job()); // BUG: LoopThreadOnly
        }
        """);
  }

  /** Which of two loops it is may differ from call to call; that they are two does not. */
  @Test
  void pairsOfLoops() {
    program(
        """
        class Main {
          public static void main(String[] args) {
            EventBase one = EventBase.create();
            EventBase two = EventBase.create();
            stop(one, two);
            stop(two, one);
            Conn first = new Conn(one);
            first.stop(two);
            first.stopSame(one);
            Conn second = new Conn(two);
            second.stop(one);
            second.stopSame(two);
          }
          static void stop(EventBase here, EventBase there) {
            if (here.inLoopThread()) there.free(); // BUG: WrongLoop
          }
        }
        """,
        """
        class Conn {
          final EventBase base;
          Conn(EventBase base) { this.base = base; }
          void stop(EventBase other) {
            if (base.inLoopThread()) other.free(); // BUG: WrongLoop
          }
          void stopSame(EventBase other) {
            if (base.inLoopThread()) other.free();
          }
        }
        """,
        """
        class Looked {
          final EventBase one = (EventBase) System.getProperties().get("one");
          final EventBase two = (EventBase) System.getProperties().get("two");
          void stop() { if (one.inLoopThread()) two.free(); }
        }
        """);
  }

  /** An object that posts what it is made with is a thread's task, but no thread. */
  @Test
  void aTaskThatPostsWhatItIsGiven() {
    String poster =
        """
        class Poster implements Runnable {
          private final EventBase base;
          private final Runnable task;
          Poster(EventBase base, @LoopThreadOnly Runnable task) {
            this.base = base;
            this.task = task;
          }
          @Override public void run() { base.execute(task); }
        }
        """;
    String main =
        """
        class Main {
          void start(Executor pool, EventBase base) {
            pool.execute(() -> {
              Runnable task = %s
              task.run();
            });
          }
        }
        """;
    program(poster, main.formatted("new Poster(base, () -> base.free());"));
    program(poster, main.formatted("new Thread(() -> base.free()); // BUG: LoopThreadOnly"));
  }

  @Test
  void jobsInAList() {
    String main =
        """
        class Main {
          static class Job implements Callable<Integer> {
            @LoopThreadOnly @Override public Integer call() { return 1; }
          }
          void start(ExecutorService pool, EventBase base) throws Exception {
            List.of(new Job());
            pool.invokeAll(List.of(new Job())); // BUG: LoopThreadOnly
          }
        }
        """;
    program(main);
  }

  @Test
  void jobsInAnArray() {
    program(
        "class Pools { static native void all(@AnyThread Runnable... tasks); }",
        """
        class Job implements Runnable {
          private final EventBase base;
          Job(EventBase base) { this.base = base; }
          @Override public void run() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        "class Main { void start(EventBase base) { Pools.all(new Job(base)); } }");
  }

  /** A library's method that is given a stream goes through it then and there. */
  @Test
  void streamsThatALibraryGoesThrough(@TempDir Path folder) throws IOException {
    String library =
        "public class All { public static native long count(java.util.stream.Stream<?> all); }";
    String main =
        """
        class Main {
          private Stream<Integer> numbers(EventBase base) {
            return Stream.of(1).peek(number -> base.free()); %s
          }
          void start(Executor pool, EventBase base) {
            %s.execute(() -> {
              Stream<Integer> numbers = numbers(base);
              %s.execute(() -> lib.All.count(numbers));
            });
          }
        }
        """;
    of(main.formatted("", "pool", "base")).library(folder, library).check();
    of(main.formatted("// BUG: LoopThreadOnly", "base", "pool")).library(folder, library).check();
  }

  /** Nothing but the first need be there where a method takes as many as it is given. */
  @Test
  void fewerArgumentsThanParameters() {
    server(
        """
        private void all(Runnable first, Runnable... more) { use(first, more); }
        private void use(Runnable first, Runnable[] more) { pool.execute(first); }
        void start() {
          all(() -> tick()); // BUG: LoopThreadOnly
          all(() -> System.out.println(), () -> System.out.println());
        }
        """);
  }

  @Test
  void anExecutorThatIsSetThroughAnInterface() {
    String target = "interface Target { void on(Executor executor); }";
    String use =
        """
        class Use implements Target {
          private Executor executor;
          @Override public void on(Executor executor) { this.executor = executor; }
          void go(EventBase base) {
            executor.execute(() -> base.free()); %s
          }
        }
        """;
    String main =
        """
        class Main {
          void start(EventBase base, Executor pool) {
            Use use = new Use();
            Target target = use;
            target.on(%s);
            use.go(base);
          }
        }
        """;
    program(target, use.formatted(""), main.formatted("base"));
    program(target, use.formatted("// BUG: LoopThreadOnly"), main.formatted("pool"));
  }

  @Test
  void whatIsOnlyJustMadeTellsNobody() {
    model(
        """
        void start(Model known, ExecutorService pool) {
          known.listen(event -> tick());
          pool.execute(() -> {
            Model model = Model.first();
            Model same = model;
            same.setName("a");
            Model.first().setName("b");
            Model.of(1).setName("c");
            new Model().setName("d");
          });
        }
        """);
  }

  @Test
  void whatOthersKnowTellsThem() {
    String listens = "void listen(Model known) { known.listen(event -> tick()); }";
    String bug =
        "\n void listen(Model known) {\n known.listen(event -> tick()); // BUG: LoopThreadOnly\n}";
    model(listens + "void start(Model known, Executor pool) {}");
    model(
        bug
            + "void start(Model known, Executor pool) { pool.execute(() -> known.setName(\"\"));"
            + " }");
    model(bug + "void start(Executor pool) { pool.execute(() -> Model.third().setName(\"\")); }");
    model(
        """
        void start(Executor pool) {
          Model model = new Model();
          model.listen(event -> tick()); // BUG: LoopThreadOnly
          pool.execute(() -> model.setName("a"));
        }
        """);
  }

  private static final String SHARED =
      """
      import java.beans.*;
      class Shared {
        private final PropertyChangeSupport changes;
        Shared(PropertyChangeSupport changes) { this.changes = changes; }
        void setName(String to) { changes.firePropertyChange("name", null, to); }
      }
      """;

  @Test
  void whatIsMadeOfWhatOthersKnowTellsThem() {
    String server =
        """
        import dev.loopguard.annotation.*; import java.beans.*; import java.util.concurrent.*;
        class Server {
          @LoopThreadOnly void tick() {}
          void start(Executor pool) {
            PropertyChangeSupport known = new PropertyChangeSupport("");
            known.addPropertyChangeListener(event -> tick());%s
            pool.execute(() -> new Shared(%s).setName(""));
          }
        }
        """;
    String other = "new PropertyChangeSupport(1)";
    Scenario.of()
        .with("Shared.java", SHARED)
        .with("Server.java", server.formatted("", other))
        .check();
    Scenario.of()
        .with("Shared.java", SHARED)
        .with("Server.java", server.formatted(" // BUG: LoopThreadOnly", "known"))
        .check();
  }

  @Test
  void whatAllModelsShareTellsEverybody() {
    String shared =
        """
        import java.beans.*;
        class Shared {
          private static final PropertyChangeSupport CHANGES = new PropertyChangeSupport("");
          PropertyChangeSupport changes() { return CHANGES; }
          void listen(PropertyChangeListener listener) {
            changes().addPropertyChangeListener(listener);
          }
          void setName(String to) { changes().firePropertyChange("name", null, to); }
        }
        """;
    String server =
        """
        import dev.loopguard.annotation.*; import java.util.concurrent.*;
        class Server {
          @LoopThreadOnly void tick() {}
          void listen(Shared known) {
            known.listen(event -> tick()); // BUG: LoopThreadOnly
          }
          void start(Executor pool) { pool.execute(() -> new Shared().setName("")); }
        }
        """;
    Scenario.of().with("Shared.java", shared).with("Server.java", server).check();
  }

  private static void model(String members) {
    String imports = "package app; import java.beans.*; import java.util.concurrent.*;\n";
    String server =
        "import dev.loopguard.annotation.*; class Server { @LoopThreadOnly void tick() {}\n";
    Scenario.of()
        .with("app/Model.java", imports + MODEL)
        .with("app/Server.java", imports + server + members + "}")
        .check();
  }

  @Test
  void listenersOfTwoKinds() {
    program(
        """
        class Both implements java.beans.PropertyChangeListener, java.beans.VetoableChangeListener {
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {}
          @Override public void vetoableChange(java.beans.PropertyChangeEvent event) { tick(); }
          @LoopThreadOnly void tick() {}
        }
        """,
        """
        class Server {
          private final java.beans.PropertyChangeSupport changes =
              new java.beans.PropertyChangeSupport(this);
          private final java.beans.VetoableChangeSupport vetoes =
              new java.beans.VetoableChangeSupport(this);
          void start(ExecutorService pool) {
            Both both = new Both();
            changes.addPropertyChangeListener(both);
            vetoes.addVetoableChangeListener(both);
            pool.execute(() -> changes.firePropertyChange("a", 1, 2));
          }
        }
        """);
  }

  @Test
  void waitedForOneByOne() {
    ofServer(
            """
            @LoopThreadOnly void go(CompletableFuture<?>[] all) {
              CompletableFuture.allOf(all).thenRun(() -> {
                for (CompletableFuture<?> each : all) each.join();
                all[0].join();
              });
              all[0].join(); // BUG: BlockingOnLoopThread
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void whatIsReturned() {
    whatIsReturned(EXECUTORS, UnaryOperator.identity());
  }

  @Test
  void whatIsReturnedInTwoPlaces() {
    UnaryOperator<String> twice =
        it -> it.replaceAll("return ([^;]*);", "if (Math.random() > 0.5) return $1; return $1;");
    whatIsReturned(twice.apply(EXECUTORS), twice);
  }

  private static void whatIsReturned(String executors, UnaryOperator<String> written) {
    server(
        executors
            + written.apply(
                """
                static Executor same(Executor one) { return one; }
                static Executor second(Executor one, Executor two) { return two; }
                @LoopThreadOnly void go() {
                  same(new Own()).execute(() -> tick());
                  second(new Spawning(), new Own()).execute(() -> tick());
                  new Own().same().execute(() -> tick());
                  new Own().same().self().same().execute(() -> tick());
                }
                void elsewhere() {
                  same(new Spawning()).execute(() -> {});
                  second(new Own(), new Spawning()).execute(() -> {});
                }
                """));
    server(
        executors
            + written.apply(
                """
                static Executor or(Executor one) {
                  if (one == null) one = new Spawning();
                  return one;
                }
                @LoopThreadOnly void go() {
                  or(new Own()).execute(() -> tick()); // BUG: LoopThreadOnly
                }
                """));
    server(
        executors
            + written.apply(
                """
                static Executor[] all(Executor... all) { return all; }
                @LoopThreadOnly void go() {
                  for (Executor each : all(new Own(), new Spawning())) {
                    each.execute(() -> tick()); // BUG: LoopThreadOnly
                  }
                }
                """));
    server(
        executors
            + written.apply(
                """
                @LoopThreadOnly void go() {
                  new Own().other().execute(() -> tick()); // BUG: LoopThreadOnly
                }
                """));
  }

  @Test
  void thisByAnotherName() {
    program(
        "interface Listener { void on(); }",
        """
        class One implements Listener {
          public void on() {}
          void start(Executor pool) {
            Listener self = this;
            pool.execute(() -> self.on());
          }
        }
        """,
        """
        class Two implements Listener {
          @LoopThreadOnly void tick() {}
          public void on() { tick(); }
          @LoopThreadOnly void go() {
            Listener self = this;
            self.on();
          }
        }
        """);
  }

  @Test
  void aLambdaByItsOlderName() {
    server(
        """
        interface Older { void run(); }
        interface Newer extends Older { @Override void run(); }
        void start() {
          Newer newer = () -> tick(); // BUG: LoopThreadOnly
          Older older = newer;
          pool.execute(() -> older.run());
        }
        @LoopThreadOnly void go() {
          Newer newer = () -> tick();
          Older older = newer;
          older.run();
        }
        """);
  }

  @Test
  void constructorsWithTags() {
    server(
        """
        static final class Job {
          private final Executor on;
          Job(Executor on, String... tags) { this.on = on; }
          void run(Runnable task) { on.execute(task); }
        }
        @LoopThreadOnly void go() {
          new Job(Runnable::run, "a", "b").run(() -> tick());
          new Job(Runnable::run).run(() -> tick());
        }
        void start() {
          new Job(pool, "a").run(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void whatACollectionIsMadeOf() {
    server(
        EXECUTORS
            + """
            @LoopThreadOnly void go() {
              List<Executor> all = new ArrayList<>(List.of(new Own()));
              for (Executor each : all) each.execute(() -> tick());
              Queue<Executor> queue = new ArrayDeque<>(Set.of(new Own()));
              queue.remove().execute(() -> tick());
            }
            @LoopThreadOnly void drained(BlockingQueue<Object> unknown) {
              BlockingQueue<Executor> queue = new LinkedBlockingQueue<>();
              queue.add(new Own());
              List<Executor> out = new ArrayList<>();
              queue.drainTo(out);
              for (Executor each : out) each.execute(() -> tick());
            }
            """);
    server(
        EXECUTORS
            + """
            @LoopThreadOnly void go() {
              List<Executor> all = new ArrayList<>(List.of(new Spawning()));
              for (Executor each : all) each.execute(() -> tick()); // BUG: LoopThreadOnly
            }
            @LoopThreadOnly void drained() {
              BlockingQueue<Executor> queue = new LinkedBlockingQueue<>();
              queue.add(new Spawning());
              List<Executor> out = new ArrayList<>();
              queue.drainTo(out);
              for (Executor each : out) each.execute(() -> tick()); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void declaredForAnotherLoop() {
    program(
        """
        class Conn {
          final EventBase base = EventBase.create();
          final EventBase other = EventBase.create();
          @LoopThreadOnly("this.base") void go() {
            base.free();
            other.free(); // BUG: WrongLoop
          }
          @LoopThreadOnly("this.base") void deep() { deeper(); }
          private void deeper() {
            base.free();
            other.free(); // BUG: WrongLoop
          }
        }
        """);
  }

  @Test
  void whatIsDoneOrHasNoTimeIsNotWaitedFor() {
    ofServer(
            """
            @LoopThreadOnly void go(CompletableFuture<Void> done) throws Exception {
              done.get(0, TimeUnit.SECONDS);
              done.get(1, TimeUnit.SECONDS); // BUG: BlockingOnLoopThread
              if (done.isDone()) done.join();
              List<CompletableFuture<Void>> all = List.of(done);
              CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
                  .thenRun(() -> all.forEach(one -> one.join()));
              CompletableFuture<Void> same = done;
              same.thenRun(() -> done.join());
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  /** One call may run several pieces of loop-only code, and is told once. */
  @Test
  void oneOfTwoDeclaredTasks() {
    server(
        """
        static final class One implements Runnable { @LoopThreadOnly public void run() {} }
        static final class Two implements Runnable { @LoopThreadOnly public void run() {} }
        void start(boolean one) {
          Runnable task = one ? new One() : new Two();
          pool.execute(() -> task.run()); // BUG: LoopThreadOnly
        }
        """);
  }

  /** What is loop-only by mistake is told where it is declared, and not to its callers as well. */
  @Test
  void callersOfABadOverride() {
    program(
        "class Above { @AnyThread void work() {} }",
        """
        class Below extends Above {
          @Override @LoopThreadOnly void work() {} // BUG: LoopThreadOnly
          static void start(Executor pool) {
            Above one = new Below();
            pool.execute(() -> one.work());
          }
        }
        """);
  }

  @Test
  void aFunctionThatReturnsItself() {
    server(
        """
        interface Step { Step next(); }
        private final Step first = () -> {
          tick(); // BUG: LoopThreadOnly
          return again();
        };
        private Step again() { return first; }
        void start() { pool.execute(() -> first.next().next()); }
        """);
  }

  /** The text of a task is not the task. */
  @Test
  void aTaskAsText() {
    server(
        """
        @LoopThreadOnly void go() {
          Runnable task = () -> tick();
          List<Object> names = new ArrayList<>();
          names.add(task.toString());
          pool.execute(() -> {
            for (Object each : names) if (each instanceof Runnable other) other.run();
          });
        }
        """);
  }

  @Test
  void twoOuterInstances() {
    program(
        """
        class Outer implements Runnable {
          @LoopThreadOnly void tick() {}
          @Override public void run() {}
          class Middle implements Runnable {
            @Override public void run() {
              tick(); // BUG: LoopThreadOnly
            }
            class Inner {
              void start(boolean outer, Executor pool) {
                Runnable either = outer ? Outer.this : Middle.this;
                pool.execute(() -> either.run());
              }
            }
          }
        }
        """);
  }

  /** Nobody is seen to fill the collection, but somebody goes through it. */
  @Test
  void tasksThatNobodyIsSeenToMake() {
    program(
        """
        class Task implements Runnable {
          @LoopThreadOnly void tick() {}
          @Override public void run() {
            tick(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Main {
          private static final List<Task> TASKS = new ArrayList<>();
          static void start(Executor pool) {
            pool.execute(() -> { for (Task each : TASKS) each.run(); });
          }
        }
        """);
  }
}
