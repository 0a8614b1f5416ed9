package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one body: its statements here, its expressions in {@link ExpressionReader}. */
final class BodyReader extends TreeScanner {
  final SourceReader reader;
  final Body body;
  final JCCompilationUnit unit;
  private final ExpressionReader expressions;
  private final Deque<List<Value>> yields = new ArrayDeque<>();
  private final Deque<Patterns.Selector> selectors = new ArrayDeque<>();
  private Scope scope;
  private @Nullable JCBlock block;

  BodyReader(SourceReader reader, Body body, JCCompilationUnit unit, Scope scope) {
    this.reader = reader;
    this.body = body;
    this.unit = unit;
    this.scope = scope;
    this.expressions = new ExpressionReader(this);
  }

  /** Reads a method's block, or the block of a lambda. */
  void readBlock(JCTree code) {
    scan(code);
  }

  /** Reads the expression that is a lambda's whole body. */
  void readResult(JCExpression expression) {
    Value value = expressions.read(expression);
    if (!expression.type.hasTag(TypeTag.VOID)) {
      body.addReturn(value);
    }
  }

  /** Reads a field with its initialiser, or an initialiser block. */
  void readMember(JCTree member) {
    if (member instanceof JCVariableDecl field) {
      initialise(field, fieldValue(field.sym));
    } else {
      scan(member);
    }
  }

  Scope scope() {
    return scope;
  }

  Site site(JCTree tree) {
    return Site.at(tree, unit, scope);
  }

  Value read(@Nullable JCTree expression) {
    return expression == null ? Value.NONE : expressions.read(expression);
  }

  Value fieldValue(VarSymbol field) {
    return new Value.FieldOf(field.isStatic() ? null : self((ClassSymbol) field.owner), field);
  }

  /** The instance whose members of {@code owner} a simple name means: this one or an outer one. */
  Value self(ClassSymbol owner) {
    Body home = body.home();
    ClassSymbol type = home.type();
    for (Symbol c = type; c != null; c = c.owner == null ? null : c.owner.enclClass()) {
      if (c instanceof ClassSymbol candidate && candidate.isSubClass(owner, reader.types)) {
        return new Value.Self(home, candidate);
      }
    }
    return new Value.Self(home, type);
  }

  /** Every expression goes to the expression reader, wherever it stands. */
  @Override
  public void scan(@Nullable JCTree tree) {
    // Outside of a switch, which is nearly everywhere, no tree is asked for its kind.
    if (tree != null && !selectors.isEmpty() && Patterns.isCaseLabel(tree)) {
      Patterns.readCaseLabel(this, tree, selectors.peek());
    } else if (tree instanceof JCExpression expression && !(tree instanceof JCVariableDecl)) {
      expressions.read(expression);
    } else {
      super.scan(tree);
    }
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    if (tree.sym == null) {
      return;
    }
    reader.declare(tree.sym, body);
    if (tree.init != null) {
      initialise(tree, new Value.Variable(tree.sym));
    }
  }

  private void initialise(JCVariableDecl tree, Value target) {
    Scope outer = scope;
    scope = new Scope(tree.sym, outer);
    Value value = read(tree.init);
    scope = outer;
    body.add(new Store(target, value));
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    reader.readClass(tree, unit, scope, body);
  }

  @Override
  public void visitIf(JCIf tree) {
    scan(tree.cond);
    scanAfter(tree.cond, true, tree.thenpart);
    scanAfter(tree.cond, false, tree.elsepart);
    if (leaves(tree.thenpart)) {
      reader.narrowing.assume(tree.cond, false, block);
    }
  }

  private void scanAfter(JCExpression condition, boolean result, @Nullable JCTree code) {
    int known = reader.narrowing.known();
    reader.narrowing.assume(condition, result, code);
    scan(code);
    reader.narrowing.forget(known);
  }

  /** True if nothing that follows a statement runs after it. */
  private static boolean leaves(JCTree statement) {
    JCTree last = statement instanceof JCBlock block ? block.stats.last() : statement;
    return last instanceof JCReturn
        || last instanceof JCThrow
        || last instanceof JCContinue
        || last instanceof JCBreak;
  }

  @Override
  public void visitBlock(JCBlock tree) {
    int known = reader.narrowing.known();
    JCBlock outer = block;
    block = tree;
    super.visitBlock(tree);
    block = outer;
    reader.narrowing.forget(known);
  }

  @Override
  public void visitReturn(JCReturn tree) {
    if (tree.expr != null) {
      body.addReturn(read(tree.expr));
    }
  }

  @Override
  public void visitYield(JCYield tree) {
    Value value = read(tree.value);
    if (!yields.isEmpty()) {
      yields.peek().add(value);
    }
  }

  @Override
  public void visitSwitch(JCSwitch tree) {
    selectors.push(new Patterns.Selector(read(tree.selector), tree.selector));
    scanCases(tree.cases, tree.selector);
    selectors.pop();
  }

  private void scanCases(List<JCCase> cases, JCExpression selector) {
    boolean fallsThrough = false;
    for (JCCase arm : cases) {
      int known = reader.narrowing.known();
      if (!fallsThrough) {
        reader.narrowing.assume(selector, arm);
      }
      super.scan(arm);
      reader.narrowing.forget(known);
      fallsThrough = arm.completesNormally;
    }
  }

  /** What a switch expression may yield. */
  Value readSwitch(JCSwitchExpression tree) {
    selectors.push(new Patterns.Selector(read(tree.selector), tree.selector));
    List<Value> arms = new ArrayList<>();
    yields.push(arms);
    scanCases(tree.cases, tree.selector);
    yields.pop();
    selectors.pop();
    return new Value.Choice(arms);
  }

  @Override
  public void visitForeachLoop(JCEnhancedForLoop tree) {
    Value container = read(tree.expr);
    Value next = ImplicitCalls.iteration(this, tree, container);
    reader.declare(tree.var.sym, body);
    body.add(new Store(new Value.Variable(tree.var.sym), next));
    scan(tree.body);
  }

  @Override
  public void visitTry(JCTry tree) {
    List<Runnable> closes = new ArrayList<>();
    for (JCTree resource : tree.resources) {
      closes.add(0, ImplicitCalls.close(this, resource));
    }
    scan((JCTree) tree.body);
    closes.forEach(Runnable::run);
    scan(tree.catchers);
    JCBlock last = tree.finalizer;
    if (last != null) {
      scan((JCTree) last);
    }
  }
}
