package dev.loopguard.checker.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.AccessPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of an object in source.
 *
 * @param local the variable that it begins with, or null
 */
record Spelled(String text, Type type, @Nullable VarSymbol local) {

  /** As the call itself names it, else as its path does; null where it has no name there. */
  static @Nullable Spelled of(@Nullable AccessPath path, Place place) {
    ExpressionTree receiver = receiver(place.path().getLeaf());
    if (path == null) {
      return null;
    }
    if (receiver != null && isName(receiver) && isNamed(receiver, path)) {
      Type type = ASTHelpers.getType(receiver);
      return type == null ? null : new Spelled(place.source(receiver), type, local(receiver));
    }
    return ofPath(path, place);
  }

  /** The path as it can be written anywhere in a method. */
  static @Nullable Spelled ofPath(AccessPath path, Place place) {
    ClassSymbol home = place.body().home().type();
    String text;
    Type type;
    VarSymbol local = null;
    if (path.root() instanceof AccessPath.Root.Variable variable) {
      local = variable.symbol();
      text = local.name.toString();
      type = local.type;
    } else if (path.root() instanceof AccessPath.Root.Self self
        && self.home() == place.body().home()) {
      text = "this";
      type = home.type;
    } else {
      return null;
    }
    for (Symbol member : path.members()) {
      if (member instanceof ClassSymbol outer) {
        text = outer.name + ".this";
        type = outer.type;
      } else if (isAccessible(member, home)) {
        boolean own = text.equals("this") && !isHidden(member, place);
        text = (own ? "" : text + ".") + member.name + (member instanceof MethodSymbol ? "()" : "");
        type = place.state().getTypes().memberType(type, member);
        type = member instanceof MethodSymbol ? type.getReturnType() : type;
      } else {
        return null;
      }
    }
    return new Spelled(text, type, local);
  }

  /** A lambda can use a local variable only if it never changes. */
  boolean canBeCaptured() {
    return local == null || isConstant(local);
  }

  static boolean isConstant(VarSymbol variable) {
    return (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }

  /** A name can be said twice; what a call returns might be another object the second time. */
  static boolean isName(@Nullable Tree tree) {
    return tree instanceof IdentifierTree
        || (tree instanceof MemberSelectTree select && isName(select.getExpression()));
  }

  static @Nullable ExpressionTree receiver(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree select
          ? select.getExpression()
          : null;
    }
    return tree instanceof MemberReferenceTree reference
        ? reference.getQualifierExpression()
        : null;
  }

  /** True if the receiver is the last step of the path, or an alias of the whole. */
  private static boolean isNamed(ExpressionTree receiver, AccessPath path) {
    Symbol symbol = ASTHelpers.getSymbol(receiver);
    if (!(symbol instanceof VarSymbol)) {
      return false;
    }
    List<Symbol> members = path.members();
    return members.isEmpty()
        ? path.root() instanceof AccessPath.Root.Variable variable && variable.symbol() == symbol
        : members.get(members.size() - 1) == symbol;
  }

  private static @Nullable VarSymbol local(ExpressionTree name) {
    ExpressionTree first = name;
    while (first instanceof MemberSelectTree select) {
      first = select.getExpression();
    }
    return ASTHelpers.getSymbol(first) instanceof VarSymbol variable
            && variable.owner instanceof MethodSymbol
        ? variable
        : null;
  }

  private static boolean isAccessible(Symbol member, ClassSymbol from) {
    if ((member.flags() & Flags.PUBLIC) != 0 || member.outermostClass() == from.outermostClass()) {
      return true;
    }
    return (member.flags() & Flags.PRIVATE) == 0 && member.packge() == from.packge();
  }

  /** True if a local variable or parameter around has the field's name. */
  private static boolean isHidden(Symbol member, Place place) {
    Tree method = ASTHelpers.findEnclosingMethod(place.state().withPath(place.path()));
    if (method == null) {
      return false;
    }
    Boolean hidden =
        new TreeScanner<Boolean, @Nullable Void>() {
          @Override
          public Boolean visitVariable(VariableTree tree, @Nullable Void unused) {
            return tree.getName().contentEquals(member.name.toString())
                || Boolean.TRUE.equals(super.visitVariable(tree, null));
          }

          @Override
          public Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        }.scan(method, null);
    return Boolean.TRUE.equals(hidden);
  }
}
