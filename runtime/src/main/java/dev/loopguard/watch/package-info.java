/**
 * Who is told when a rule is broken?
 *
 * <p>{@link dev.loopguard.watch.Violations} tells every refusal of the event API, and of the agent,
 * to whoever listens, on whichever thread it happens and whoever swallows the exception.
 */
@AnyThread
@NullMarked
package dev.loopguard.watch;

import dev.loopguard.annotation.AnyThread;
import org.jspecify.annotations.NullMarked;
