package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes out the lambda that a method reference stands for. */
final class MethodReferences {
  private MethodReferences() {}

  static void fill(
      SourceReader reader,
      Body function,
      JCMemberReference tree,
      MethodSymbol callee,
      @Nullable Value boundReceiver,
      List<Type> parameterTypes) {
    List<Value> arguments = new ArrayList<>();
    int position = 0;
    for (Type type : parameterTypes) {
      VarSymbol parameter =
          new VarSymbol(
              Flags.PARAMETER | Flags.SYNTHETIC,
              reader.names.fromString("arg" + position++),
              type,
              function.method());
      function.add(parameter);
      reader.declare(parameter, function);
      arguments.add(new Value.Variable(parameter));
    }
    Value receiver = boundReceiver;
    Call.Kind kind = Call.Kind.VIRTUAL;
    if (callee.isConstructor()) {
      kind = Call.Kind.NEW;
      receiver = null;
    } else if (callee.isStatic()) {
      kind = Call.Kind.STATIC;
      receiver = null;
    } else if (receiver == null) {
      receiver = arguments.isEmpty() ? Value.NONE : arguments.remove(0);
    } else if (tree.expr.toString().equals("super")) {
      kind = Call.Kind.SUPER;
    }
    Type type = callee.isConstructor() ? callee.owner.type : callee.type.getReturnType();
    Call call =
        new Call(
            reader.nextIndex(),
            function,
            kind,
            callee,
            receiver,
            receiver == null ? List.of() : reader.narrowing.typesOf(tree.expr),
            List.copyOf(arguments),
            type,
            false,
            function.site());
    function.add(call);
    if (callee.isConstructor()) {
      Creation creation =
          new Creation(
              reader.nextIndex(),
              function,
              (ClassSymbol) callee.owner,
              null,
              null,
              call,
              function.site());
      function.add(creation);
      function.addReturn(new Value.Created(creation));
    } else if (!type.hasTag(TypeTag.VOID)) {
      function.addReturn(reader.results.of(call));
    }
  }
}
