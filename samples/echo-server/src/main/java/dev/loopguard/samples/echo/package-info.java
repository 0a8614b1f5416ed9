/** How does a server look whose loop-only code says so? */
@NullMarked
package dev.loopguard.samples.echo;

import org.jspecify.annotations.NullMarked;
