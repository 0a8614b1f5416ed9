/** A package that belongs to the loop. */
@LoopThreadOnly
@NullMarked
package com.acme.marked;

import dev.loopguard.annotation.LoopThreadOnly;
import org.jspecify.annotations.NullMarked;
