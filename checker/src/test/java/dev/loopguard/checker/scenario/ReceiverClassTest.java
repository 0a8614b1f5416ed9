package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept by objects of one class is not run by objects of another that shares the field. */
final class ReceiverClassTest {
  private static final String AREA =
      """
      class Area {
        private final List<Runnable> listeners = new ArrayList<>();
        Runnable last = () -> {};
        void add(Runnable listener) {
          listeners.add(listener);
          last = listener;
        }
        void set(String text) { fire(); }
        private void fire() {
          for (Runnable listener : listeners) listener.run();
          last.run();
        }
      }
      """;

  private static final String HEIRS =
      """
      class Standalone extends Area { Standalone() { set("new"); } }
      """;

  @Test
  void anotherSubclassIsFired() {
    program(
        AREA,
        HEIRS,
        "class Editor extends Area {}",
        """
        class Server {
          static void listen(Editor editor, EventBase base) {
            editor.add(base::free);
            editor.last = base::free;
          }
          static void start(EventBase base, Executor pool, Standalone given) {
            listen(new Editor(), base);
            listen(new Editor(), base);
            pool.execute(() -> new Standalone());
            pool.execute(() -> given.set("given"));
          }
        }
        """);
  }

  @Test
  void itsOwnSubclassIsFired() {
    program(
        AREA,
        HEIRS,
        "class Editor extends Area {}",
        "class BigEditor extends Editor { BigEditor() { set(\"big\"); } }",
        """
        class Server {
          static void listen(Editor editor, EventBase base) {
            editor.add(base::free); // BUG: LoopThreadOnly
          }
          static void start(EventBase base, Executor pool) {
            listen(new Editor(), base);
            listen(new BigEditor(), base);
            pool.execute(() -> new BigEditor());
          }
        }
        """);
  }

  @Test
  void anyOfThemIsFired() {
    program(
        AREA,
        "class Editor extends Area {}",
        """
        class Server {
          static void listen(Editor editor, EventBase base) {
            editor.last = base::free; // BUG: LoopThreadOnly
          }
          static void start(EventBase base, Executor pool, Area area) {
            listen(new Editor(), base);
            listen(new Editor(), base);
            pool.execute(() -> area.set("any"));
          }
        }
        """);
  }

  /** A field of the common type that only ever holds objects of one class. */
  @Test
  void keptAsTheCommonType() {
    program(
        "interface Listener { void changed(); }",
        """
        abstract class Area {
          private final List<Listener> listeners = new ArrayList<>();
          final void add(Listener listener) { listeners.add(listener); }
          void load() { listeners.forEach(Listener::changed); }
        }
        """,
        "class Edited extends Area {}",
        """
        class Alone extends Area {
          Alone() { load(); }
        }
        """,
        """
        class Pane {
          private Edited area = new Edited();
          Edited area() { return area; }
          void reset() { area = new Edited(); }
        }
        """,
        """
        class Status {
          private final EventBase base;
          private Area area;
          Status(EventBase base, Pane pane) {
            this.base = base;
            follow(pane);
          }
          void follow(Pane pane) {
            area = pane == null ? null : pane.area();
            area.add(new Update());
          }
          class Update implements Listener {
            @Override public void changed() { show(); }
          }
          void show() { base.free(); }
        }
        """,
        """
        class Main {
          public static void main(String[] args) {
            new Alone();
          }
          static void start(EventBase base) {
            Pane pane = new Pane();
            new Status(base, pane);
            base.execute(() -> pane.area().load());
          }
        }
        """);
  }

  private static final String SHOWN =
      """
      interface Shown { Shown show(); }
      """;

  private static final String DIALOG =
      """
      class Dialog implements Shown {
        Dialog with(String text) { return with(text, true); }
        Dialog with(String text, boolean scrolls) { return this; }
        @Override public Dialog show() {
          prepare();
          return this;
        }
        void prepare() {}
      }
      """;

