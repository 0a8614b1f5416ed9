package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.model.Contract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bug with its witness.
 *
 * @param rule the name of the check
 * @param site where it is told: the last step of the chain that is in source
 * @param symbol what is reached there
 * @param contract where its rule is declared, if it is
 * @param need what should have been held
 * @param root where the chain begins
 * @param chain from the root to the sink
 * @param otherWays how many other roots lead to the same sink
 */
public record Finding(
    String rule,
    Site site,
    Symbol symbol,
    @Nullable Contract contract,
    Need need,
    Root root,
    List<Link> chain,
    int otherWays) {}
