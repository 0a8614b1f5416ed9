/**
 * How is a finding repaired? Each kind of repair is a class; it is offered only where its result
 * compiles and the finding is gone with it.
 */
@NullMarked
package dev.loopguard.checker.fix;

import org.jspecify.annotations.NullMarked;