  @Test
  void anotherClassOverridesWhatItCalls() {
    program(
        SHOWN,
        DIALOG,
        """
        class Editor extends Dialog {
          static EventBase base;
          @Override void prepare() { base.free(); }
        }
        """,
        """
        class Server {
          static void start(Executor pool) {
            new Editor().with("text").show();
            pool.execute(() -> new Dialog().with("text").show());
            pool.execute(() -> {
              Dialog dialog = new Dialog();
              dialog.with("text");
              dialog.show();
            });
          }
        }
        """);
  }

  @Test
  void itsOwnClassOverridesWhatItCalls() {
    program(
        SHOWN,
        DIALOG,
        """
        class Editor extends Dialog {
          static EventBase base;
          @Override void prepare() { base.free(); } // BUG: LoopThreadOnly
        }
        """,
        """
        class Viewer extends Dialog {
          static EventBase base;
          @Override void prepare() { base.free(); } // BUG: LoopThreadOnly
        }
        """,
        """
        class Hidden extends Dialog {
          static EventBase base;
          Hidden() { show(); }
          @Override void prepare() { base.free(); } // BUG: LoopThreadOnly
        }
        """,
        """
        class Server {
          static void start(Executor pool, Dialog given) {
            pool.execute(() -> new Editor().with("text").show());
            pool.execute(() -> given.show());
            pool.execute(() -> new Hidden());
          }
        }
        """);
  }

  private static void exporters(String asking) {
    program(
        """
        class Exporter {
          void export() { throw new IllegalStateException(); }
          void exportQuietly() {
            Exporter me = this;
            me.export();
            Runnable later = () -> export();
            later.run();
            export();
          }
        }
        class Plain extends Exporter {
          @Override void export() {}
          void plainly() { super.exportQuietly(); }
        }
        class Middle extends Exporter {
          @Override void exportQuietly() { super.exportQuietly(); }
        }
        """,
        asking,
        """
        class Main {
          void start(EventBase base, Executor pool) {
            List<Exporter> all = List.of(new Plain(), new Middle(), new Asking(base));
            pool.execute(() -> all.forEach(it -> it.exportQuietly()));
          }
        }
        """);
  }

  private static String asking(String superclass, String mark, String members) {
    return """
    class Asking extends %s {
      private final EventBase base;
      Asking(EventBase base) { this.base = base; }
      @Override void export() {
        base.free(); %s
      }
      %s
    }
    """
        .formatted(superclass, mark, members);
  }

  /** Nobody who has overridden a method is {@code this} in it, as long as he does not call it. */
  @Test
  void anHeirHasOverriddenWhatCallsIt() {
    exporters(asking("Exporter", "", "@Override void exportQuietly() {}"));
  }

  @Test
  void anHeirCallsWhatItHasOverridden() {
    for (String body :
        List.of(
            "super.exportQuietly();",
            "Runnable now = super::exportQuietly; now.run();",
            "Runnable now = () -> super.exportQuietly(); now.run();",
            "class Inner { void go() { Asking.super.exportQuietly(); } } new Inner().go();",
            "quietly(); } void quietly() { super.exportQuietly();")) {
      exporters(
          asking(
              "Exporter",
              "// BUG: LoopThreadOnly",
              "@Override void exportQuietly() { " + body + " }"));
    }
    exporters(asking("Exporter", "// BUG: LoopThreadOnly", ""));
    exporters(asking("Middle", "// BUG: LoopThreadOnly", ""));
  }

