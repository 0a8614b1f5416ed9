package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.MainMethod;
import dev.loopguard.checker.facts.Program;
import org.jspecify.annotations.Nullable;

/** Where a thread of no loop enters the program from outside. */
final class EntryPoints {
  private final Program program;
  private final boolean strict;

  /**
   * @param strict whether everything accessible counts, annotated or not
   */
  EntryPoints(Program program, boolean strict) {
    this.program = program;
    this.strict = strict;
  }

  @Nullable Root root(Body body) {
    if (body.isFunction()) {
      return null;
    }
    if (body.kind() == Body.Kind.INITIALISER) {
      return program.staticInitialiser(body.type()) == body && declaresMain(body.type())
          ? new Root.Main(body)
          : null;
    }
    if (MainMethod.is(body.method())) {
      return new Root.Main(body);
    }
    boolean own = body.site().tree() != null;
    return strict && own && isAccessible(body.method()) ? new Root.EntryPoint(body) : null;
  }

  private static boolean declaresMain(Symbol type) {
    for (Symbol member :
        type.members().getSymbolsByName(type.name.table.names.fromString("main"))) {
      if (member instanceof MethodSymbol method && MainMethod.is(method)) {
        return true;
      }
    }
    return false;
  }

  /** True if code outside the module can call it. */
  private static boolean isAccessible(MethodSymbol method) {
    for (Symbol s = method; s != null && s.getKind() != null && !isPackage(s); s = s.owner) {
      boolean open = (s.flags() & (Flags.PUBLIC | Flags.PROTECTED)) != 0;
      if (!open || (s instanceof Symbol.ClassSymbol type && type.isDirectlyOrIndirectlyLocal())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPackage(Symbol symbol) {
    return symbol instanceof Symbol.PackageSymbol;
  }
}
