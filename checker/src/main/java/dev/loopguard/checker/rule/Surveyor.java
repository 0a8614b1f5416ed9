package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.FieldAccess;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.model.Contract;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what there is to analyse. */
final class Surveyor {
  private final Analysis analysis;
  private final Program program;
  private final Set<Symbol> loopOnly = new LinkedHashSet<>();
  private final EntryPoints entryPoints;

  Surveyor(Analysis analysis) {
    this.analysis = analysis;
    this.program = analysis.program();
    this.entryPoints = new EntryPoints(program, analysis.graph().hierarchy(), /* strict= */ false);
  }

  Census census() {
    Set<Object> files = new HashSet<>();
    for (ClassSymbol type : program.types()) {
      if (program.site(type).unit() != null) {
        files.add(program.site(type).unit());
        countDeclared(type);
      }
    }
    program.bodies().stream().filter(Surveyor::isSource).forEach(this::countUsed);
    int roots =
        loopOnly.isEmpty()
            ? 0
            : (int)
                program.bodies().stream().filter(Surveyor::isSource).mapToLong(this::roots).sum();
    return new Census(files.size(), loopOnly.size(), roots, program.unread().size());
  }

  private static boolean isSource(Body body) {
    return body.site().tree() != null;
  }

  private void countDeclared(ClassSymbol type) {
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method) {
        count(analysis.contracts().of(method));
        for (int i = 0; i < method.type.getParameterTypes().size(); i++) {
          count(analysis.contracts().ofParameter(method, i));
        }
      } else if (member instanceof VarSymbol field) {
        count(analysis.contracts().ofField(field));
      }
    }
  }

  private void countUsed(Body body) {
    for (Call call : body.calls()) {
      count(analysis.contracts().of(call.callee()));
    }
    for (FieldAccess access : body.accesses()) {
      count(analysis.contracts().ofField(access.field()));
    }
  }

  private void count(@Nullable Contract contract) {
    if (contract != null && contract.loopOnly()) {
      loopOnly.add(contract.declaredAt());
    }
  }

  private long roots(Body body) {
    Contract contract = body.isFunction() ? null : analysis.contractOf(body);
    boolean enters =
        (contract != null && contract.anyThread())
            || (contract == null && entryPoints.root(body) != null);
    return body.calls().stream().filter(this::spawns).count() + (enters ? 1 : 0);
  }

  private boolean spawns(Call call) {
    return analysis.graph().handoffs(call).stream()
        .anyMatch(handoff -> handoff.thread() instanceof Handoff.Thread.Other);
  }
}
