/**
 * What does Java Flight Recorder get to know of the loops?
 *
 * <p>Events of category {@code LoopGuard}. The module {@code jdk.jfr} need not be there; where it
 * is and nobody records, an event costs one test of a constant. Not for users.
 */
@AnyThread
@NullMarked
package dev.loopguard.flight;

import dev.loopguard.annotation.AnyThread;
import org.jspecify.annotations.NullMarked;
