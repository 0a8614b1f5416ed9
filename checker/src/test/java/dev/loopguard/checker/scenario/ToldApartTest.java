package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Objects of one class, told apart by who made them and by what is called on which of them. */
final class ToldApartTest {
  private static final String BOX =
      """
      final class Box {
        private Runnable task = () -> {};
        void put(Runnable task) { this.task = task; }
        void go() { task.run(); }
        void on(EventBase base) { base.execute(task); }
        void again(Executor pool, int times) {
          if (times > 0) again(pool, times - 1);
          else pool.execute(task);
        }
      }
      """;

  @Test
  void onlyOneIsRunAgain() {
    program(
        BOX,
        """
        class Main {
          void start(EventBase base, Executor pool) {
            Box here = new Box();
            here.put(() -> base.free());
            here.on(base);
            Box there = new Box();
            there.put(() -> System.out.println("fine"));
            there.again(pool, 3);
          }
        }
        """);
    program(
        BOX,
        """
        class Main {
          void start(EventBase base, Executor pool) {
            Box box = new Box();
            box.put(() -> base.free()); // BUG: LoopThreadOnly
            box.again(pool, 3);
          }
        }
        """);
  }

  /** However often a supplier is asked, it may give out one and the same. */
  @Test
  void supplied() {
    program(
        BOX,
        """
        class Main {
          private static Supplier<Box> boxes() {
            Box box = new Box();
            return () -> box;
          }
          void start(EventBase base, Executor pool) {
            Supplier<Box> boxes = boxes();
            boxes.get().put(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> boxes.get().go());
          }
        }
        """);
  }

  /** What comes out of a list that others fill may be what others were given. */
  @Test
  void fromElsewhere() {
    program(
        BOX,
        """
        class Main {
          void start(
              Supplier<List<Box>> source, Consumer<Box> sink, EventBase base, Executor pool) {
            Box box = new Box();
            box.put(() -> base.free()); // BUG: LoopThreadOnly
            sink.accept(box);
            List<Box> boxes = source.get();
            boxes.add(new Box());
            Box first = boxes.get(0);
            pool.execute(() -> first.go());
          }
        }
        """);
    program(
        BOX,
        """
        class Main {
          void start(Consumer<Box> sink, EventBase base, Executor pool) {
            Box box = new Box();
            box.put(() -> base.free());
            sink.accept(box);
            List<Box> boxes = new ArrayList<>();
            boxes.add(new Box());
            Box first = boxes.get(0);
            pool.execute(() -> first.go());
          }
        }
        """);
  }

  private static final String SHOP =
      """
      class Shop {
        private final Runnable task;
        Shop(Runnable task) { this.task = task; }
        Box make() {
          Box box = new Box();
          box.put(task);
          return box;
        }
      }
      final class Near extends Shop { Near(Runnable task) { super(task); } }
      final class Far extends Shop { Far(Runnable task) { super(task); } }
      """;

  private static String shops(String near, String far) {
    return """
    class Main {
      void start(EventBase base, Executor pool) {
        Near near = new Near(%s
        base.execute(() -> near.make().go());
        sell(pool, new Far(() -> {}));
        sell(pool, new Far(%s
      }
      private static void sell(Executor pool, Far far) {
        pool.execute(() -> far.make().go());
      }
    }
    """
        .formatted(near, far);
  }

  /** Which of two shops it was is not known, but of which kind. */
  @Test
  void madeByAnotherKindOfMaker() {
    program(BOX, SHOP, shops("() -> base.free());", "() -> System.out.println(1)));"));
    program(
        BOX,
        SHOP,
        shops("() -> System.out.println(1));", "() -> base.free())); // BUG: LoopThreadOnly"));
  }

  private static final String JOB =
      """
      class Job implements Runnable {
        private Runnable task = () -> {};
        void put(Runnable task) { this.task = task; }
        @Override public void run() { task.run(); }
      }
      """;

  /** There are too many ways on which one of two goes to tell them apart. */
  @Test
  void handedOnAllOver() {
    String main =
        """
        class Main {
          private static Job make() { return new Job(); }
          private static void show(Job job) { System.out.println(job); }
          static void start(EventBase base, Executor pool) {
            Job here = make();
            here.put(() -> base.free()); %s
            base.execute(() -> here.run());
            Job there = make();
            there.put(() -> System.out.println("fine"));
            %s
            pool.execute(() -> %s.run());
          }
        }
        """;
    String calls = "show(there);\n".repeat(101);
    program(JOB, main.formatted("", calls, "there"));
    program(JOB, main.formatted("// BUG: LoopThreadOnly", calls, "here"));
  }

  private static String jobs(String here, String there) {
    return """
    class Main {
      void start(EventBase base, Executor pool) {
        new Here(%s
        new There(%s
      }
    }
    """
        .formatted(here, there);
  }

