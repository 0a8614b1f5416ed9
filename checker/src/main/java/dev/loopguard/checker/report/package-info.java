/** How is a finding told? Every word that a user reads is in this package. */
@NullMarked
package dev.loopguard.checker.report;

import org.jspecify.annotations.NullMarked;
