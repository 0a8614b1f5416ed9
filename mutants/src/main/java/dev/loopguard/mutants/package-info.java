/**
 * Whether a test of the checker would notice a small fault: PIT makes the mutants, all of which are
 * woven into the classes at once, each behind a switch. Each program of the tests is analysed again
 * with every mutant whose line it comes by, and a test whose program is told otherwise then says
 * whether it minds.
 */
@NullMarked
package dev.loopguard.mutants;

import org.jspecify.annotations.NullMarked;