  /** An heir gives itself to a pool, and another does not. */
  @Test
  void brothers() {
    String classes =
        """
        abstract class Job implements Runnable {
          private final Runnable task;
          Job(Runnable task) { this.task = task; }
          @Override public void run() { task.run(); }
        }
        final class Here extends Job {
          Here(Runnable task) { super(task); }
          void start(EventBase base) { base.execute(this); }
        }
        final class There extends Job {
          There(Runnable task) { super(task); }
          void start(Executor pool) { pool.execute(this); }
        }
        """;
    program(
        classes,
        jobs("() -> base.free()).start(base);", "() -> System.out.println(1)).start(pool);"));
    program(
        classes,
        jobs(
            "() -> System.out.println(1)).start(base);",
            "() -> base.free()).start(pool); // BUG: LoopThreadOnly"));
  }

  private static final String INTERFACES =
      """
      interface Job {
        void run();
        default void go() { prepare(); run(); }
        default void prepare() {}
      }
      interface Loud extends Job {
        EventBase BASE = EventBase.create();
        @Override default void prepare() { BASE.free(); } %s
      }
      """;

  /** A function is an object of its interface, and inherits what that has from others. */
  @Test
  void functionsOfTwoInterfaces() {
    String main =
        """
        class Main {
          void start(Executor pool) {
            %s job = () -> {};
            pool.execute(() -> job.go());
          }
        }
        """;
    program(INTERFACES.formatted(""), main.formatted("Job"));
    program(INTERFACES.formatted("// BUG: LoopThreadOnly"), main.formatted("Loud"));
  }

  /** {@code Node.this} is the node around, even where the class in it is one of a node, too. */
  @Test
  void theOneAround() {
    String node =
        """
        class Node {
          private final EventBase base;
          Node(EventBase base) { this.base = base; }
          %s
          class Child extends Node {
            Child(EventBase base) { super(base); }
            Node parent() { return Node.this; }
            %s
          }
        }
        """;
    String main =
        """
        class Main {
          void start(Executor pool, EventBase base) {
            Node.Child child = new Node(base).new Child(base);
            pool.execute(() -> child.%s);
          }
        }
        """;
    String frees = "void go() { base.free(); }";
    String quiet = "@Override void go() {}";
    program(node.formatted(frees, quiet), main.formatted("go()"));
    program(
        node.formatted(frees + " // BUG: LoopThreadOnly", quiet), main.formatted("parent().go()"));
  }

  /** The constructor of a class without a name takes the object around, too. */
  @Test
  void heirOfAnInnerClass() {
    String main =
        """
        class Main {
          class Task {
            private final Runnable first;
            Task(Runnable first, Runnable then) {
              this.first = first;
              new Thread(then).start();
            }
          }
          static void start(EventBase base, Main main) {
            main.new Task(%s) {};
            main.new Task(%s);
          }
        }
        """;
    String first = "() -> base.free(), () -> {}";
    program(main.formatted(first, first));
    program(
        """
        class Main {
          class Task {
            Task(Runnable first, Runnable then) { new Thread(then).start(); }
          }
          static void start(EventBase base, Main main) {
            main.new Task(() -> {}, () -> base.free()) {}; // BUG: LoopThreadOnly
          }
        }
        """);
  }

  /** The parts of a part are told apart by the calls that make them. */
  @Test
  void partsOfAPart() {
    program(
        """
        class Inner {
          private final List<Runnable> all = new ArrayList<>();
          void add(Runnable task) { all.add(task); }
          void fire() { all.forEach(Runnable::run); }
        }
        """,
        """
        class Middle {
          private final Runnable task;
          Middle(Runnable task) { this.task = task; }
          private Inner made() { return new Inner(); }
          void open(Executor pool) {
            Inner quiet = made();
            Inner loud = made();
            quiet.add(task);
            pool.execute(() -> loud.fire());
          }
        }
        """,
        """
        class Outer {
          private final Runnable task;
          Outer(Runnable task) { this.task = task; }
          void open(Executor pool) { new Middle(task).open(pool); }
        }
        """,
        """
        class Main {
          static void start(EventBase base, Executor pool) {
            new Outer(() -> base.free()).open(pool);
          }
        }
        """);
  }

  /** The same of what is all over the program, where it is called. */
  @Test
  void madeByAFactoryAndAllOver() {
    program(
        """
        class Task implements Runnable {
          private final Runnable inner;
          private Task(Runnable inner) { this.inner = inner; }
          static Task of(Runnable inner) { return new Task(inner); }
          static void show(Task task) {}
          @Override public void run() { inner.run(); }
        }
        """,
        """
        class Main {
          static void start(EventBase base, Executor pool) {
            Task one = Task.of(() -> base.free());
            Task other = Task.of(() -> {});
            base.execute(() -> one.run());
            pool.execute(() -> other.run());
        """
            + "Task.show(one); ".repeat(110)
            + "}}");
  }
}