  /** That another object tells listeners of its kind says nothing of one whose way is known. */
  @Test
  void listenerThatIsNeverTold() {
    program(
        "interface Listener { void changed(); }",
        """
        abstract class Area {
          private final List<Listener> listeners = new ArrayList<>();
          final void add(Listener listener) { listeners.add(listener); }
          void load() { for (Listener listener : listeners) listener.changed(); }
        }
        """,
        "class Edited extends Area {}",
        """
        class Alone extends Area {
          Alone() { load(); }
        }
        """,
        """
        class Freer implements Listener {
          private final EventBase base;
          Freer(EventBase base) { this.base = base; }
          @Override public void changed() {
            base.free();
          }
        }
        """,
        """
        class Main {
          public static void main(String[] args) {
            new Alone();
          }
          static void start(EventBase base) {
            new Edited().add(new Freer(base));
          }
        }
        """);
  }

  /** Two lists of one class run what they hold by a function that they are given. */
  @Test
  void listsOfOneClassThatAreGivenWhatToDo() {
    program(
        LISTENERS,
        ACTION,
        """
        class Preferences {
          private static final Listeners<Consumer<String>> CHANGED = new Listeners<>();
          static void start(EventBase base) {
            CHANGED.add(new Action(base));
          }
          static void tell() { CHANGED.fire(it -> it.accept("")); }
        }
        """,
        """
        class Tree {
          private final Listeners<Runnable> invalidated = new Listeners<>();
          Tree() { invalidated.add(() -> System.out.println("invalidated")); }
          void start(Executor pool) { pool.execute(() -> invalidated.fire(Runnable::run)); }
        }
        """);
  }

  @Test
  void aListThatIsGivenWhatToDo() {
    program(
        LISTENERS,
        ACTION.replace("base.free();", "base.free(); // BUG: LoopThreadOnly"),
        """
        class Tree {
          private final Listeners<Runnable> invalidated = new Listeners<>();
          Tree(EventBase base) { invalidated.add(new Action(base)); }
          void start(Executor pool) { pool.execute(() -> invalidated.fire(Runnable::run)); }
        }
        """);
  }

  private static final String LISTENERS =
      """
      final class Listeners<T> {
        private final List<T> all = new ArrayList<>();
        void add(T listener) { all.add(listener); }
        void fire(Consumer<T> how) { for (T listener : all) how.accept(listener); }
      }
      """;

  private static final String ACTION =
      """
      class Action implements Runnable, Consumer<String> {
        private final EventBase base;
        Action(EventBase base) { this.base = base; }
        @Override public void run() {
          base.free();
        }
        @Override public void accept(String text) {}
      }
      """;

  @Test
  void anHeirThatDoesNothing() {
    Scenario.server(
        """
        class Job implements Runnable { @Override public void run() { tick(); } }
        class Nothing extends Job { @Override public void run() {} }
        void start() {
          base.execute(new Job());
          pool.execute(new Nothing());
        }
        """);
    Scenario.server(
        """
        class Job implements Runnable {
          @Override public void run() {
            tick(); // BUG: LoopThreadOnly
          }
        }
        class Named extends Job {}
        void start() {
          base.execute(new Job());
          pool.execute(new Named());
        }
        """);
  }

  @Test
  void fieldsThatOthersSet() {
    Scenario.server(
        """
        static final class Keeper { Runnable task; }
        void start() {
          Keeper here = new Keeper();
          Keeper there = new Keeper();
          here.task = () -> tick();
          there.task = () -> {};
          base.execute(() -> here.task.run());
          pool.execute(() -> there.task.run());
        }
        """);
  }

  @Test
  void anHeirOfAnAbstractTask() {
    Scenario.server(
        """
        abstract static class Job implements Runnable {}
        class Ticks extends Job {
          @Override public void run() {
            tick(); // BUG: LoopThreadOnly
          }
        }
        void start(Job job) { pool.execute(() -> job.run()); }
        """);
  }

