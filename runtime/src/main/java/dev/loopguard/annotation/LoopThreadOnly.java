package dev.loopguard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only the thread that runs the loop may come here.
 *
 * <pre>{@code
 * final class Connection {
 *   private final EventBase base;
 *
 *   @LoopThreadOnly("base")
 *   void send(ByteBuffer bytes) { ... }
 *
 *   void sendFromAnywhere(ByteBuffer bytes) {
 *     base.execute(() -> send(bytes)); // OK: posted to the loop's thread
 *     new Thread(() -> send(bytes)).start(); // ERROR: another thread gets to send
 *   }
 * }
 * }</pre>
 *
 * <h2>What it means on each target</h2>
 *
 * <dl>
 *   <dt>method, constructor
 *   <dd>Call it only on the loop's thread. A call from a thread that does not hold the loop is an
 *       error, however long the chain of calls to it.
 *   <dt>type
 *   <dd>Every instance method that the type declares, and whatever overrides or implements one. Not
 *       its constructors, static methods or nested types; what a subclass adds is judged like any
 *       other unannotated method. On a functional interface it says that its function objects run
 *       on the loop's thread, as {@link dev.loopguard.event.EventCallback} does.
 *   <dt>package
 *   <dd>Every type in the package, as if written on each. Subpackages are other packages.
 *   <dt>field
 *   <dd>Read and write it only on the loop's thread. Constructors and initialisers of its own class
 *       are exempt, as are private methods that only they call; lambdas written in them are not.
 *   <dt>parameter
 *   <dd>The function object passed here is invoked only on the loop's thread: its body may use what
 *       is loop-only. {@code CompletableFuture.runAsync(f, base)} posts {@code f} because {@link
 *       dev.loopguard.event.EventBase#execute} takes such a parameter.
 *   <dt>annotation type
 *   <dd>That annotation is another spelling of this one:
 *       <pre>{@code
 * @LoopThreadOnly(role = "render thread")
 * public @interface RenderThread {}
 * }</pre>
 * </dl>
 *
 * <h2>Special cases</h2>
 *
 * <ul>
 *   <li>An override that is not annotated inherits this from what it overrides.
 *   <li>A loop-only override of an {@link AnyThread} method is an error where it is declared: those
 *       who call through the supertype cannot know.
 *   <li>A marked method is a boundary: its caller is told, and its body is taken to be on the
 *       loop's thread.
 *   <li>On a static method an empty {@code value}, or {@code "this"}, means the role's only loop.
 * </ul>
 *
 * @see AnyThread
 * @see EnsuresLoopThread
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.TYPE,
  ElementType.PACKAGE,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE
})
public @interface LoopThreadOnly {
  /**
   * Which loop, in the expression syntax of {@code @GuardedBy}: {@code "this"}, {@code "base"},
   * {@code "this.base"}, {@code "base()"}, {@code "Outer.this.base"}.
   *
   * <p>Empty means {@code this} on a method of a loop class (one that declares an instance method
   * with {@link EnsuresLoopThread} or {@link EnsuresLoopThreadIf} of {@code this}), and some loop
   * of the role elsewhere.
   */
  String value() default "";

  /** The kind of thread, as messages name it. */
  String role() default "event loop";
}
