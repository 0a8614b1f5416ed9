package dev.loopguard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Any thread may come here, and that is a promise.
 *
 * <pre>{@code
 * @AnyThread
 * public void disconnect() {
 *   connection.closeNow(); // ERROR if closeNow() is @LoopThreadOnly: nothing here holds the loop
 *   base.execute(connection::closeNow); // OK
 * }
 * }</pre>
 *
 * <h2>What it means on each target</h2>
 *
 * <dl>
 *   <dt>method, constructor
 *   <dd>Callable on any thread, so its body is checked as if off every loop, called or not.
 *   <dt>type
 *   <dd>Every instance method that the type declares and whatever overrides or implements one.
 *   <dt>package
 *   <dd>Every type in the package. Subpackages are other packages.
 *   <dt>parameter
 *   <dd>The function object passed here may be invoked on any thread, so its body is checked as if
 *       off every loop.
 *   <dt>annotation type
 *   <dd>That annotation is another spelling of this one.
 * </dl>
 *
 * <h2>Special cases</h2>
 *
 * <ul>
 *   <li>It is not the default. An unannotated method is judged by who really calls it; this one is
 *       judged even where nothing in sight does, which is what a library's public methods want.
 *   <li>A {@link LoopThreadOnly} override of a method with this promise is an error where it is
 *       declared.
 *   <li>The body may find out where it is: {@code if (base.inLoopThread()) ...} holds in its
 *       branch.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.TYPE,
  ElementType.PACKAGE,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE
})
public @interface AnyThread {}
