package dev.loopguard.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.rule.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code @LoopThreadOnly("base")} above a method. */
public final class Declaration {
  private static final String ANNOTATION = "dev.loopguard.annotation.LoopThreadOnly";
  private static final String DEFAULT_ROLE = "event loop";

  private Declaration() {}

  /** The fix, which is empty where the annotation is not on the class path. */
  public static SuggestedFix of(MethodTree tree, Need need, Body body, VisitorState state) {
    if (state.getElements().getTypeElement(ANNOTATION) == null) {
      return SuggestedFix.emptyFix();
    }
    LineMap lines = state.getPath().getCompilationUnit().getLineMap();
    int column = (int) lines.getColumnNumber(ASTHelpers.getStartPosition(tree)) - 1;
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String annotation = "@" + SuggestedFixes.qualifyType(state, fix, ANNOTATION);
    String margin = "\n" + " ".repeat(Math.max(0, column));
    return fix.prefixWith(tree, annotation + elements(need, body, state.getTypes()) + margin)
        .build();
  }

  private static String elements(Need need, Body body, Types types) {
    List<String> elements = new ArrayList<>();
    String loop = loop(need.loop(), body, types);
    boolean otherRole = !need.role().equals(DEFAULT_ROLE);
    if (!loop.isEmpty()) {
      elements.add((otherRole ? "value = " : "") + '"' + loop + '"');
    }
    if (otherRole) {
      elements.add("role = \"" + need.role() + '"');
    }
    String list = String.join(", ", elements);
    return list.isEmpty() ? "" : "(" + list + ")";
  }

  /** The loop in the words that the annotation knows; empty for some loop, or the object itself. */
  private static String loop(@Nullable AccessPath path, Body body, Types types) {
    if (path == null
        || path.members().stream().anyMatch(ClassSymbol.class::isInstance)
        || (path.root() instanceof AccessPath.Root.Variable variable
            && !body.parameters().contains(variable.symbol()))
        || !isWritten(path, body, types)) {
      return "";
    }
    List<String> words = new ArrayList<>();
    if (path.root() instanceof AccessPath.Root.Variable variable) {
      words.add(variable.symbol().name.toString());
    } else if (path.root() instanceof AccessPath.Root.Static) {
      return "";
    }
    words.addAll(path.members().stream().map(Declaration::word).toList());
    return words.stream().collect(Collectors.joining("."));
  }

  /** False where only the heirs of what a declaration names have the members. */
  private static boolean isWritten(AccessPath path, Body body, Types types) {
    Type type =
        path.root() instanceof AccessPath.Root.Variable variable
            ? variable.symbol().type
            : body.type().type;
    for (Symbol member : path.members()) {
      if (!types.erasure(type).tsym.isSubClass(member.owner, types)) {
        return false;
      }
      type = member instanceof MethodSymbol method ? method.getReturnType() : member.type;
    }
    return true;
  }

  private static String word(Symbol member) {
    return member.name + (member instanceof MethodSymbol ? "()" : "");
  }
}
