package dev.loopguard.checker.held;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.TreeScanner;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.Flows;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the booleans tell that a lambda captures: in a lambda that runs on the thread that asked,
 * {@code boolean here = base.inLoopThread()} tells what it told outside.
 */
final class Captures {
  private final Program program;
  private final Paths paths;
  private final Flows flows;
  private final Effects effects;

  Captures(Program program, Paths paths, Flows flows, Effects effects) {
    this.program = program;
    this.paths = paths;
    this.flows = flows;
    this.effects = effects;
  }

  Map<VarSymbol, Answer> of(Body body) {
    Map<VarSymbol, Answer> told = new LinkedHashMap<>();
    if (body.kind() == Body.Kind.LAMBDA && body.site().tree() != null) {
      new TreeScanner() {
        @Override
        public void visitIdent(JCIdent tree) {
          if (tree.sym instanceof VarSymbol variable && variable.type.hasTag(TypeTag.BOOLEAN)) {
            add(variable, body, told);
          }
        }
      }.scan(body.site().tree());
    }
    return told.isEmpty() || !flows.runsWhereWritten(body) ? Map.of() : told;
  }

  private void add(VarSymbol variable, Body body, Map<VarSymbol, Answer> told) {
    Body declaring = program.declaring(variable);
    boolean captured = declaring != null && declaring != body && declaring == body.outer();
    if (captured && paths.onlyValue(variable) instanceof Value.Result result) {
      Summary summary = effects.of(result.call()).told();
      Answer answer = new Answer(summary.onTrue(), summary.onFalse());
      if (!answer.equals(Answer.UNKNOWN)) {
        told.put(variable, answer);
      }
    }
  }
}
