package dev.loopguard.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The method asks for its thread first, and where it is on another hands itself over and returns.
 * For methods that return nothing and throw nothing that somebody must catch.
 */
final class GuardMethod {
  private GuardMethod() {}

  static Optional<SuggestedFix> of(Place place) {
    MethodTree tree = place.method();
    if (tree == null || tree.getBody() == null || tree.getBody().getStatements().isEmpty()) {
      return Optional.empty();
    }
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    Loop loop = Loop.of(place).filter(it -> isKnownAtStart(it, tree)).orElse(null);
    if (loop == null || !canRunLater(method, place.state())) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    Optional<String> elsewhere = loop.isElsewhere(fix);
    if (elsewhere.isEmpty()) {
      return Optional.empty();
    }
    StatementTree first = tree.getBody().getStatements().get(0);
    String margin = " ".repeat(Math.max(0, column(first, place.state())));
    String text =
        "if (%s) {\n%s  %s;\n%s  return;\n%s}\n%s"
            .formatted(
                elsewhere.get(),
                margin,
                loop.post(task(tree, method), fix),
                margin,
                margin,
                margin);
    return Optional.of(fix.prefixWith(first, text).build());
  }

  private static boolean isKnownAtStart(Loop loop, MethodTree tree) {
    VarSymbol local = loop.name() == null ? null : loop.name().local();
    return local == null
        || (Spelled.isConstant(local)
            && tree.getParameters().stream().anyMatch(p -> ASTHelpers.getSymbol(p) == local));
  }

  private static boolean canRunLater(MethodSymbol method, VisitorState state) {
    return method.getReturnType().hasTag(TypeTag.VOID)
        && !method.isConstructor()
        && !method.name.contentEquals("main")
        && method.getThrownTypes().stream()
            .noneMatch(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state))
        && method.params().stream().allMatch(Spelled::isConstant);
  }

  private static String task(MethodTree tree, MethodSymbol method) {
    List<? extends VariableTree> parameters = tree.getParameters();
    int same = 0;
    for (var other : method.owner.members().getSymbolsByName(method.name)) {
      same += other instanceof MethodSymbol ? 1 : 0;
    }
    if (parameters.isEmpty() && same == 1) {
      return (method.isStatic() ? method.owner.name : "this") + "::" + method.name;
    }
    return parameters.stream()
        .map(parameter -> parameter.getName().toString())
        .collect(Collectors.joining(", ", "() -> " + method.name + "(", ")"));
  }

  private static int column(StatementTree statement, VisitorState state) {
    LineMap lines = state.getPath().getCompilationUnit().getLineMap();
    return (int) lines.getColumnNumber(ASTHelpers.getStartPosition(statement)) - 1;
  }
}
