/**
 * What does a build see? The checks that Error Prone loads, each a few lines over the one analysis
 * that they share.
 */
@NullMarked
package dev.loopguard.checker;

import org.jspecify.annotations.NullMarked;
