/**
 * Was the rule broken anywhere during this test?
 *
 * <p>An extension for JUnit 5, which only this package needs.
 */
@AnyThread
@NullMarked
package dev.loopguard.junit;

import dev.loopguard.annotation.AnyThread;
import org.jspecify.annotations.NullMarked;
