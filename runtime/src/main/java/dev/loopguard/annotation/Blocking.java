package dev.loopguard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This may block, so a loop's thread must not come here: one waiting callback stops every other.
 *
 * <pre>{@code
 * @Blocking
 * Row query(String sql) { ... }
 *
 * Event tick = base.newTimer(event -> query("select 1")); // WARNING: blocks the loop
 * }</pre>
 *
 * <h2>What it means on each target</h2>
 *
 * <dl>
 *   <dt>method, constructor
 *   <dd>A call of it that is reached on a loop's thread is reported.
 *   <dt>type
 *   <dd>Every instance method that the type declares and whatever overrides or implements one.
 *   <dt>annotation type
 *   <dd>That annotation is another spelling of this one.
 * </dl>
 *
 * <h2>Special cases</h2>
 *
 * <ul>
 *   <li><em>On the loop</em> means: in the body of loop-only code or of a posted function object,
 *       or where a guard says so. What a thread does before {@code loop()} or after it is not
 *       meant.
 *   <li>A marked method is a boundary: its body is free to block.
 *   <li>What blocks in the JDK is known already ({@code Thread.sleep}, {@code Future.get}, ...).
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.TYPE,
  ElementType.ANNOTATION_TYPE
})
public @interface Blocking {}
