package dev.loopguard.checker.held;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Failures that nobody has announced. Any expression may throw an unchecked exception, and then
 * {@code try { log("up"); base.loop(); } finally { base.free(); }} frees a base whose loop never
 * ran; but that is no evidence against the program. So what fails unannounced is taken to have
 * failed when what the block around it sets out to do was done.
 */
final class Unannounced {
  static final Unannounced NONE = new Unannounced();

  /** So many blocks inside each other are told apart. */
  static final int MAX_DEPTH = 4;

  // Trees are equal only to themselves.
  private final Map<Tree, Set<Fact>> done = new HashMap<>();

  private Unannounced() {}

  /**
   * @param code one piece of code
   * @param atEnd what is held wherever it is left, but by an exception
   * @param atEndOf the same of a try block
   */
  static Unannounced in(JCTree code, Set<Fact> atEnd, Function<JCTry, Set<Fact>> atEndOf) {
    Unannounced all = new Unannounced();
    all.new Blocks(code, atEnd, atEndOf).scan(code);
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unannounced unannounced && done.equals(unannounced.done);
  }

  @Override
  public int hashCode() {
    return done.hashCode();
  }

  /** What is held besides where an expression has failed unannounced. */
  Set<Fact> at(@Nullable Tree expression) {
    return done.getOrDefault(expression, Set.of());
  }

  /** What is held at the end of a block that was not where the body began. */
  static Set<Fact> gained(HeldStore end, Set<Fact> start) {
    return HeldStore.filter(end.facts(), fact -> !fact.isHeld() || start.contains(fact));
  }

  /** True of what may be thrown by any code at all. */
  static boolean isAny(TypeMirror exception) {
    try {
      for (Type type = (Type) exception; type.tsym instanceof ClassSymbol symbol; ) {
        String name = symbol.getQualifiedName().toString();
        if (name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error")) {
          return true;
        }
        type = symbol.getSuperclass();
      }
    } catch (CompletionFailure e) {
      return false; // of a class that is not there nobody knows
    }
    return false;
  }

  /** Notes of each tree what is held where the innermost block around it ends. */
  private final class Blocks extends TreeScanner {
    private final JCTree code;
    private final Function<JCTry, Set<Fact>> atEndOf;
    private Set<Fact> atEnd;

    Blocks(JCTree code, Set<Fact> atEnd, Function<JCTry, Set<Fact>> atEndOf) {
      this.code = code;
      this.atEnd = atEnd;
      this.atEndOf = atEndOf;
    }

    @Override
    public void scan(@Nullable JCTree tree) {
      if (tree != null && !atEnd.isEmpty()) {
        done.put(tree, atEnd);
      }
      super.scan(tree);
    }

    @Override
    public void visitTry(JCTry tree) {
      Set<Fact> around = atEnd;
      if (tree.catchers.nonEmpty() || tree.finalizer != null) {
        atEnd = atEndOf.apply(tree);
      }
      scan(tree.resources);
      scan(tree.body);
      atEnd = around;
      for (JCCatch handler : tree.catchers) {
        scan(handler);
      }
      scan(tree.finalizer);
    }

    /** Other bodies. */
    @Override
    public void visitLambda(JCLambda tree) {
      if (tree == code) {
        super.visitLambda(tree);
      }
    }

    @Override
    public void visitClassDef(JCClassDecl tree) {}
  }
}
