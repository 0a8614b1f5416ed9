package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which methods of an object whoever is given it may call, by the type of the parameter. */
final class ElementsTest {
  private static final String ANSWERS =
      """
      interface Answers {
        void add(@AnyThread Consumer<? extends Answer> listener);
        void addAll(@AnyThread Collection<? extends Answer> answers);
        interface Answer { void take(); }
      }
      """;

  @Test
  void whatAListenerHearsOfIsNoElement() {
    program(
        ANSWERS,
        """
        class Both implements Answers.Answer, Consumer<Answers.Answer> {
          private final EventBase base;
          Both(EventBase base) { this.base = base; }
          @Override public void accept(Answers.Answer answer) {}
          @Override public void take() { base.free(); }
        }
        """,
        """
        class Server {
          static void start(Answers answers, EventBase base, Both given) {
            answers.add(new Both(base));
            answers.add(given);
          }
        }
        """);
  }

  @Test
  void whatACollectionHoldsIsOne() {
    program(
        ANSWERS,
        """
        class Both implements Answers.Answer, Consumer<Answers.Answer> {
          private final EventBase base;
          Both(EventBase base) { this.base = base; }
          @Override public void accept(Answers.Answer answer) {
            base.free(); // BUG: LoopThreadOnly
          }
          @Override public void take() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Server {
          static void start(Answers answers, EventBase base) {
            answers.add(new Both(base));
            answers.addAll(List.of(new Both(base)));
          }
        }
        """);
  }

  private static final String TASK =
      """
      final class Task {
        private Runnable what;
        void set(Runnable what) { this.what = what; }
        void run() { what.run(); }
      }
      """;

  private static String main(String here, String fill, String more) {
    return """
    class Main {
      private final Task there = new Task();
      private final List<Task> here = %s;
      void start(Executor pool, EventBase base) {
        %s
        base.execute(() -> here.get(0).run());
        pool.execute(() -> there.run());
      }
      %s
    }
    """
        .formatted(here, fill, more);
  }

  private static final String SET = "here.get(0).set(() -> base.free());";
  private static final String BUG = " // BUG: LoopThreadOnly";

  /** What comes out of a list of a library's is what the program is seen to put in. */
  @Test
  void whatAListIsSeenToBeFilledWith() {
    program(TASK, main("new ArrayList<>()", "here.add(new Task()); " + SET, ""));
    program(TASK, main("new ArrayList<>()", "here.add(there); " + SET + BUG, ""));
    program(
        TASK,
        main(
            "new ArrayList<>()",
            "here.add(new Task()); fill(here, there); " + SET + BUG,
            "private static void fill(List<Task> all, Task one) { all.add(0, one); }"));
    program(
        TASK,
        main(
            "made(there)",
            SET + BUG,
            "private static List<Task> made(Task one) {"
                + " List<Task> all = new ArrayList<>(); all.add(one); return all; }"));
    program(
        TASK,
        main(
            "new Own(there)",
            SET + BUG,
            "static final class Own extends ArrayList<Task> { Own(Task one) { add(one); } }"));
    program(TASK, main("List.of(there)", SET + BUG, ""));
  }

  @Test
  void whatGoesThroughAListThatIsSeenToBeFilled() {
    String iterator = "Iterator<Task> all = here.iterator();";
    String part = "List<Task> part = here.subList(0, 1); Iterator<Task> all = part.iterator();";
    for (String view : List.of(iterator, part)) {
      String set = view + " all.next().set(() -> base.free());";
      program(TASK, main("new ArrayList<>()", "here.add(new Task()); " + set, ""));
      program(TASK, main("new ArrayList<>()", "here.add(there); " + set + BUG, ""));
    }
  }
}
