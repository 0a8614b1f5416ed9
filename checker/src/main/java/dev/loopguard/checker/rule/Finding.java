package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.model.Contract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bug with its witnesses.
 *
 * @param rule the name of the check
 * @param site where it is told: the last step of the chain that is in source
 * @param symbol what is reached there
 * @param contract where its rule is declared, if it is
 * @param need what should have been held
 * @param ways how one gets there: the shortest way first, then one from each other root, if there
 *     are not too many
 * @param otherWays how many other roots lead to the same sink
 */
public record Finding(
    String rule,
    Site site,
    Symbol symbol,
    @Nullable Contract contract,
    Need need,
    List<Way> ways,
    int otherWays) {

  /** Where the shortest way begins. */
  public Root root() {
    return ways.get(0).root();
  }

  /** The shortest way, from its root to the sink. */
  public List<Link> chain() {
    return ways.get(0).chain();
  }

  /** The same bug, told by these of its ways alone. */
  public Finding by(List<Way> remaining) {
    int fewer = ways.size() - remaining.size();
    return new Finding(
        rule, site, symbol, contract, need, List.copyOf(remaining), Math.max(0, otherWays - fewer));
  }
}
