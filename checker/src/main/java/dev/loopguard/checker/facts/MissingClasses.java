package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.WildcardType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A build rarely has all that its libraries mention. javac throws where it first comes to see that
 * a class is missing, and from then on answers as of one that nothing is known of. So whatever a
 * program mentions is asked for once, and nobody who analyses it needs to be prepared.
 */
public final class MissingClasses {
  private final Types types;
  private final Set<Symbol> asked = new HashSet<>();
  private final Deque<Type> todo = new ArrayDeque<>();

  private MissingClasses(Types types) {
    this.types = types;
  }

  /** A program, after every class that it mentions was asked for, and what these extend. */
  public static Program met(Context context, Program program) {
    return Quietly.read(
        context,
        () -> {
          new MissingClasses(Types.instance(context)).meetAll(program);
          return program;
        });
  }

  private void meetAll(Program program) {
    for (Body body : program.bodies()) {
      mention(body.method());
      body.parameters().forEach(this::mention);
      body.calls().forEach(call -> mention(call.callee()));
      body.accesses().forEach(access -> mention(access.field()));
      body.creations().forEach(creation -> mention(creation.type().type));
      while (!todo.isEmpty()) {
        meet(todo.remove());
      }
    }
  }

  private void mention(Symbol symbol) {
    if (asked.add(symbol)) {
      mention(symbol.type);
      mention(symbol.owner.type);
    }
  }

  private void mention(@Nullable Type type) {
    if (type != null) {
      todo.add(type);
    }
  }

  private void meet(Type type) {
    if (type instanceof WildcardType wildcard) {
      mention(wildcard.type);
    } else if (type.hasTag(TypeTag.ARRAY)) {
      mention(types.elemtype(type));
    } else if (type.hasTag(TypeTag.METHOD) || type.hasTag(TypeTag.FORALL)) {
      type.getParameterTypes().forEach(this::mention);
      mention(type.getReturnType());
    } else if (type.hasTag(TypeTag.TYPEVAR)) {
      if (asked.add(type.tsym)) {
        mention(type.getUpperBound());
      }
    } else if (type.hasTag(TypeTag.CLASS) && type.tsym instanceof ClassSymbol symbol) {
      type.getTypeArguments().forEach(this::mention);
      if (asked.add(symbol) && isThere(symbol)) {
        mention(types.supertype(symbol.type));
        types.interfaces(symbol.type).forEach(this::mention);
      }
    }
  }

  private static boolean isThere(ClassSymbol symbol) {
    try {
      symbol.complete();
      return symbol.type != null && !symbol.type.isErroneous();
    } catch (RuntimeException | StackOverflowError | AssertionError missingOrBroken) {
      return false;
    }
  }
}
