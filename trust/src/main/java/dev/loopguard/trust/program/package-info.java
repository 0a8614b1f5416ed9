/** A program that can be made smaller, piece by piece. */
@NullMarked
package dev.loopguard.trust.program;

import org.jspecify.annotations.NullMarked;
