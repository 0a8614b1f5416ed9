/**
 * Where do the loop's log lines go, and what may happen while one is delivered?
 *
 * <p>One callback for the whole process, as in libevent. While it runs, the event API is closed to
 * its thread.
 */
@NullMarked
package dev.loopguard.log;

import org.jspecify.annotations.NullMarked;
