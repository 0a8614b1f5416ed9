/** How do people look at what was found? On one page that needs nothing else. */
@NullMarked
package dev.loopguard.checker.report.html;

import org.jspecify.annotations.NullMarked;
