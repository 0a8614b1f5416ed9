/** How do other tools read what was found? As SARIF 2.1.0, the format that they agreed on. */
@NullMarked
package dev.loopguard.checker.report.sarif;

import org.jspecify.annotations.NullMarked;
