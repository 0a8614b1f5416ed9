/**
 * What is a bug? From each sink backwards over the call graph, as long as nothing on the way holds
 * what the sink needs, to a root: the chain is the witness. A rule says which code is a sink, which
 * a root and what ends a chain; the search is the same for all.
 */
@NullMarked
package dev.loopguard.checker.rule;

import org.jspecify.annotations.NullMarked;
