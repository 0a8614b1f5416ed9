package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.List;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Calls that the language makes and nobody writes. */
final class ImplicitCalls {
  private ImplicitCalls() {}

  /** Reads a resource of a try statement; what is returned adds its {@code close()}. */
  static Runnable close(BodyReader reader, JCTree resource) {
    Value value;
    Type type;
    if (resource instanceof JCVariableDecl variable) {
      reader.scan(resource);
      value = new Value.Variable(variable.sym);
      type = variable.sym.type;
    } else {
      value = reader.read(resource);
      type = resource.type;
    }
    return () -> call(reader, type, "close", value, resource);
  }

  /**
   * What a loop over something iterable calls of it, and of its iterator; returns what the loop's
   * variable holds.
   */
  static Value iteration(BodyReader reader, JCEnhancedForLoop loop, Value container) {
    Value element = new Value.Element(container);
    if (loop.expr.type == null || reader.reader.types.isArray(loop.expr.type)) {
      return element;
    }
    Value iterator = call(reader, loop.expr.type, "iterator", container, loop.expr);
    Type type = iterator.declaredType();
    if (type == null) {
      return element;
    }
    call(reader, type, "hasNext", iterator, loop.expr);
    Value next = call(reader, type, "next", iterator, loop.expr);
    // What a class of one's own goes over need not be kept in the object itself.
    return isWritten(iterator) && next != Value.NONE ? next : element;
  }

  private static boolean isWritten(Value result) {
    MethodSymbol method = ((Value.Result) result).call().callee();
    JavaFileObject file = method.enclClass().outermostClass().classfile;
    return (method.flags() & Flags.ABSTRACT) == 0
        && (file == null || file.getKind() == JavaFileObject.Kind.SOURCE);
  }

  /** The {@code toString()} of what is joined to a text. */
  static void text(BodyReader reader, Value value, JCTree operand) {
    Symtab symtab = reader.reader.symtab;
    boolean written =
        !operand.type.isPrimitive()
            && operand.type.tsym != symtab.stringType.tsym
            && !operand.type.hasTag(TypeTag.BOT)
            && !reader.reader.types.isArray(operand.type);
    MethodSymbol method = written ? member(reader.reader, operand.type, "toString") : null;
    if (method != null && method.owner != symtab.objectType.tsym) {
      call(reader, operand.type, "toString", value, operand);
    }
  }

  /** The accessor by which a record pattern gets at a component. */
  static Value accessor(BodyReader reader, MethodSymbol accessor, Value record, JCTree where) {
    return call(reader, accessor, record, where);
  }

  private static Value call(
      BodyReader reader, Type type, String name, Value receiver, JCTree where) {
    MethodSymbol method = member(reader.reader, type, name);
    return method == null ? Value.NONE : call(reader, method, receiver, where);
  }

  private static Value call(BodyReader reader, MethodSymbol method, Value receiver, JCTree where) {
    Call call =
        new Call(
            reader.reader.nextIndex(),
            reader.body,
            Call.Kind.VIRTUAL,
            method,
            receiver,
            List.of(),
            List.of(),
            method.type.getReturnType(),
            true,
            reader.site(where));
    reader.body.add(call);
    return new Value.Result(call);
  }

  private static @Nullable MethodSymbol member(SourceReader reader, Type type, String name) {
    Type bound = reader.types.skipTypeVars(type, false);
    for (Type candidate : reader.types.closure(bound)) {
      for (Symbol member :
          candidate.tsym.members().getSymbolsByName(reader.names.fromString(name))) {
        if (member instanceof MethodSymbol method && method.params().isEmpty()) {
          return method;
        }
      }
    }
    return null;
  }
}
