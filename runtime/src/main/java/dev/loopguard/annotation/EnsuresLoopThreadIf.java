package dev.loopguard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where this method returned {@link #result}, the current thread is the loop's.
 *
 * <pre>{@code
 * @EnsuresLoopThreadIf(result = true)
 * public boolean inLoopThread() { ... }
 *
 * void stop(EventBase base) {
 *   if (base.inLoopThread()) {
 *     base.free(); // OK
 *   } else {
 *     base.execute(base::free);
 *   }
 * }
 * }</pre>
 *
 * <p>It stands on a <b>method</b> that returns {@code boolean} only, and is inherited by overrides.
 *
 * <h2>Special cases</h2>
 *
 * <ul>
 *   <li>Every shape of a condition counts: {@code !}, {@code &&}, {@code ||}, {@code ?:}, an early
 *       return, {@code assert}, {@code while}, and a local variable that keeps the answer.
 *   <li>The other answer says that the thread is <em>not</em> the loop's.
 *   <li>Of {@code this}, on an instance method, it makes the declaring class a loop class; see
 *       {@link LoopThreadOnly#value}. On a static method {@code "this"} means the role's only loop,
 *       as for {@code SwingUtilities.isEventDispatchThread()}.
 *   <li>A helper that merely returns such an answer needs no annotation: the same is inferred.
 * </ul>
 *
 * @see EnsuresLoopThread
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EnsuresLoopThreadIf {
  /** The answer that means "on the loop's thread". */
  boolean result();

  /** Which loop: {@code "this"}, a parameter by its name, or as in {@link LoopThreadOnly#value}. */
  String value() default "this";

  /** The kind of thread, as messages name it. */
  String role() default "event loop";
}
