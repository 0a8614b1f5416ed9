package dev.loopguard.trust.generate;

import dev.loopguard.trust.program.Node;
import dev.loopguard.trust.program.Source;
import java.util.List;

/** The classes that every program has: loop-only code, and what carries function objects about. */
final class ServerText {
  /** How many methods of {@code Server} have bodies by chance; one calls only those after it. */
  static final int METHODS = 5;

  static final List<String> STEPS =
      List.of(
          "new First().go($s);",
          "Tools.pick($c).go($s);",
          "((Step) new Second()).go($s);",
          "Harness.number(Tools.STEPS.size()); Tools.STEPS.get(0).go($s);");

  private static final String SERVER =
      """
      final EventBase base;
      final ExecutorService pool;
      final Conn conn;
      final Part part;
      final List<Runnable> listeners = new CopyOnWriteArrayList<>();
      Runnable hook = () -> {};
      @LoopThreadOnly("base") int inFlight;
      Server(EventBase base, ExecutorService pool) {
        this.base = base;
        this.pool = pool;
        this.conn = new Conn(base);
        this.part = conn;
      }
      @LoopThreadOnly("base") void tick() {}
      @LoopThreadOnly("base") int size() { return 1; }
      boolean onLoop() { return base.inLoopThread(); }
      boolean offLoop() { return !base.inLoopThread(); }
      void check() {
        if (!base.inLoopThread()) throw new IllegalStateException("not on the loop's thread");
      }
      void fire() { listeners.forEach(Runnable::run); }
      """;

  private static final String CONN =
      """
      @LoopThreadOnly("base") class Conn implements Part {
        final EventBase base;
        Conn(EventBase base) { this.base = base; }
        void send() {}
        @Override public void step() {}
      }
      """;

  private static final String SESSION =
      """
      class Session {
        @LoopThreadOnly("base") Session(EventBase base) {}
        static Session open(EventBase base) {
          return new Session(base);
        }
      }
      """;

  private static final String TOOLS =
      """
      final class Tools {
        static final List<Step> STEPS = List.of(new First(), new Second());
        static Step pick(int choice) { return Harness.choice(choice) ? new First() : new Second(); }
      """;

  private static final String CARRIERS =
      """
        static void now(Runnable r) {
          r.run();
        }
        static void later(Executor e, Runnable r) { e.execute(r); }
        static void onLoop(EventBase base, Runnable r) { base.execute(r); }
        static void start(Runnable r) { new Thread(r).start(); }
        static ThreadFactory factory() { return r -> new Thread(r); }
        static <T> void all(ExecutorService e, List<? extends Callable<T>> calls) {
          try {
            e.invokeAll(calls);
          }
          catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
          }
        }
        static Runnable same(Runnable r) { return r; }
        static Runnable wrap(Runnable r) { return () -> r.run(); }
        static Runnable both(Runnable r, Runnable s) {
          return () -> {
            r.run();
            s.run();
          };
        }
        static Runnable unless(int choice, Runnable r) {
          return () -> {
            if (!Harness.choice(choice)) {
              r.run();
            }
          };
        }
        static Runnable last(Runnable... all) { return all[all.length - 1]; }
        static boolean on(EventBase base) { return base.inLoopThread(); }
        @LoopThreadOnly("base") static void read(EventBase base) {}
        static void visit(EventBase base) {
          read(base);
        }
        static final class Spawner implements Executor {
          @Override public void execute(Runnable r) { new Thread(r).start(); }
        }
        static final class Direct implements Executor {
          @Override public void execute(Runnable r) { r.run(); }
        }
        static final class Logged implements Runnable {
          private final Runnable inner;
          Logged(Runnable inner) { this.inner = inner; }
          @Override public void run() {
            inner.run();
          }
        }
        static final class Box<T> {
          private final T content;
          Box(T content) { this.content = content; }
          T get() { return content; }
        }
        static final class Timed extends TimerTask {
          private final Runnable inner;
          Timed(Runnable inner) { this.inner = inner; }
          @Override public void run() { inner.run(); }
        }
        static final class Worker extends Thread {
          private final Runnable inner;
          Worker(Runnable inner) { this.inner = inner; }
          @Override public void run() { inner.run(); }
        }
      }
      """;

  private ServerText() {}

  static void begin(ClassText server) {
    lines(SERVER, server);
  }

  static List<Source> fixed() {
    String library = "final class Lib {\n" + CARRIERS;
    return List.of(
        source("Part", "interface Part {\n@LoopThreadOnly void step();\n}", false),
        source("Step", "interface Step {\nvoid go(Server server);\n}", false),
        source("Conn", CONN, false),
        source("Session", SESSION, false),
        source("Tools", TOOLS + CARRIERS, false),
        source("Lib", library, true));
  }

  private static Source source(String name, String text, boolean inJar) {
    return new Source(name, inJar, Lines.parse(text));
  }

  private static void lines(String text, ClassText to) {
    for (Node node : Lines.parse(text)) {
      to.add(node);
    }
  }
}
