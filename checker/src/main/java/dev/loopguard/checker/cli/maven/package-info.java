/**
 * What does a Maven build know of its own sources? The one class here runs inside Maven, which
 * loads it as an extension; nothing else of LoopGuard is there.
 */
@NullMarked
package dev.loopguard.checker.cli.maven;

import org.jspecify.annotations.NullMarked;
