/**
 * What does a project consist of? Its own build tool is asked for source folders, class path and
 * release; nothing of the project's build is changed, and nothing is guessed.
 */
@NullMarked
package dev.loopguard.checker.cli.project;

import org.jspecify.annotations.NullMarked;
