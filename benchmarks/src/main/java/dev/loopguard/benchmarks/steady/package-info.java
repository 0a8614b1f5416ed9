/**
 * What one event, one timer and one call cost a loop in its steady state, for JMH, whose gc
 * profiler counts the bytes.
 */
@NullMarked
package dev.loopguard.benchmarks.steady;

import org.jspecify.annotations.NullMarked;
