package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.model.Contracts;
import java.util.HashMap;
import java.util.Map;

/** Which classes of the JDK have to do with loops, be it only by what they extend or implement. */
final class Platform {
  private final JavacElements elements;
  private final Types types;
  private final Contracts contracts;
  private final Map<ClassSymbol, Boolean> known = new HashMap<>();

  Platform(Context context, Contracts contracts) {
    this.elements = JavacElements.instance(context);
    this.types = Types.instance(context);
    this.contracts = contracts;
  }

  /**
   * Whether it is one of them.
   *
   * @param name with a {@code $} before that of a nested class
   */
  boolean isAboutLoops(String name) {
    ClassSymbol type = elements.getTypeElement(name.replace('$', '.'));
    return type != null && isAboutLoops(type);
  }

  private boolean isAboutLoops(ClassSymbol type) {
    Boolean answer = known.get(type);
    if (answer == null) {
      answer = find(type);
      known.put(type, answer);
    }
    return answer;
  }

  private boolean find(ClassSymbol type) {
    try {
      for (Type above : types.directSupertypes(type.type)) {
        if (above.tsym instanceof ClassSymbol inherited && isAboutLoops(inherited)) {
          return true;
        }
      }
      return contracts.areAbout(type);
    } catch (CompletionFailure missingClass) {
      return false;
    }
  }
}
