@NullMarked
package dev.loopguard.mutants;

import org.jspecify.annotations.NullMarked;
