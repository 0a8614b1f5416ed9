package dev.loopguard.checker.held;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Program;
import java.util.List;
import java.util.function.ToIntFunction;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.SwitchExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThisNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;
import org.jspecify.annotations.Nullable;

/** The paths that the nodes of a control-flow graph spell. */
final class Spelling {
  private final Program program;
  private final Paths paths;
  private final Types types;
  private final ToIntFunction<MethodSymbol> returned;
  private final Body home;

  Spelling(
      Program program, Paths paths, Types types, ToIntFunction<MethodSymbol> returned, Body home) {
    this.program = program;
    this.paths = paths;
    this.types = types;
    this.returned = returned;
    this.home = home;
  }

  /** The canonical path of a node, or null if it spells none. */
  @Nullable AccessPath of(Node node) {
    AccessPath path = raw(node);
    return path == null ? null : paths.canonical(path);
  }

  private @Nullable AccessPath raw(Node node) {
    if (node instanceof LocalVariableNode local) {
      return AccessPath.of((VarSymbol) local.getElement());
    } else if (node instanceof FieldAccessNode access
        && access.getElement() instanceof VarSymbol field) {
      return field(access, field);
    } else if (node instanceof MethodInvocationNode invocation) {
      Node same = unwrapped(invocation);
      return same == invocation ? getter(invocation) : raw(same);
    } else if (node instanceof TypeCastNode) {
      return raw(unwrapped(node));
    } else if (node instanceof AssignmentNode assignment) {
      return raw(assignment.getTarget());
    } else if (node instanceof TernaryExpressionNode either) {
      return raw(either.getTernaryExpressionVar());
    } else if (node instanceof SwitchExpressionNode choice) {
      return raw(choice.getSwitchExpressionVar());
    } else if (node instanceof ThisNode
        && ((Type) node.getType()).tsym instanceof ClassSymbol type) {
      return self(type);
    }
    return null;
  }

  /** The expression that a cast, or a check such as {@code requireNonNull}, returns as it is. */
  Node unwrapped(Node node) {
    Node inner = node;
    if (node instanceof TypeCastNode cast) {
      inner = cast.getOperand();
    } else if (node instanceof MethodInvocationNode invocation) {
      int position = returned.applyAsInt((MethodSymbol) invocation.getTarget().getMethod());
      inner =
          position >= 0 && position < invocation.getArguments().size()
              ? invocation.getArguments().get(position)
              : node;
    }
    return inner == node ? node : unwrapped(inner);
  }

  private @Nullable AccessPath field(FieldAccessNode access, VarSymbol field) {
    if (field.isStatic()) {
      return AccessPath.ofStatic(field);
    }
    boolean implicit = !(access.getTree() instanceof JCTree.JCFieldAccess);
    AccessPath owner = implicit ? self((ClassSymbol) field.owner) : raw(access.getReceiver());
    return owner == null ? null : owner.then(field);
  }

  private @Nullable AccessPath getter(MethodInvocationNode node) {
    Call call = call(node.getTree());
    if (call == null || !call.arguments().isEmpty()) {
      return null;
    }
    MethodSymbol method = call.callee();
    AccessPath owner =
        method.isStatic() ? AccessPath.ofStatic(method) : AccessPath.of(call.receiver());
    return method.isStatic() || owner == null ? owner : owner.then(method);
  }

  private AccessPath self(ClassSymbol owner) {
    for (Symbol c = home.type(); c != null; c = c.owner == null ? null : c.owner.enclClass()) {
      if (c instanceof ClassSymbol type && type.isSubClass(owner, types)) {
        AccessPath self = AccessPath.self(home);
        AccessPath outer = type == home.type() ? self : self.then(type);
        return outer == null ? self : outer;
      }
    }
    return AccessPath.self(home);
  }

  @Nullable Call call(@Nullable Tree tree) {
    return tree instanceof JCTree found ? program.call(found) : null;
  }

  List<Call> calls(@Nullable Tree tree) {
    return tree instanceof JCTree found ? program.calls(found) : List.of();
  }
}
