package dev.loopguard.checker.rule;

import java.util.List;

/**
 * A witness: one way in which a bug comes about.
 *
 * @param root where it begins
 * @param chain from the root to the sink
 */
public record Way(Root root, List<Link> chain) {}
