package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.facts.Dispatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of class files can run: rapid type analysis. A method is reached when it is called
 * and an object that would run it is made somewhere; or when the JDK may call it, as it does with
 * what a thread, a task or a function object overrides.
 */
final class Reach {
  private final Types types;
  private final Ancestry ancestry;
  private final ClassFiles files;
  private final Set<MethodSymbol> reached = new HashSet<>();
  private final Deque<MethodSymbol> todo = new ArrayDeque<>();
  private final Set<ClassSymbol> made = new HashSet<>();
  private final Map<ClassSymbol, List<ClassSymbol>> madeBySupertype = new HashMap<>();
  private final Map<ClassSymbol, Set<MethodSymbol>> calledByOwner = new HashMap<>();

  Reach(Context context, Ancestry ancestry, ClassFiles files) {
    this.types = Types.instance(context);
    this.ancestry = ancestry;
    this.files = files;
  }

  /** The next method to read, or null. */
  @Nullable MethodSymbol next() {
    return todo.poll();
  }

  void called(MethodSymbol method, boolean virtual) {
    ClassSymbol owner = (ClassSymbol) method.owner;
    if (!files.isReadable(owner)) {
      return;
    }
    reach(method);
    boolean dispatched = virtual && (method.flags() & (Flags.FINAL | Flags.PRIVATE)) == 0;
    if (dispatched
        && calledByOwner.computeIfAbsent(owner, o -> new LinkedHashSet<>()).add(method)) {
      for (ClassSymbol type : List.copyOf(madeBySupertype.getOrDefault(owner, List.of()))) {
        dispatch(method, type);
      }
    }
  }

  void created(ClassSymbol type) {
    if (!made.add(type)) {
      return;
    }
    for (ClassSymbol supertype : ancestry.supertypes(type)) {
      madeBySupertype.computeIfAbsent(supertype, s -> new ArrayList<>()).add(type);
      if (files.isReadable(supertype)) {
        List.copyOf(calledByOwner.getOrDefault(supertype, Set.of()))
            .forEach(method -> dispatch(method, type));
      } else if (isCalledByJdk(supertype)) {
        for (Symbol member : supertype.members().getSymbols(s -> s instanceof MethodSymbol)) {
          if (!member.isStatic() && !member.isConstructor()) {
            dispatch((MethodSymbol) member, type);
          }
        }
      }
    }
  }

  /** Functional interfaces, and the classes of which the JDK runs what they override. */
  private boolean isCalledByJdk(ClassSymbol type) {
    String name = type.getQualifiedName().toString();
    return name.equals("java.lang.Thread")
        || name.equals("java.util.TimerTask")
        || name.startsWith("java.util.concurrent.")
        || (type.isInterface()
            && !name.equals("java.lang.Comparable")
            && types.isFunctionalInterface(type));
  }

  private void dispatch(MethodSymbol method, ClassSymbol type) {
    try {
      MethodSymbol run = Dispatch.implementation(method, type, types);
      if (run != null) {
        reach(run);
      }
    } catch (CompletionFailure missing) {
      files.skip(type, "of classes that are missing");
    }
  }

  private void reach(MethodSymbol method) {
    if (files.isReadable((ClassSymbol) method.owner) && reached.add(method)) {
      todo.add(method);
    }
  }
}
