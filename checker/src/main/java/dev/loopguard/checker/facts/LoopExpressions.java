package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions that say which loop an annotation means, in the syntax of {@code
 * GuardedBy}: {@code "this"}, {@code "base"}, {@code "this.base"}, {@code "base()"}, {@code
 * "Outer.this.base"}, the name of a parameter. Where the path is null it is some loop of the role.
 */
public final class LoopExpressions {
  private final Types types;
  private final Paths paths;
  private final Predicate<ClassSymbol> isLoopClass;

  /**
   * @param isLoopClass tells the classes whose instances are loops: there an empty expression means
   *     {@code this}
   */
  public LoopExpressions(Types types, Paths paths, Predicate<ClassSymbol> isLoopClass) {
    this.types = types;
    this.paths = paths;
    this.isLoopClass = isLoopClass;
  }

  /** What an expression at the declaration of a method means for a call of it. */
  public @Nullable AccessPath at(String expression, Call call) {
    AccessPath self =
        call.kind() == Call.Kind.NEW || call.callee().isStatic() ? null : paths.of(call.receiver());
    IntFunction<@Nullable AccessPath> argument =
        i -> i < call.arguments().size() ? paths.of(call.arguments().get(i)) : null;
    return resolve(expression, call.callee(), self, argument);
  }

  /** What an expression at the declaration of a field means for an access to it. */
  public @Nullable AccessPath at(String expression, FieldAccess access) {
    return resolve(expression, access.field(), paths.of(access.owner()), i -> null);
  }

  /** What an expression at the declaration of a method means in its body. */
  public @Nullable AccessPath inside(String expression, Body body) {
    AccessPath self = body.method().isStatic() ? null : AccessPath.self(body.home());
    return resolve(expression, body.method(), self, i -> AccessPath.of(body.parameters().get(i)));
  }

  /** False if the expression names nothing that the declaration could mean. */
  public boolean isMeaningful(String expression, Symbol declaration) {
    if (expression.isEmpty() || expression.equals("this") || expression.equals("result")) {
      return true;
    }
    boolean maybeType = Character.isUpperCase(expression.charAt(0)) && expression.contains(".");
    if (maybeType && outer((ClassSymbol) declaration.owner, expression.split("\\.")[0]) == null) {
      // The type may be imported, which a class file does not tell: it is some loop.
      return true;
    }
    AccessPath anything = AccessPath.ofStatic(declaration);
    return resolve(expression, declaration, anything, i -> anything) != null;
  }

  private @Nullable AccessPath resolve(
      String expression,
      Symbol declaration,
      @Nullable AccessPath self,
      IntFunction<@Nullable AccessPath> argument) {
    ClassSymbol owner = (ClassSymbol) declaration.owner;
    if (expression.isEmpty()) {
      return declaration instanceof MethodSymbol && isLoopClass.test(owner) ? self : null;
    }
    List<String> words = List.of(expression.split("\\."));
    int next = 0;
    AccessPath path = self;
    ClassSymbol type = owner;
    if (words.size() > 1 && words.get(1).equals("this")) {
      ClassSymbol outer = outer(owner, words.get(0));
      if (outer == null || self == null) {
        return null;
      }
      path = outer == owner ? self : self.then(outer);
      type = outer;
      next = 2;
    } else if (words.get(0).equals("this")) {
      next = 1;
    } else {
      int parameter = parameter(declaration, words.get(0), owner);
      ClassSymbol named = words.size() > 1 ? outer(owner, words.get(0)) : null;
      if (named != null) {
        type = named;
        next = 1;
      } else if (parameter >= 0) {
        path = argument.apply(parameter);
        type = classOf(((MethodSymbol) declaration).params().get(parameter).type);
        next = 1;
      }
    }
    for (String word : words.subList(next, words.size())) {
      Symbol member = member(type, word);
      if (member == null) {
        return null;
      }
      path =
          member.isStatic() ? AccessPath.ofStatic(member) : path == null ? null : path.then(member);
      type = classOf(member instanceof MethodSymbol m ? m.getReturnType() : member.type);
    }
    return path == null ? null : paths.canonical(path);
  }

  private int parameter(Symbol declaration, String name, ClassSymbol owner) {
    if (!(declaration instanceof MethodSymbol method)) {
      return -1;
    }
    boolean named = false;
    for (int i = 0; i < method.params().size(); i++) {
      if (method.params().get(i).name.contentEquals(name)) {
        return i;
      }
      named |= !method.params().get(i).name.contentEquals("arg" + i);
    }
    // A class file keeps no names of parameters; where there is but one, it is meant.
    return !named && method.params().size() == 1 && member(owner, name) == null ? 0 : -1;
  }

  private static @Nullable ClassSymbol outer(ClassSymbol type, String name) {
    for (Symbol s = type; s != null; s = s.owner) {
      if (s instanceof ClassSymbol outer && outer.name.contentEquals(name)) {
        return outer;
      }
    }
    return null;
  }

  private @Nullable ClassSymbol classOf(Type type) {
    return types.skipTypeVars(type, false).tsym instanceof ClassSymbol found ? found : null;
  }

  private @Nullable Symbol member(@Nullable ClassSymbol type, String word) {
    if (type == null) {
      return null;
    }
    boolean call = word.endsWith("()");
    String name = call ? word.substring(0, word.length() - 2) : word;
    for (Type supertype : types.closure(type.type)) {
      for (Symbol member :
          supertype.tsym.members().getSymbolsByName(type.name.table.names.fromString(name))) {
        if (call
            ? member instanceof MethodSymbol m && m.params().isEmpty()
            : member instanceof VarSymbol) {
          return member;
        }
      }
    }
    Symbol outer = type.owner.enclClass();
    return outer instanceof ClassSymbol around && !type.isStatic() ? member(around, word) : null;
  }
}
