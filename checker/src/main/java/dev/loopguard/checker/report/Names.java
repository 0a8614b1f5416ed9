package dev.loopguard.checker.report;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;

/** What declarations and pieces of code are called in a message. */
final class Names {
  private Names() {}

  /** {@code EventBase.free()}, {@code new Buffer()}, {@code Registry.size}. */
  static String full(Symbol symbol) {
    if (symbol instanceof ClassSymbol type) {
      return type(type);
    }
    if (symbol instanceof MethodSymbol method && method.isConstructor()) {
      return "new " + type(method.enclClass()) + "()";
    }
    if (symbol instanceof VarSymbol && symbol.owner instanceof MethodSymbol) {
      return "'" + symbol.name + "'";
    }
    return symbol.owner instanceof ClassSymbol owner
        ? type(owner) + "." + plain(symbol)
        : plain(symbol);
  }

  /** The same seen from a class: its own members go by their simple names. */
  static String seenFrom(ClassSymbol type, Symbol symbol) {
    boolean own =
        symbol.owner == type && !(symbol instanceof MethodSymbol method && method.isConstructor());
    return own ? plain(symbol) : full(symbol);
  }

  private static String plain(Symbol symbol) {
    if (!(symbol instanceof MethodSymbol method)) {
      return symbol.name.toString();
    }
    return isInitialiser(method) ? "its " + method.name : method.name + "()";
  }

  private static boolean isInitialiser(MethodSymbol method) {
    return method.name.toString().endsWith("initialiser");
  }

  private static String type(ClassSymbol type) {
    if (!type.name.isEmpty()) {
      return type.name.toString();
    }
    boolean plain = !type.getInterfaces().isEmpty();
    return "an anonymous " + (plain ? type.getInterfaces().head : type.getSuperclass()).tsym.name;
  }

  /** {@code monitor()}, {@code a lambda in start()}. */
  static String of(Body body) {
    return switch (body.kind()) {
      case METHOD -> method(body);
      case INITIALISER -> "the " + body.method().name + " of " + type(body.type());
      case LAMBDA -> "a lambda in " + around(body);
      case REFERENCE ->
          isFromSource(body) ? Snippets.of(body.site()) : "a method reference in " + around(body);
    };
  }

  private static String method(Body body) {
    if (body.method().isConstructor()) {
      return full(body.method());
    }
    if (!isFromSource(body)) {
      // Nobody has the file open: the line says which class, too.
      return full(body.method());
    }
    return body.method().name.contentEquals("main") && body.method().isStatic()
        ? "main"
        : plain(body.method());
  }

  private static boolean isFromSource(Body body) {
    return body.site().tree() != null;
  }

  private static String around(Body body) {
    return of(body.home());
  }
}
