package dev.loopguard.checker.held;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The ways out of a try block before its end: a statement that leaves it, a call that may fail. */
final class Exits extends TreeScanner {
  private final List<JCTree> found = new ArrayList<>();
  private final List<JCTree> inside = new ArrayList<>();
  private boolean caught;

  private Exits() {}

  static List<JCTree> of(JCTry around) {
    Exits exits = new Exits();
    exits.scan(around.body);
    return exits.found;
  }

  @Override
  public void scan(JCTree tree) {
    if (tree != null) {
      inside.add(tree);
      super.scan(tree);
    }
  }

  @Override
  public void visitReturn(JCReturn tree) {
    super.visitReturn(tree);
    found.add(tree);
  }

  @Override
  public void visitBreak(JCBreak tree) {
    addUnlessInside(tree.target, tree);
  }

  @Override
  public void visitContinue(JCContinue tree) {
    addUnlessInside(tree.target, tree);
  }

  private void addUnlessInside(JCTree target, JCTree jump) {
    if (inside.stream().noneMatch(tree -> tree == target)) {
      found.add(jump);
    }
  }

  /** What a handler of its own takes care of does not get out. */
  @Override
  public void visitTry(JCTry tree) {
    boolean before = caught;
    caught |= tree.catchers.nonEmpty();
    scan(tree.resources);
    scan(tree.body);
    caught = before;
    scan(tree.catchers);
    scan(tree.finalizer);
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    super.visitApply(tree);
    addUnlessCaught(tree);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    scan(tree.encl);
    scan(tree.args);
    addUnlessCaught(tree);
  }

  private void addUnlessCaught(JCTree call) {
    if (!caught) {
      found.add(call);
    }
  }

  /** Other bodies. */
  @Override
  public void visitLambda(JCLambda tree) {}

  @Override
  public void visitClassDef(JCClassDecl tree) {}
}
