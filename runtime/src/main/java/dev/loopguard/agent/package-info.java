/**
 * Which thread really calls loop-only code?
 *
 * <p>{@code -javaagent:} this jar puts the assertion that the annotations promise into every
 * loop-only method of the application, as its class is loaded. {@link dev.loopguard.agent.Agent}
 * says how to ask for it. Nothing here is loaded in a program that runs without the agent, except
 * what it calls itself.
 */
@AnyThread
@NullMarked
package dev.loopguard.agent;

import dev.loopguard.annotation.AnyThread;
import org.jspecify.annotations.NullMarked;
