/**
 * Was the rule broken anywhere during this test?
 *
 * <p>An extension for JUnit 5, which only this package needs.
 */
@NullMarked
package dev.loopguard.junit;

import org.jspecify.annotations.NullMarked;
