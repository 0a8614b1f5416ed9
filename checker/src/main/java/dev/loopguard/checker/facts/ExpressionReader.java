package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Reads expressions: what each one calls and touches, and the value it has. */
final class ExpressionReader extends TreeScanner {
  private final BodyReader statements;
  private final SourceReader reader;
  private final Body body;
  private Value result = Value.NONE;

  ExpressionReader(BodyReader statements) {
    this.statements = statements;
    this.reader = statements.reader;
    this.body = statements.body;
  }

  Value read(JCTree tree) {
    result = Value.NONE;
    tree.accept(this);
    Value value = result;
    result = Value.NONE;
    return value;
  }

  /** A kind of expression without a value of interest is read for what is in it. */
  @Override
  public void scan(@Nullable JCTree tree) {
    if (tree instanceof JCExpression) {
      read(tree);
    } else if (tree != null) {
      statements.scan(tree);
    }
  }

  @Override
  public void visitLiteral(JCLiteral tree) {
    if (tree.type != null && tree.type.hasTag(TypeTag.BOOLEAN)) {
      result = new Value.Constant(Boolean.TRUE.equals(tree.getValue()));
    }
  }

  @Override
  public void visitParens(JCParens tree) {
    result = read(tree.expr);
  }

  @Override
  public void visitTypeCast(JCTypeCast tree) {
    result = read(tree.expr);
  }

  @Override
  public void visitTypeTest(JCInstanceOf tree) {
    Value value = read(tree.expr);
    Patterns.read(statements, tree.pattern, value, tree);
  }

  @Override
  public void visitConditional(JCConditional tree) {
    read(tree.cond);
    Value whenTrue = readAfter(tree.cond, true, tree.truepart);
    Value whenFalse = readAfter(tree.cond, false, tree.falsepart);
    result = new Value.Choice(List.of(whenTrue, whenFalse));
  }

  /** Reads code that runs where a condition had that result. */
  private Value readAfter(JCExpression condition, boolean result, JCExpression code) {
    int known = reader.narrowing.known();
    reader.narrowing.assume(condition, result, code);
    Value value = read(code);
    reader.narrowing.forget(known);
    return value;
  }

  @Override
  public void visitSwitchExpression(JCSwitchExpression tree) {
    result = statements.readSwitch(tree);
  }

  @Override
  public void visitNewArray(JCNewArray tree) {
    scan(tree.dims);
    List<Value> elements = new ArrayList<>();
    if (tree.elems != null) {
      tree.elems.forEach(element -> elements.add(read(element)));
    }
    result = new Value.Choice(elements);
  }

  @Override
  public void visitIndexed(JCArrayAccess tree) {
    Value array = read(tree.indexed);
    read(tree.index);
    result = new Value.Element(array);
  }

  @Override
  public void visitAssign(JCAssign tree) {
    Value target = read(tree.lhs);
    Value value = read(tree.rhs);
    body.add(new Store(target, value));
    result = value;
  }

  /** Text and a value: the value's {@code toString()}. */
  @Override
  public void visitBinary(JCBinary tree) {
    Value left = read(tree.lhs);
    Value right =
        tree.hasTag(JCTree.Tag.AND) || tree.hasTag(JCTree.Tag.OR)
            ? readAfter(tree.lhs, tree.hasTag(JCTree.Tag.AND), tree.rhs)
            : read(tree.rhs);
    if (isText(tree.type)) {
      ImplicitCalls.text(statements, left, tree.lhs);
      ImplicitCalls.text(statements, right, tree.rhs);
    }
  }

  @Override
  public void visitAssignop(JCAssignOp tree) {
    Value target = read(tree.lhs);
    Value value = read(tree.rhs);
    addChange(target, value);
    if (isText(tree.type)) {
      ImplicitCalls.text(statements, value, tree.rhs);
    }
  }

  @Override
  public void visitUnary(JCUnary tree) {
    Value target = read(tree.arg);
    if (tree.getTag().isIncOrDecUnaryOp()) {
      addChange(target, Value.NONE);
    }
  }

  /** A parameter is no longer what was passed. */
  private void addChange(Value target, Value by) {
    if (target instanceof Value.Variable variable) {
      boolean truth = variable.symbol().type.hasTag(TypeTag.BOOLEAN);
      body.add(new Store(target, truth ? by : Value.NONE));
    }
  }

