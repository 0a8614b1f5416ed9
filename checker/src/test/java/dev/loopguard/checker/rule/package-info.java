/** Tests of what no program of a bearable size reaches. */
@NullMarked
package dev.loopguard.checker.rule;

import org.jspecify.annotations.NullMarked;
