package dev.loopguard.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests of the checker, and what they do as long as there is no mutant. */
final class Tests {
  /** What is in the name of each test that says of every line whether something is told there. */
  static final String SCENARIO = "[class:dev.loopguard.checker.scenario.";

  private static final int FEW = 3;

  private final Launcher launcher = LauncherFactory.create();
  private final Map<String, Test> byId = new LinkedHashMap<>();

  /**
   * A test as it went.
   *
   * @param direct whether it comes by mutants otherwise than by asking an analysis
   */
  record Test(String id, long steps, BitSet reached, long nanos, boolean direct) {}

  /** After how many steps a mutant is taken to go on for ever. */
  static long limit(long steps) {
    return steps * 20 + 100_000;
  }

  /** Runs a class without a mutant; none of its tests may fail. */
  void run(String type, Trial trial) {
    List<String> failures = new ArrayList<>();
    launcher.execute(
        request(selectClass(type)),
        new TestExecutionListener() {
          private long began;

          @Override
          public void executionStarted(TestIdentifier test) {
            if (test.isTest()) {
              Switch.take(new Switch.Course(Switch.NONE, Long.MAX_VALUE));
              trial.begin(test.getUniqueId());
              began = System.nanoTime();
            }
          }

          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == Status.FAILED) {
              failures.add(test.getUniqueId() + ": " + result.getThrowable().orElse(null));
            } else if (test.isTest()) {
              Switch.Course course = Switch.take(new Switch.Course(Switch.NONE, Long.MAX_VALUE));
              long nanos = System.nanoTime() - began;
              byId.put(
                  test.getUniqueId(),
                  new Test(
                      test.getUniqueId(),
                      course.steps(),
                      course.reached(),
                      nanos,
                      !trial.askedAnything()));
            }
          }
        });
    if (!failures.isEmpty()) {
      throw new IllegalStateException("fails without a mutant: " + failures);
    }
  }

  /**
   * Those that may fail though nothing is told otherwise, the quickest first: those that come to
   * the mutant without asking an analysis, and those that come by a line of its method that hardly
   * another test comes by, as where a bound is met.
   */
  List<String> near(int spot, BitSet method) {
    return byId.values().stream()
        .filter(it -> (it.direct() && it.reached().get(spot)) || comesByRare(it, method))
        .sorted(Comparator.comparingLong(Test::nanos))
        .map(Test::id)
        .toList();
  }

  private boolean comesByRare(Test test, BitSet method) {
    return method.stream()
        .anyMatch(
            spot ->
                test.reached().get(spot)
                    && byId.values().stream().filter(it -> it.reached().get(spot)).count() <= FEW);
  }

  boolean failsWith(int mutant, String id) {
    Test test = byId.get(id);
    boolean[] failed = new boolean[1];
    Switch.Course before =
        Switch.take(new Switch.Course(mutant, test == null ? Long.MAX_VALUE : limit(test.steps())));
    launcher.execute(
        request(selectUniqueId(id)),
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier each, TestExecutionResult result) {
            failed[0] |= result.getStatus() == Status.FAILED;
          }
        });
    Switch.take(before);
    return failed[0];
  }

  private static LauncherDiscoveryRequest request(DiscoverySelector selector) {
    return LauncherDiscoveryRequestBuilder.request().selectors(selector).build();
  }
}
