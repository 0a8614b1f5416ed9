package dev.loopguard.event;

import dev.loopguard.annotation.AnyThread;

/**
 * How much a loop has done since its base was created. Each number is right at some moment of the
 * call, all together at none in particular if the loop is running.
 *
 * @param passes how often it went round
 * @param waits how often it looked or waited for channels, timers and calls
 * @param callbacks how many callbacks and tasks have run
 * @param wakeUps how often another thread woke it from a wait
 * @param inCallback whether a callback or task is running right now
 */
@AnyThread
public record LoopStats(
    long passes, long waits, long callbacks, long wakeUps, boolean inCallback) {}
