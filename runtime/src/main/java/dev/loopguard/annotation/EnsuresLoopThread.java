package dev.loopguard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When this method has returned, the current thread is the loop's.
 *
 * <pre>{@code
 * @EnsuresLoopThread
 * public void assertInLoopThread() { ... }
 *
 * void tearDown(EventBase base) {
 *   base.assertInLoopThread();
 *   base.free(); // OK: nobody passes the line above on another thread
 * }
 * }</pre>
 *
 * <p>It stands on a <b>method</b> only, and is inherited by overrides. A method that merely calls
 * such a one on every path needs no annotation: the same is inferred.
 *
 * <h2>Special cases</h2>
 *
 * <ul>
 *   <li>It says nothing about a method that throws, unless {@link #onThrow} does.
 *   <li>{@code @EnsuresLoopThread("result")} says that the thread that called is the home of the
 *       loop <em>returned</em>, as for {@link dev.loopguard.event.EventBase#create()}; that lasts
 *       until the loop is handed to another thread that may run it.
 *   <li>Of {@code this}, on an instance method, it makes the declaring class a loop class; see
 *       {@link LoopThreadOnly#value}. On a static method {@code "this"} means the role's only loop.
 * </ul>
 *
 * @see EnsuresLoopThreadIf
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EnsuresLoopThread {
  /**
   * Which loop: {@code "this"}, {@code "result"} for the one returned, a parameter by its name, or
   * any expression that {@link LoopThreadOnly#value} takes.
   */
  String value() default "this";

  /** The kind of thread, as messages name it. */
  String role() default "event loop";

  /**
   * Whether it holds after an exception too. It does for {@link
   * dev.loopguard.event.EventBase#loop()}: whoever comes out of it was in it, so {@code try {
   * base.loop(); } finally { base.free(); }} is right.
   */
  boolean onThrow() default false;
}
