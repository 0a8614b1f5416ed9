/**
 * What does the checker cost a build? Whole compilations, side by side, each in a JVM of its own.
 */
@NullMarked
package dev.loopguard.benchmarks.checker;

import org.jspecify.annotations.NullMarked;
