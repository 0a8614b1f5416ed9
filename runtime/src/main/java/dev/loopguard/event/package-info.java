/**
 * What happens next on this thread: which channel is ready, which timer is due, which task was
 * handed in?
 *
 * <p>{@link dev.loopguard.event.EventBase} is libevent's {@code event_base} over the JDK's
 * selector: one thread at a time runs its loop, and everything that the loop owns belongs to that
 * thread.
 */
@NullMarked
package dev.loopguard.event;

import org.jspecify.annotations.NullMarked;
