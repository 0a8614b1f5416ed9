package dev.loopguard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A log callback must not come here, directly or by any chain of calls on its thread.
 *
 * <p>A log line may be written from the middle of an event call. A callback that calls back into
 * the event API finds it half done: libevent calls that undefined, and in practice it deadlocks.
 *
 * <pre>{@code
 * EventLog.setCallback((severity, message) -> {
 *   System.err.println(message); // OK
 *   base.loopBreak(); // ERROR: EventBase is @NotInLogCallback
 * });
 * }</pre>
 *
 * <h2>What it means on each target</h2>
 *
 * <dl>
 *   <dt>method
 *   <dd>A call of it that is reached from a log callback, on that callback's thread, is an error.
 *   <dt>type
 *   <dd>All that the type declares: instance methods and whatever overrides them, and, unlike the
 *       other annotations here, its static methods and constructors too.
 *   <dt>package
 *   <dd>Every type in the package. Subpackages are other packages.
 * </dl>
 *
 * <h2>Special cases</h2>
 *
 * <ul>
 *   <li>Handing work to another thread ends the chain. Posting it to the loop does not help: the
 *       call that posts is itself event API.
 *   <li>At run time a call on a callback's thread throws {@link
 *       dev.loopguard.log.LogCallbackReentrancyException}.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
public @interface NotInLogCallback {}
