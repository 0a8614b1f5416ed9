package dev.loopguard.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Root;
import java.util.Optional;

/**
 * The method is declared loop-only, so that its callers are told in its place: for what returns a
 * value, or whose loop has no name where it is called.
 */
final class DeclareMethod {
  private DeclareMethod() {}

  static Optional<SuggestedFix> of(Place place) {
    MethodTree tree = place.method();
    Finding finding = place.finding();
    if (tree == null || !finding.rule().equals("LoopThreadOnly")) {
      return Optional.empty();
    }
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    boolean isRoot = finding.root().body() == place.body();
    boolean mayBe =
        place.contracts().of(method) == null
            && (!isRoot || finding.root() instanceof Root.EntryPoint);
    SuggestedFix fix =
        mayBe
            ? Declaration.of(tree, finding.need(), place.body(), place.state())
            : SuggestedFix.emptyFix();
    return fix.isEmpty() ? Optional.empty() : Optional.of(fix);
  }
}
