package dev.loopguard.checker.facts;

import static java.util.Comparator.comparing;

import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.CompileStates;
import com.sun.tools.javac.comp.CompileStates.CompileState;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** All the source files of this javac run, attributed, in an order that no file order changes. */
public final class CompilationUnits {
  private CompilationUnits() {}

  public static List<JCCompilationUnit> all(Context context) {
    attributeTheRest(context);
    Set<JCCompilationUnit> units = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Env<AttrContext> env : CompileStates.instance(context).keySet()) {
      if (env.toplevel != null) {
        units.add(env.toplevel);
      }
    }
    List<JCCompilationUnit> sorted = new ArrayList<>(units);
    sorted.sort(comparing(unit -> unit.getSourceFile().toUri().toString()));
    return sorted;
  }

  /**
   * Under {@code -XDcompilePolicy=byfile} the later files wait for their turn; attributing them now
   * is what javac would do next, and it does not do it twice.
   */
  private static void attributeTheRest(Context context) {
    CompileStates states = CompileStates.instance(context);
    boolean more = true;
    while (more) {
      more = false;
      for (Env<AttrContext> env : new ArrayList<>(Todo.instance(context))) {
        if (!states.isDone(env, CompileState.ATTR)) {
          JavaCompiler.instance(context).attribute(env);
          more = true;
        }
      }
    }
  }
}
