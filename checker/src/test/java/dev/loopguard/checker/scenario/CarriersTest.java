package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import java.util.List;
import org.junit.jupiter.api.Test;

/** B, first half: calls, dispatch and function objects between a root and a sink. */
final class CarriersTest {
  @Test
  void b01_helper() {
    server(
        """
        void stop() {
          new Thread(() -> close()).start();
        }
        private void close() {
          base.free(); // BUG: close() calls EventBase.free()
        }
        """);
  }

  @Test
  void b02_sixHelpersInFourFiles() {
    program(
        "class Main { void start(Admin admin) { new Thread(admin::command).start(); } }",
        """
        class Admin {
          private final Servers servers = new Servers();
          void command() { parse(); }
          private void parse() { servers.stopAll(); }
        }
        """,
        """
        class Servers {
          private final List<Endpoint> all = new ArrayList<>();
          void stopAll() { all.forEach(each -> stop(each)); }
          private void stop(Endpoint each) { each.shutDown(); }
        }
        """,
        """
        class Endpoint {
          private EventBase base;
          void shutDown() { release(); }
          private void release() {
            base.free(); // BUG: command() calls parse()
          }
        }
        """);
  }

  @Test
  void b03_helperAlsoCalledFromTheLoop() {
    server(
        """
        void fromLoop() { base.execute(() -> close()); }
        void fromWorker() { pool.execute(() -> close()); }
        private void close() {
          base.free(); // BUG: fromWorker() hands this to another thread
        }
        """);
  }

  @Test
  void b03_helperCalledFromTheLoopOnly() {
    server(
        """
        void fromLoop() { base.execute(() -> close()); }
        private void close() { base.free(); }
        """);
  }

  @Test
  void b03_eightHelpersFromBothSides() {
    server(
        """
        void start() {
          pool.execute(() -> one(() -> { }));
          base.execute(() -> one(() -> base.free()));
        }
        private void one(Runnable task) { two(task); }
        private void two(Runnable task) { three(task); }
        private void three(Runnable task) { four(task); }
        private void four(Runnable task) { five(task); }
        private void five(Runnable task) { six(task); }
        private void six(Runnable task) { seven(task); }
        private void seven(Runnable task) { eight(task); }
        private void eight(Runnable task) { task.run(); }
        """);
  }

  @Test
  void b04_twoRoots() {
    server(
        """
        void first() { pool.execute(() -> close()); }
        void second() { new Thread(() -> close()).start(); }
        private void close() {
          base.free(); // BUG: One other way leads here.
        }
        """);
  }

  @Test
  void b05_twoSinks() {
    server(
        """
        void stop() { pool.execute(() -> close()); }
        private void close() {
          tick(); // BUG: Server.tick()
          base.free(); // BUG: EventBase.free()
        }
        """);
  }

  @Test
  void b06_concreteReceiver() {
    program(
        """
        class Task {
          void perform(EventBase base) {}
        }
        """,
        """
        class Stop extends Task {
          @Override void perform(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
          static void start(EventBase base, Stop task) {
            new Thread(() -> task.perform(base)).start();
          }
        }
        """);
  }

