/** Compiles programs under LoopGuard. */
@NullMarked
package dev.loopguard.trust.check;

import org.jspecify.annotations.NullMarked;
