package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import org.jspecify.annotations.Nullable;

/** Which method runs. */
public final class Dispatch {
  private Dispatch() {}

  /**
   * What an instance of exactly {@code type} runs when {@code method} of it, or of a supertype, is
   * called: a method of its classes, else an interface's default one; null if it has neither.
   */
  public static @Nullable MethodSymbol implementation(
      MethodSymbol method, ClassSymbol type, Types types) {
    MethodSymbol ofClasses = method.implementation(type, types, true);
    return ofClasses != null || !method.owner.isInterface()
        ? ofClasses
        : types.interfaceCandidates(type.type, method).stream()
            .filter(candidate -> (candidate.flags() & Flags.DEFAULT) != 0)
            .findFirst()
            .orElse(null);
  }
}