  @Test
  void b07_abstractReceiverWithOneImplementation() {
    program(
        """
        abstract class Task {
          abstract void perform(EventBase base);
          static void start(EventBase base, Task task) {
            new Thread(() -> task.perform(base)).start();
          }
        }
        """,
        """
        class Stop extends Task {
          @Override void perform(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String POLICIES =
      """
      interface Policy { void idle(EventBase base); }
      class Keep implements Policy {
        @Override public void idle(EventBase base) {}
      }
      """;

  @Test
  void b08_interfaceWithTwoImplementations() {
    program(
        POLICIES,
        """
        class Drop implements Policy {
          @Override public void idle(EventBase base) {
            base.free(); // BUG: a lambda in start() calls Drop.idle()
          }
        }
        """,
        """
        class Server {
          void start(EventBase base, Policy policy) {
            new Thread(() -> policy.idle(base)).start();
          }
        }
        """);
  }

  @Test
  void b09_receiverKnownToBeAnotherImplementation() {
    program(
        POLICIES,
        "class Drop implements Policy { public void idle(EventBase base) { base.free(); } }",
        """
        class Server {
          private final Policy policy = new Keep();
          void start(EventBase base) {
            new Thread(() -> policy.idle(base)).start();
            base.execute(() -> new Drop().idle(base));
          }
        }
        """);
  }

  @Test
  void b10_receiverAllocatedInLocal() {
    program(
        POLICIES,
        "class Drop implements Policy { public void idle(EventBase base) { base.free(); } }",
        """
        class Server {
          void start(EventBase base) {
            final Policy keep = new Keep();
            new Thread(() -> keep.idle(base)).start();
          }
        }
        """);
    program(
        POLICIES,
        """
        class Drop implements Policy {
          @Override public void idle(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
          static void start(EventBase base) {
            Policy drop = new Drop();
            new Thread(() -> drop.idle(base)).start();
          }
        }
        """);
  }

  @Test
  void b11_receiverNarrowedByPatternOrCast() {
    program(
        POLICIES,
        "class Drop implements Policy { public void idle(EventBase base) { base.free(); } }",
        """
        class Server {
          void start(EventBase base, Policy policy) {
            new Thread(() -> {
              if (policy instanceof Keep keep) {
                keep.idle(base);
              }
              ((Keep) policy).idle(base);
            }).start();
          }
        }
        """);
  }

  @Test
  void b12_lambdaInLocal() {
    server(
        """
        void stop() {
          Runnable stop = () -> base.free(); // BUG: LoopThreadOnly
          pool.execute(stop);
          Runnable onLoop = () -> base.free();
          base.execute(onLoop);
        }
        """);
  }

  @Test
  void b13_localAssignedInBranches() {
    server(
        """
        void stop(boolean now) {
          Runnable stop;
          if (now) {
            stop = () -> base.free(); // BUG: LoopThreadOnly
          } else {
            stop = () -> base.loopBreak();
          }
          pool.execute(stop);
        }
        """);
  }

  @Test
  void b14_lambdaReturned() {
    server(
        """
        void stop() {
          pool.execute(stopper());
          base.execute(ticker());
        }
        private Runnable stopper() {
          return () -> base.free(); // BUG: LoopThreadOnly
        }
        private Runnable ticker() { return () -> tick(); }
        """);
  }

  @Test
  void b15_lambdaInField() {
    server(
        """
        private final Runnable count = () -> tick(); // BUG: LoopThreadOnly
        private final Runnable countOnLoop = () -> tick();
        void start() {
          pool.execute(count);
          base.execute(countOnLoop);
        }
        """);
  }

  @Test
  void b15_lambdaInFieldSetByConstructor() {
    program(
        """
        class Job {
          private final Runnable work;
          Job(EventBase base) {
            work = () -> base.free(); // BUG: LoopThreadOnly
          }
          void start(Executor pool) { pool.execute(work); }
        }
        """);
  }

  @Test
  void b16_lambdaInStaticField() {
    program(
        """
        class Jobs {
          static EventBase shared;
          static final Runnable STOP = () -> shared.free(); // BUG: LoopThreadOnly
          static final Runnable CLEAN;
          static {
            CLEAN = () -> shared.free(); // BUG: LoopThreadOnly
          }
          static void start(Executor pool) {
            pool.execute(STOP);
            new Thread(CLEAN).start();
          }
        }
        """);
  }

  @Test
  void b17_lambdaInList() {
    server(
        """
        void stop() {
          List<Runnable> tasks = new ArrayList<>();
          tasks.add(() -> base.free()); // BUG: LoopThreadOnly
          for (Runnable task : tasks) {
            pool.execute(task);
          }
          List<Runnable> onLoop = new ArrayList<>();
          onLoop.add(() -> base.free());
          for (Runnable task : onLoop) {
            base.execute(task);
          }
        }
        """);
  }

  @Test
  void b18_listenersFiredByThread() {
    server(
        """
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        void start() {
          listeners.add(() -> tick()); // BUG: LoopThreadOnly
          new Thread(this::fire).start();
        }
        private void fire() { listeners.forEach(Runnable::run); }
        """);
  }

  @Test
  void b19_dispatchTable() {
    server(
        """
        private final Map<String, Runnable> commands = new HashMap<>();
        void start(String line) {
          commands.put("tick", () -> tick()); // BUG: LoopThreadOnly
          commands.put("stop", this::stop);
          pool.execute(commands.get(line));
        }
        private void stop() { base.loopBreak(); }
        """);
  }

  @Test
  void b20_wrappedLambda() {
    server(
        """
        void start() {
          pool.execute(logged(() -> tick())); // BUG: LoopThreadOnly
          base.execute(logged(() -> base.free()));
        }
        private static Runnable logged(Runnable task) {
          return () -> {
            System.out.println("running");
            task.run();
          };
        }
        """);
  }

  @Test
  void b21_identity() {
    server(
        """
        void start() {
          Runnable task = id(() -> tick()); // BUG: LoopThreadOnly
          pool.execute(task);
          base.execute(id(() -> base.free()));
        }
        private static <T> T id(T value) { return value; }
        """);
  }

  @Test
  void b22_decorator() {
    server(
        """
        record Logged(Runnable task) implements Runnable {
          @Override public void run() {
            System.out.println("running");
            task.run();
          }
        }
        void start() {
          pool.execute(new Logged(() -> tick())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void b23_varargs() {
    server(
        """
        void start() {
          runAll(() -> tick(), () -> {}); // BUG: LoopThreadOnly
          postAll(() -> tick(), () -> base.free());
        }
        private void runAll(Runnable... tasks) {
          for (Runnable task : tasks) {
            pool.execute(task);
          }
        }
        private void postAll(Runnable... tasks) {
          for (Runnable task : tasks) {
            base.execute(task);
          }
        }
        """);
  }

  @Test
  void b24_array() {
    server(
        """
        void start() {
          Runnable[] tasks = {() -> tick(), () -> {}}; // BUG: LoopThreadOnly
          pool.execute(tasks[0]);
          Runnable[] later = new Runnable[1];
          later[0] = () -> base.free(); // BUG: LoopThreadOnly
          pool.execute(later[0]);
        }
        """);
  }

  @Test
  void b25_conditional() {
    server(
        """
        void start(boolean now) {
          pool.execute(now ? () -> tick() : () -> {}); // BUG: LoopThreadOnly
          base.execute(now ? () -> tick() : () -> {});
        }
        """);
  }

  @Test
  void b26_cast() {
    server(
        """
        void start() {
          pool.execute((Runnable) () -> tick()); // BUG: LoopThreadOnly
          base.execute((Runnable) () -> tick());
        }
        """);
  }

  @Test
  void b27_parenthesesAndIntersectionCast() {
    server(
        """
        void start() {
          pool.execute(((() -> tick()))); // BUG: LoopThreadOnly
          pool.execute((Runnable & java.io.Serializable) () -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void b28_switchExpressionArm() {
    server(
        """
        void start(String line) {
          pool.execute(switch (line) {
            case "tick" -> () -> tick(); // BUG: LoopThreadOnly
            case "break" -> base::loopBreak;
            default -> {
              System.out.println(line);
              yield () -> base.free(); // BUG: LoopThreadOnly
            }
          });
        }
        """);
  }

  @Test
  void b29_lambdaRunInsideLambda() {
    server(
        """
        void start() {
          pool.execute(() -> runHere(() -> tick())); // BUG: LoopThreadOnly
          base.execute(() -> runHere(() -> tick()));
        }
        private static void runHere(Runnable task) { task.run(); }
        """);
  }

  @Test
  void b30_hopToTheLoop() {
    server("void start() { pool.execute(() -> base.execute(() -> tick())); }");
  }

  @Test
  void b31_hopAwayFromTheLoop() {
    server(
        """
        void start() {
          base.execute(() -> pool.execute(() -> tick())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void b32_methodReferenceKinds() {
    program(
        """
        class Session {
          @LoopThreadOnly Session() {}
          @LoopThreadOnly void close() {}
          static void start(Executor pool, EventBase base, Session session, List<Session> all) {
            base.execute(() -> all.forEach(Session::close));
            pool.execute(session::close); // BUG: LoopThreadOnly
            pool.execute(Session::new); // BUG: LoopThreadOnly
            pool.execute(() -> all.forEach(Session::close)); // BUG: LoopThreadOnly
            pool.execute(() -> all.stream().map(Session::hashCode).toList());
          }
        }
        """);
  }

  @Test
  void b33_methodReferenceToHelper() {
    server(
        """
        void stop() { pool.execute(this::close); }
        private void close() {
          base.free(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void b34_superMethodReference() {
    program(
        """
        class Handler {
          @LoopThreadOnly void close() {}
        }
        """,
        """
        class Echo extends Handler {
          @Override @AnyThread void close() {}
          void stop(Executor pool) {
            pool.execute(this::close);
            pool.execute(super::close); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  private static final String ASKED =
      """
      interface Policy { void idle(EventBase base); }
      class Keep implements Policy {
        @Override public void idle(EventBase base) {}
      }
      class Drop implements Policy {
        @Override public void idle(EventBase base) { base.free(); }
      }
      interface Named {}
      class Kept extends Keep implements Named {}
      """;

  @Test
  void b11_receiverNarrowedByInstanceof() {
    program(
        ASKED,
        """
        class Server {
          void start(Executor pool, EventBase base, Policy policy, Named named) {
            pool.execute(() -> {
              if (policy instanceof Keep) {
                policy.idle(base);
              }
              boolean kept = policy instanceof Keep && now(() -> policy.idle(base));
              boolean other = !(policy instanceof Keep) || now(() -> policy.idle(base));
              Object either = policy instanceof Keep ? now(() -> policy.idle(base)) : null;
            });
            pool.execute(() -> {
              if (!(policy instanceof Keep)) {
                return;
              }
              policy.idle(base);
            });
            pool.execute(() -> ((Policy) (Keep) policy).idle(base));
            pool.execute(() -> ((Policy) named).idle(base));
          }
          private static boolean now(Runnable task) {
            task.run();
            return true;
          }
        }
        """);
  }

  @Test
  void b11_receiverNotNarrowed() {
    String drop =
        """
        class Drop implements Policy {
          @Override public void idle(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """;
    String policy = "interface Policy { void idle(EventBase base); }";
    String keep = "class Keep implements Policy { @Override public void idle(EventBase base) {} }";
    for (String body :
        List.of(
            "if (policy instanceof Keep) { System.out.println(); } policy.idle(base);",
            "if (policy instanceof Keep) {} else { policy.idle(base); }",
            "if (policy instanceof Keep || base == null) { policy.idle(base); }",
            "if (!(policy instanceof Keep)) { System.out.println(); } policy.idle(base);",
            "if (policy instanceof Keep) { while (true) { policy.idle(base); policy = next; } }")) {
      program(
          policy,
          keep,
          drop,
          "class Server { void start(Executor pool, EventBase base, Policy next) {"
              + " pool.execute(new Runnable() { Policy first = next; public void run() {"
              + " Policy policy = first; "
              + body
              + " } }); } }");
    }
  }

  /** A loop of one's own takes all that has come in by now out of its queue. */
  @Test
  void drainedFromAQueue() {
    program(
        """
        class Pump {
          private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
          void add(Runnable task) { tasks.add(task); }
          void pump() {
            List<Runnable> now = new ArrayList<>();
            tasks.drainTo(now);
            now.forEach(Runnable::run);
          }
        }
        """,
        """
        class Server {
          void start(EventBase base, ExecutorService pool) {
            Pump loops = new Pump();
            loops.add(() -> base.free());
            base.execute(loops::pump);
            Pump pools = new Pump();
            pools.add(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(pools::pump);
          }
        }
        """);
  }

  /** What is copied on every change is changed by a function that is given the copy. */
  @Test
  void putIntoACopyByAFunction() {
    program(
        """
        class Layers {
          private volatile List<Runnable> all = List.of();
          private void update(Consumer<List<Runnable>> change) {
            List<Runnable> copy = new ArrayList<>(all);
            change.accept(copy);
            all = Collections.unmodifiableList(copy);
          }
          private static void insert(List<Runnable> to, Runnable layer) { to.add(0, layer); }
          void add(Runnable layer) { update(copy -> copy.add(layer)); }
          void addFirst(Runnable layer) { update(copy -> insert(copy, layer)); }
          void draw() {
            for (Runnable layer : all) layer.run();
          }
        }
        """,
        """
        class Server {
          void onLoop(EventBase base) {
            Layers layers = new Layers();
            layers.add(() -> base.free());
            layers.addFirst(() -> base.free());
            base.execute(layers::draw);
          }
          void elsewhere(EventBase base, ExecutorService pool) {
            Layers layers = new Layers();
            layers.add(() -> base.free()); // BUG: LoopThreadOnly
            layers.addFirst(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(layers::draw);
          }
        }
        """);
  }
}