  private boolean isText(Type type) {
    return type.tsym == reader.symtab.stringType.tsym;
  }

  @Override
  public void visitIdent(JCIdent tree) {
    if (tree.sym instanceof VarSymbol variable) {
      result = variable(variable, null, tree);
    }
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    if (tree.sym instanceof VarSymbol variable && !isTypeName(tree.selected)) {
      result = variable(variable, read(tree.selected), tree);
    } else if (tree.sym instanceof VarSymbol variable) {
      if (tree.name == reader.names._this) {
        result = new Value.Self(body.home(), (ClassSymbol) tree.selected.type.tsym);
      } else if (tree.name == reader.names._super) {
        result = statements.self((ClassSymbol) tree.selected.type.tsym);
      } else {
        result = variable(variable, null, tree);
      }
    } else if (!isTypeName(tree.selected)) {
      read(tree.selected);
    }
  }

  private Value variable(VarSymbol variable, @Nullable Value owner, JCTree tree) {
    if (variable.name == reader.names._this || variable.name == reader.names._super) {
      return new Value.Self(body.home(), body.home().type());
    }
    if (!(variable.owner instanceof ClassSymbol) || variable.getKind() == ElementKind.PARAMETER) {
      return new Value.Variable(variable);
    }
    if (variable.name == reader.names._class || variable.name == reader.names.length) {
      return Value.NONE;
    }
    Value access =
        owner == null || variable.isStatic()
            ? statements.fieldValue(variable)
            : new Value.FieldOf(owner, variable);
    Value holder = access instanceof Value.FieldOf field ? field.owner() : null;
    body.add(new FieldAccess(body, variable, holder, statements.site(tree)));
    return access;
  }

  private static boolean isTypeName(JCTree tree) {
    Symbol symbol = TreeInfo.symbol(tree);
    return symbol instanceof ClassSymbol
        && (tree instanceof JCIdent || tree instanceof JCFieldAccess || symbol == tree.type.tsym)
        && !(tree instanceof JCMethodInvocation);
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    if (!(TreeInfo.symbol(tree.meth) instanceof MethodSymbol callee)) {
      super.visitApply(tree);
      return;
    }
    if (callee.owner == reader.symtab.arrayClass) {
      // clone() of an array belongs to no class that one could ask about it.
      result = tree.meth instanceof JCFieldAccess select ? read(select.selected) : Value.NONE;
      return;
    }
    Value receiver = null;
    Call.Kind kind = Call.Kind.VIRTUAL;
    if (callee.isConstructor()) {
      kind = Call.Kind.CONSTRUCTION;
      receiver = new Value.Self(body.home(), body.home().type());
    } else if (callee.isStatic()) {
      kind = Call.Kind.STATIC;
      if (tree.meth instanceof JCFieldAccess select && !isTypeName(select.selected)) {
        read(select.selected);
      }
    } else if (tree.meth instanceof JCFieldAccess select) {
      if (TreeInfo.name(select.selected) == reader.names._super) {
        kind = Call.Kind.SUPER;
        receiver = new Value.Self(body.home(), body.home().type());
      } else {
        receiver = read(select.selected);
      }
    } else {
      receiver = statements.self((ClassSymbol) callee.owner);
    }
    List<Value> arguments = arguments(tree.args);
    result = call(kind, callee, receiver, arguments, tree.type, tree);
    boolean runsInitialisers =
        callee.isConstructor() && TreeInfo.name(tree.meth) == reader.names._super;
    MethodSymbol initialiser = runsInitialisers ? reader.initialiser(body.type()) : null;
    if (initialiser != null) {
      call(Call.Kind.CONSTRUCTION, initialiser, receiver, List.of(), reader.symtab.voidType, tree);
    }
  }

  private List<Value> arguments(List<JCExpression> trees) {
    List<Value> arguments = new ArrayList<>();
    trees.forEach(argument -> arguments.add(read(argument)));
    return arguments;
  }

