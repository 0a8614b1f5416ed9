package dev.loopguard.junit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails a test during which a call was made on the wrong thread or from a log callback: on whatever
 * thread, and even if the exception was swallowed.
 *
 * <pre>{@code
 * @ExtendWith(LoopGuardExtension.class)
 * final class ServerTest { ... }
 * }</pre>
 *
 * <p>The event API tells by itself; the application's own loop-only code does where the tests run
 * under the {@linkplain dev.loopguard.agent.Agent agent}, in mode {@code throw} or {@code log}. A
 * call made between the tests of a class, as by {@code @BeforeAll} or a thread left over, fails the
 * class. Tests that run at the same time cannot be told apart, so each of them fails.
 *
 * <p>{@link BreaksRules} exempts a test that does it on purpose. To have it everywhere, run JUnit
 * with {@code junit.jupiter.extensions.autodetection.enabled=true}.
 */
public final class LoopGuardExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(LoopGuardExtension.class);
  private static final String CLASS = "class";
  private static final String TEST = "test";

  /** For JUnit. */
  public LoopGuardExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    begin(context, CLASS);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    // What came before the test is the class's; what comes during it is the test's.
    Optional.ofNullable(store(context).get(CLASS, Witness.class)).ifPresent(Witness::pause);
    begin(context, TEST);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Witness witness = end(context, TEST);
    Optional.ofNullable(store(context).get(CLASS, Witness.class)).ifPresent(Witness::resume);
    judge(context, witness);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    judge(context, end(context, CLASS));
  }

  private static void judge(ExtensionContext context, Witness witness) {
    List<IllegalStateException> refusals =
        witness.refusalsExcept(context.getExecutionException().orElse(null));
    boolean exempt =
        AnnotationSupport.isAnnotated(context.getElement(), BreaksRules.class)
            || AnnotationSupport.isAnnotated(context.getTestClass(), BreaksRules.class);
    if (refusals.isEmpty() || exempt) {
      return;
    }
    StringBuilder message = new StringBuilder();
    message.append(refusals.size()).append(" forbidden call(s) were refused meanwhile:");
    refusals.forEach(refusal -> message.append("\n  ").append(refusal.getMessage()));
    AssertionError error = new AssertionError(message.toString());
    refusals.forEach(error::addSuppressed);
    throw error;
  }

  private static void begin(ExtensionContext context, String key) {
    store(context).put(key, new Witness());
  }

  private static Witness end(ExtensionContext context, String key) {
    Witness witness = store(context).remove(key, Witness.class);
    witness.close();
    return witness;
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
