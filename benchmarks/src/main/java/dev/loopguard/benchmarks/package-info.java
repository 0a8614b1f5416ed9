/** What does the loop cost, beside its peers and in one run? */
@NullMarked
package dev.loopguard.benchmarks;

import org.jspecify.annotations.NullMarked;