  /** Of the classes that a cast lets through only some have code of their own. */
  @Test
  void castToOneOfSeveralBranches() {
    String animals =
        """
        abstract class Animal {
          abstract void go();
          static class Dog extends Animal {
            @Override void go() { System.out.println("dog"); }
          }
          static final class Puppy extends Dog {
            @Override void go() { System.out.println("puppy"); }
          }
          static final class Cat extends Animal {
            private final EventBase base;
            Cat(EventBase base) { this.base = base; }
            @Override void go() {
              base.free(); %s
            }
          }
        }
        """;
    String main =
        """
        class Main {
          void start(Executor pool, EventBase base) {
            List<Animal> all = List.of(new Animal.Dog(), new Animal.Puppy(), new Animal.Cat(base));
            pool.execute(() -> { for (Animal one : all) if (one instanceof %s) one.go(); });
          }
        }
        """;
    program(animals.formatted(""), main.formatted("Animal.Dog"));
    program(animals.formatted("// BUG: LoopThreadOnly"), main.formatted("Animal"));
  }

  /** Of two heirs that are passed as what they have in common that much is known. */
  @Test
  void anotherSubclassThanTwoIsFired() {
    program(
        AREA,
        HEIRS,
        "class Editor extends Area {}",
        "class BigEditor extends Editor {}",
        "class SmallEditor extends Editor {}",
        """
        class Server {
          static void listen(Editor editor, EventBase base) {
            editor.add(base::free);
            editor.last = base::free;
          }
          static void start(EventBase base, Executor pool) {
            listen(new BigEditor(), base);
            listen(new SmallEditor(), base);
            pool.execute(() -> new Standalone());
          }
        }
        """);
  }

  /** A method that overrides another is called by whom we see, where the other is ours, too. */
  @Test
  void anOverrideThatIsCalledOnAnotherOnly() {
    program(
        "class Area { void fire() {} }",
        """
        class Editor extends Area {
          Runnable task = () -> {};
          @Override void fire() { new Thread(task).start(); }
          void now() { task.run(); }
        }
        """,
        """
        class Server {
          void start(EventBase base) {
            Editor here = new Editor();
            Editor there = new Editor();
            here.task = () -> base.free();
            base.execute(() -> here.now());
            there.fire();
          }
        }
        """);
  }

  /** What {@code this} is may be tested, too. */
  @Test
  void thisOfAnotherBranch() {
    for (String base : List.of("abstract class Base", "interface Base")) {
      String work = base.startsWith("interface") ? "default void" : "public void";
      program(
          base
              + "{"
              + work
              + " work() {}"
              + work
              + """
               start() {
                Base self = this;
                if (self instanceof Quiet) self.work();
              }
              static void begin(Executor pool, Base one) { pool.execute(() -> one.start()); }
              }
              """,
          base.startsWith("interface")
              ? "class Quiet implements Base {}"
              : "class Quiet extends Base {}",
          """
          class Loud %s Base {
            @LoopThreadOnly void tick() {}
            @Override public void work() { tick(); }
          }
          """
              .formatted(base.startsWith("interface") ? "implements" : "extends"));
    }
  }

  /** What an heir does instead when it gives itself away is not what its superclass does. */
  @Test
  void anHeirThatGivesItselfAway() {
    program(
        """
        class Task implements Runnable {
          @LoopThreadOnly void tick() {}
          @Override public void run() { tick(); }
        }
        """,
        """
        class Quiet extends Task {
          @Override public void run() {}
          void start(Executor pool) { pool.execute(this); }
        }
        """);
  }

  /** A class that is no task has a method that an heir's being one makes a task's. */
  @Test
  void castToWhatOnlyAnHeirIs() {
    program(
        """
        class Work {
          @LoopThreadOnly private void tick() {}
          public void run() { tick(); }
        }
        """,
        "class Task extends Work implements Runnable {}",
        """
        class Main {
          static void start(EventBase base, Executor pool) {
            List<Object> all = new ArrayList<>();
            all.add(new Work());
            pool.execute(() -> {
              for (Object each : all) if (each instanceof Runnable) ((Runnable) each).run();
            });
            base.execute(new Task());
          }
        }
        """);
  }
}
