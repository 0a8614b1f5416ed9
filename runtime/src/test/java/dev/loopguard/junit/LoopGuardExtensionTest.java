package dev.loopguard.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.loopguard.WatchingPage;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.WrongLoopThreadException;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.LogCallbackReentrancyException;
import dev.loopguard.log.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

final class LoopGuardExtensionTest {
  private static final String REFUSAL =
      "1 forbidden call(s) were refused meanwhile:\n"
          + "  EventBase.free() must run on the event loop's thread. This is thread \"thread B\"";

  @Test
  void whatWasNotMadeOnTheWrongThreadPasses() {
    Map<String, String> results = run(Right.class);
    assertEquals(
        List.of("onPurpose()", "onTheRightThread()", "theClass"), List.copyOf(results.keySet()));
    assertEquals(List.of("passed", "passed", "passed"), List.copyOf(results.values()));
  }

  @Test
  void aCallOnAnotherThreadFailsTheTestThatSwallowedIt() throws Exception {
    WatchingPage.assertShows(REFUSAL);
    Map<String, String> results = run(Wrong.class);
    assertTrue(result(results, "swallowed()").startsWith(REFUSAL), results.toString());
    assertEquals("passed", results.get("innocent()"));
    assertEquals("passed", results.get("theClass"));
  }

  @Test
  void whatFailedTheTestIsNotToldTwice() {
    String thrown = result(run(Wrong.class), "thrown()");
    assertTrue(thrown.startsWith("EventBase.free() must run on the event loop's thread"), thrown);
  }

  @Test
  void aCallFromALogCallbackFailsTheTestToo() {
    String told = result(run(Wrong.class), "fromALogCallback()");
    assertTrue(told.contains("EventBase.loopBreak() was called from a log callback"), told);
  }

  @Test
  void aCallOutsideTheTestsFailsTheClass() {
    Map<String, String> results = run(WrongBefore.class);
    assertEquals("passed", results.get("innocent()"));
    assertTrue(result(results, "theClass").startsWith(REFUSAL), results.toString());
  }

  @ExtendWith({OnlyInTestKit.class, LoopGuardExtension.class})
  static final class Right {
    @Test
    void onTheRightThread() {
      EventBase.create().free();
    }

    @Test
    @BreaksRules
    void onPurpose() throws InterruptedException {
      freeElsewhere();
    }
  }

  @ExtendWith({OnlyInTestKit.class, LoopGuardExtension.class})
  static final class Wrong {
    @Test
    void innocent() {
      EventBase.create().free();
    }

    @Test
    void swallowed() throws InterruptedException {
      freeElsewhere();
    }

    @Test
    void thrown() throws InterruptedException {
      throw freeElsewhere();
    }

    @Test
    void fromALogCallback() {
      EventBase base = EventBase.create();
      EventLog.setCallback(
          (severity, message) -> {
            try {
              base.loopBreak();
            } catch (LogCallbackReentrancyException swallowed) {
              // As many a logging library would.
            }
          });
      EventLog.log(Severity.MSG, "a line");
      EventLog.setCallback(null);
      base.free();
    }
  }

  @ExtendWith({OnlyInTestKit.class, LoopGuardExtension.class})
  static final class WrongBefore {
    @BeforeAll
    static void before() throws InterruptedException {
      freeElsewhere();
    }

    @Test
    void innocent() {
      EventBase.create().free();
    }

    @AfterAll
    static void after() {
      EventBase.create().free();
    }
  }

  /** These break the rules, so nobody else is to run them. */
  static final class OnlyInTestKit implements ExecutionCondition {
    static final String KEY = "dev.loopguard.testkit";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter(KEY).isPresent()
          ? ConditionEvaluationResult.enabled("in the test kit")
          : ConditionEvaluationResult.disabled("only in the test kit");
    }
  }

  private static WrongLoopThreadException freeElsewhere() throws InterruptedException {
    EventBase base = EventBase.create();
    WrongLoopThreadException[] swallowed = new WrongLoopThreadException[1];
    Thread b =
        new Thread(
            () -> {
              try {
                base.free();
              } catch (WrongLoopThreadException e) {
                swallowed[0] = e;
              }
            },
            "thread B");
    b.start();
    b.join();
    base.free();
    return swallowed[0];
  }

  private static String result(Map<String, String> results, String test) {
    return String.valueOf(results.get(test));
  }

  /** By test, "passed" or the message; the class's own under "theClass". */
  private static Map<String, String> run(Class<?> tests) {
    Map<String, String> results = new TreeMap<>();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .configurationParameter(OnlyInTestKit.KEY, "true")
        .execute()
        .allEvents()
        .finished()
        .stream()
        .filter(event -> event.getTestDescriptor().getParent().isPresent())
        .forEach(event -> results.put(nameOf(event), outcomeOf(event)));
    return results;
  }

  private static String nameOf(Event event) {
    return event.getTestDescriptor().isTest()
        ? event.getTestDescriptor().getDisplayName()
        : "theClass";
  }

  private static String outcomeOf(Event event) {
    return event
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .map(Throwable::getMessage)
        .orElse("passed");
  }
}
