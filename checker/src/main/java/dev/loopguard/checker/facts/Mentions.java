package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which classes the sources of a javac run declare, name, or use a member of: one walk over the
 * trees that keeps nothing else.
 */
public final class Mentions extends TreeScanner {
  private final Set<Symbol> seen = new HashSet<>();
  private final Set<ClassSymbol> classes = new LinkedHashSet<>();

  private Mentions() {}

  /** Those classes, with all that they extend and implement. */
  public static Set<ClassSymbol> of(Context context) {
    Mentions mentions = new Mentions();
    for (JCCompilationUnit unit : CompilationUnits.all(context)) {
      mentions.scan(unit.defs);
    }
    return mentions.classes;
  }

  private void add(@Nullable Symbol symbol) {
    if (symbol == null || !seen.add(symbol)) {
      return;
    }
    if (symbol instanceof MethodSymbol method) {
      add(method.owner);
      addUsed(method.type == null ? null : method.type.getReturnType());
    } else if (symbol instanceof VarSymbol variable) {
      add(variable.owner);
      addUsed(variable.type);
    } else if (symbol instanceof ClassSymbol type && isReal(type)) {
      classes.add(type);
      addUsed(type.getSuperclass());
      type.getInterfaces().forEach(this::addUsed);
    }
  }

  /** A class that javac had no reason to look into is one of which nothing is used. */
  private void addUsed(@Nullable Type type) {
    if (type != null && type.tsym instanceof ClassSymbol symbol && isReal(symbol)) {
      add(symbol);
    }
  }

  /** What javac calls a class, too: {@code void}, and what has the length of an array. */
  private static boolean isReal(ClassSymbol type) {
    return type.isCompleted() && type.type.hasTag(TypeTag.CLASS) && type.owner.kind != Kind.NIL;
  }

  @Override
  public void visitIdent(JCIdent tree) {
    add(tree.sym);
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    add(tree.sym);
    super.visitSelect(tree);
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    add(tree.sym);
    super.visitReference(tree);
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    add(tree.sym);
    super.visitClassDef(tree);
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    add(tree.sym);
    super.visitVarDef(tree);
  }
}
