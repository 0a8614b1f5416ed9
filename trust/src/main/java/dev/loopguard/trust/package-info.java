/** Holds the checker to what programs really do: generates them, checks them, and runs them. */
@NullMarked
package dev.loopguard.trust;

import org.jspecify.annotations.NullMarked;
