/** Runs programs, and sees what they do. */
@NullMarked
package dev.loopguard.trust.run;

import org.jspecify.annotations.NullMarked;
