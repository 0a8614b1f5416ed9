package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;

/** Where a program starts: {@code public static void main(String[])}. */
public final class MainMethod {
  private MainMethod() {}

  public static boolean is(MethodSymbol method) {
    if (!method.name.contentEquals("main")
        || !method.isStatic()
        || (method.flags() & Flags.PUBLIC) == 0
        || !method.getReturnType().hasTag(TypeTag.VOID)
        || method.params().size() != 1) {
      return false;
    }
    return method.params().get(0).type instanceof Type.ArrayType array
        && array.elemtype.tsym.getQualifiedName().contentEquals("java.lang.String");
  }
}
