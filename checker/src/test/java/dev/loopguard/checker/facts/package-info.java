/** Is the program read right, and no more of it than needed? */
@NullMarked
package dev.loopguard.checker.facts;

import org.jspecify.annotations.NullMarked;
