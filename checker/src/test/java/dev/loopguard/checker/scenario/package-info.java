/**
 * Does the checker give the right verdict on each scenario? A class a section, a test a row, in the
 * scenarios' order and under their numbers.
 */
@NullMarked
package dev.loopguard.checker.scenario;

import org.jspecify.annotations.NullMarked;
