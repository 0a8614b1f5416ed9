/**
 * Which thread may run this code, and what must never be called from where?
 *
 * <p>The annotations here are the whole vocabulary. The checker proves them over a program at build
 * time, and {@link dev.loopguard.event.EventBase} asserts them at run time. They have no
 * dependencies and are kept in class files, so a jar carries its rules to whoever uses it.
 *
 * <p>Three rules hold for all of them. The innermost annotation wins: method, then type, then outer
 * type, then package. An override inherits the annotations of what it overrides, of the method and
 * of its parameters, unless it is annotated itself. A <em>role</em> names a kind of thread ({@code
 * "event loop"}, {@code "Swing EDT"}); a thread of one role is off every other role's.
 */
@NullMarked
package dev.loopguard.annotation;

import org.jspecify.annotations.NullMarked;
