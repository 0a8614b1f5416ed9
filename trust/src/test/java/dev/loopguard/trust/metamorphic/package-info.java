/** Programs that are written otherwise and mean the same. */
@NullMarked
package dev.loopguard.trust.metamorphic;

import org.jspecify.annotations.NullMarked;
