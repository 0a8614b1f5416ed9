/** Writes programs by chance. */
@NullMarked
package dev.loopguard.trust.generate;

import org.jspecify.annotations.NullMarked;
