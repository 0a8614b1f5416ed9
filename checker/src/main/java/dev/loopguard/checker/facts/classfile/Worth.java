package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Contracts;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Is there anything to find? Most programs have no loop, and shall not pay for it. */
final class Worth {
  private static final String ANNOTATION = "dev/loopguard/annotation/LoopThreadOnly";

  private final Context context;
  private final Contracts contracts;

  Worth(Context context, Contracts contracts) {
    this.context = context;
    this.contracts = contracts;
  }

  /** True if the program names loop-only code, or what it uses of its class path may do so. */
  boolean reading(Program source, BinaryNames names) {
    for (ClassSymbol type : source.types()) {
      if (names.type(type, ANNOTATION) != null) {
        return true;
      }
      break;
    }
    Set<Named> seen = new HashSet<>();
    for (Body body : source.bodies()) {
      for (Call call : body.calls()) {
        if (seen.add(new Named(call.callee(), call.through())) && isAboutLoops(call)) {
          return true;
        }
      }
    }
    Set<String> used = new TreeSet<>();
    seen.forEach(named -> used.add(named.callee().owner.flatName().toString()));
    return new Horizon(context).reaches(used, contracts::isAboutLoops);
  }

  private record Named(MethodSymbol callee, ClassSymbol through) {}

  private boolean isAboutLoops(Call call) {
    MethodSymbol method = call.callee();
    if (isLoopOnly(contracts.of(method))) {
      return true;
    }
    for (int i = 0; i < method.params().size(); i++) {
      if (isLoopOnly(contracts.ofParameter(method, i, call.through()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoopOnly(@Nullable Contract contract) {
    return contract != null && contract.loopOnly();
  }
}
