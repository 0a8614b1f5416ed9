/**
 * How is LoopGuard run without a build? A command that compiles the files it is given, keeps
 * nothing of what the compiler makes of them, and prints what the checks say.
 */
@NullMarked
package dev.loopguard.checker.cli;

import org.jspecify.annotations.NullMarked;
