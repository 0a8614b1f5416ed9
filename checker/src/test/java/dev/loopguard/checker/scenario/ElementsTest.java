package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

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
}
