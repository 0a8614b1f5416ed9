package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.MainMethod;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.graph.Hierarchy;
import org.jspecify.annotations.Nullable;

/** Where a thread of no loop enters the program from outside. */
final class EntryPoints {
  private final Program program;
  private final Hierarchy hierarchy;
  private final boolean strict;

  /**
   * @param strict whether everything accessible counts, annotated or not
   */
  EntryPoints(Program program, Hierarchy hierarchy, boolean strict) {
    this.program = program;
    this.hierarchy = hierarchy;
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

  /**
   * True if code outside the module can call it: by its own class, by one that inherits it, or by
   * one that declares what it implements.
   */
  private boolean isAccessible(MethodSymbol method) {
    return isCallable(method, (ClassSymbol) method.owner)
        || hierarchy.subclasses((ClassSymbol) method.owner).stream()
            .anyMatch(
                type -> isCallable(method, type) && hierarchy.implementedBy(method, type) == method)
        || hierarchy.overridden(method).stream().anyMatch(this::isOwnApi);
  }

  /** What a library declares is called by whoever is given the object, and that can be followed. */
  private boolean isOwnApi(MethodSymbol method) {
    return method.owner instanceof ClassSymbol type
        && program.contains(type)
        && program.site(type).unit() != null
        && isCallable(method, type);
  }

  private static boolean isCallable(MethodSymbol method, ClassSymbol type) {
    boolean inherited = (method.flags() & Flags.PROTECTED) != 0;
    boolean closed = (type.flags() & Flags.FINAL) != 0;
    return ((method.flags() & Flags.PUBLIC) != 0 || (inherited && !closed))
        && isVisible(type)
        && isExported(type.packge());
  }

  private static boolean isVisible(ClassSymbol type) {
    for (Symbol s = type; s instanceof ClassSymbol; s = s.owner) {
      if ((s.flags() & (Flags.PUBLIC | Flags.PROTECTED)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExported(PackageSymbol of) {
    return of.modle == null
        || of.modle.isUnnamed()
        || of.modle.isNoModule()
        || of.modle.exports.stream().anyMatch(directive -> directive.packge == of);
  }
}
