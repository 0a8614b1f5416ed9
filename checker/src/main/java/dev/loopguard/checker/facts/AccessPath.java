package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name for an object: a variable, {@code this} or nothing (a static field's), and the steps that
 * lead on from there.
 *
 * @param members fields, methods without parameters, and classes, which stand for the step from an
 *     inner instance to its outer one of that class
 */
public record AccessPath(Root root, List<Symbol> members) {

  /** Longer paths name nothing: recursion must not grow them for ever. */
  private static final int MAX_LENGTH = 6;

  /** Where a path starts. */
  public sealed interface Root {
    /** A local variable or a parameter. */
    record Variable(VarSymbol symbol) implements Root {}

    /** {@code this} of a method's body. */
    record Self(Body home) implements Root {}

    /** Nowhere: the first member is a static field or method. */
    record Static() implements Root {}
  }

  public static AccessPath of(VarSymbol variable) {
    return new AccessPath(new Root.Variable(variable), List.of());
  }

  public static AccessPath self(Body home) {
    return new AccessPath(new Root.Self(home), List.of());
  }

  public static AccessPath ofStatic(Symbol member) {
    return new AccessPath(new Root.Static(), List.of(member));
  }

  /** The path that a value spells, or null if it spells none. */
  public static @Nullable AccessPath of(@Nullable Value value) {
    if (value instanceof Value.Variable variable) {
      return of(variable.symbol());
    }
    if (value instanceof Value.Self self) {
      AccessPath path = self(self.home());
      return self.home().type() == self.type() ? path : path.then(self.type());
    }
    if (value instanceof Value.FieldOf access) {
      return access.owner() == null
          ? ofStatic(access.field())
          : then(of(access.owner()), access.field());
    }
    if (value instanceof Value.Result result && result.call().arguments().isEmpty()) {
      MethodSymbol getter = result.call().callee();
      return switch (result.call().kind()) {
        case STATIC -> ofStatic(getter);
        case VIRTUAL, SUPER -> then(of(result.call().receiver()), getter);
        case NEW, CONSTRUCTION -> null;
      };
    }
    return null;
  }

  private static @Nullable AccessPath then(@Nullable AccessPath path, Symbol member) {
    return path == null ? null : path.then(member);
  }

  /** This path with one more step, or null where that would be too long. */
  public @Nullable AccessPath then(Symbol member) {
    if (members.size() >= MAX_LENGTH) {
      return null;
    }
    List<Symbol> longer = new ArrayList<>(members);
    longer.add(member);
    return new AccessPath(root, List.copyOf(longer));
  }

  /** This path with its first {@code length} members and its root replaced by {@code start}. */
  public @Nullable AccessPath from(AccessPath start, int length) {
    List<Symbol> joined = new ArrayList<>(start.members);
    joined.addAll(members.subList(length, members.size()));
    return joined.size() > MAX_LENGTH ? null : new AccessPath(start.root, List.copyOf(joined));
  }

  /** What its last step alone tells of what it names: a field of any object, or a variable. */
  public @Nullable Value lastStep() {
    if (!members.isEmpty()) {
      return members.get(members.size() - 1) instanceof VarSymbol field
          ? new Value.FieldOf(null, field)
          : null;
    }
    return root instanceof Root.Variable variable ? new Value.Variable(variable.symbol()) : null;
  }

  /** The path of the object whose field it ends with, or null if it has no such end. */
  public @Nullable AccessPath owner() {
    int last = members.size() - 1;
    return last >= 0 && members.get(last) instanceof VarSymbol
        ? new AccessPath(root, members.subList(0, last))
        : null;
  }

  public boolean startsWith(AccessPath prefix) {
    return root.equals(prefix.root)
        && members.size() >= prefix.members.size()
        && members.subList(0, prefix.members.size()).equals(prefix.members);
  }

  /** True if the object that it names is reached through {@code member}. */
  public boolean passes(Symbol member) {
    return members.contains(member);
  }

  @Override
  public String toString() {
    String start =
        root instanceof Root.Variable variable
            ? variable.symbol().toString()
            : root instanceof Root.Self ? "this" : "";
    String rest =
        members.stream()
            .map(m -> m instanceof MethodSymbol ? m.name + "()" : m.name.toString())
            .collect(Collectors.joining("."));
    return start.isEmpty() || rest.isEmpty() ? start + rest : start + "." + rest;
  }
}