  private Value call(
      Call.Kind kind,
      MethodSymbol callee,
      @Nullable Value receiver,
      List<Value> arguments,
      Type type,
      JCTree tree) {
    Call call =
        new Call(
            reader.nextIndex(),
            body,
            kind,
            callee,
            receiver,
            receiverTypes(tree),
            List.copyOf(arguments),
            type,
            false,
            statements.site(tree));
    body.add(call);
    body.constrain(call, reader.narrowing.constraints());
    reader.remember(tree, call);
    return reader.results.of(call);
  }

  private List<ClassSymbol> receiverTypes(JCTree tree) {
    return tree instanceof JCMethodInvocation invocation
            && invocation.meth instanceof JCFieldAccess select
            && !isTypeName(select.selected)
        ? reader.narrowing.typesOf(select.selected)
        : List.of();
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    Value outer = tree.encl == null ? null : read(tree.encl);
    List<Value> arguments = arguments(tree.args);
    if (tree.def != null) {
      if (outer != null) {
        arguments.add(0, outer); // The constructor that javac writes for the class takes it, too.
      }
      reader.readClass(tree.def, statements.unit, statements.scope(), body);
    }
    if (!(tree.constructor instanceof MethodSymbol constructor)) {
      return;
    }
    ClassSymbol type = (ClassSymbol) constructor.owner;
    Call call =
        ((Value.Result) call(Call.Kind.NEW, constructor, outer, arguments, tree.type, tree)).call();
    Creation creation = new Creation(reader.nextIndex(), body, type, null, null, call, call.site());
    body.add(creation);
    result = new Value.Created(creation);
  }

  @Override
  public void visitLambda(JCLambda tree) {
    Type target = tree.target != null ? tree.target : tree.type;
    Body function = reader.newBody(Body.Kind.LAMBDA, body.method(), body, statements.site(tree));
    for (JCVariableDecl parameter : tree.params) {
      function.add(parameter.sym);
      reader.declare(parameter.sym, function);
    }
    BodyReader inner = new BodyReader(reader, function, statements.unit, statements.scope());
    if (tree.body instanceof JCExpression expression) {
      inner.readResult(expression);
    } else {
      inner.readBlock(tree.body);
    }
    result = function(target, function, statements.site(tree));
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    Value receiver = isTypeName(tree.expr) ? null : read(tree.expr);
    if (!(tree.sym instanceof MethodSymbol callee) || callee.owner == reader.symtab.arrayClass) {
      return;
    }
    if (tree.expr instanceof JCIdent ident && ident.name == reader.names._super) {
      receiver = new Value.Self(body.home(), body.home().type());
    }
    Type target = tree.target != null ? tree.target : tree.type;
    Site site = statements.site(tree);
    Body function = reader.newBody(Body.Kind.REFERENCE, body.method(), body, site);
    MethodReferences.fill(reader, function, tree, callee, receiver, parameters(target));
    result = function(target, function, site);
  }

  /** What a function object takes: of a {@code Consumer<? super Channel>} that is a channel. */
  private List<Type> parameters(Type target) {
    MethodSymbol descriptor = descriptor(target);
    if (descriptor == null) {
      return List.of();
    }
    Type whole = reader.types.removeWildcards(target);
    return reader.types.memberType(whole, descriptor).getParameterTypes();
  }

  private Value function(Type target, Body function, Site site) {
    MethodSymbol descriptor = descriptor(target);
    if (descriptor == null) {
      return Value.NONE;
    }
    Creation creation =
        new Creation(
            reader.nextIndex(),
            body,
            (ClassSymbol) interfaceOf(target).tsym,
            descriptor,
            function,
            null,
            site);
    body.add(creation);
    return new Value.Created(creation);
  }

  private @Nullable MethodSymbol descriptor(@Nullable Type target) {
    Type type = target == null ? null : interfaceOf(target);
    return type != null && type.tsym instanceof ClassSymbol
        ? (MethodSymbol) reader.types.findDescriptorSymbol(type.tsym)
        : null;
  }

  /** Of an intersection such as {@code Runnable & Serializable}, the part with the method. */
  private Type interfaceOf(Type target) {
    if (!target.isCompound()) {
      return target;
    }
    for (Type part : reader.types.directSupertypes(target)) {
      if (reader.types.isFunctionalInterface(part.tsym)) {
        return part;
      }
    }
    return target;
  }
}
