/**
 * What does the program do? The same facts for every body of code, wherever it was read from: the
 * calls it makes, the values that flow in them, the function objects it creates and the fields it
 * touches. Nothing here judges; nothing downstream knows which front end told it.
 */
@NullMarked
package dev.loopguard.checker.facts;

import org.jspecify.annotations.NullMarked;
