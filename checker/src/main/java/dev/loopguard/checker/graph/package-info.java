/**
 * Who reaches whom? Where each value flows, which bodies a call may run, and what becomes of a
 * function object that is given away: run inline, posted to a loop, or handed to another thread.
 */
@NullMarked
package dev.loopguard.checker.graph;

import org.jspecify.annotations.NullMarked;
