/**
 * Where is the loop's thread surely held? A forward dataflow over the bodies that are on a chain:
 * guards, assertions, ownership after {@code create()}, and the same of helpers by inference.
 */
@NullMarked
package dev.loopguard.checker.held;

import org.jspecify.annotations.NullMarked;
