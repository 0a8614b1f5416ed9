package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Translation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.graph.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects that nobody listens to yet. A model is made and filled on some thread, and only then
 * given to the view that will listen to it: what it tells its listeners until then, nobody hears.
 * So a way through a listener ends where the object that tells it is still being made.
 */
final class Unheard {
  private static final int MAX_MAKERS = 3;

  private final CallGraph graph;
  private final Paths paths;
  private final Translation translation;

  Unheard(CallGraph graph, Paths paths, Translation translation) {
    this.graph = graph;
    this.paths = paths;
    this.translation = translation;
  }

  /**
   * The object whose listeners are on the way, in the words of the code around a call; null for
   * none, or for one that has no name there.
   */
  @Nullable AccessPath teller(Invocation invocation, Body callee, Need need) {
    Call call = invocation.call();
    if (isTelling(invocation)) {
      return whole(paths.of(call.receiver()));
    }
    return invocation.kept() != Kept.NOWHERE
        ? null
        : whole(translation.outOf(callee, need.ahead().teller(), call));
  }

  /** True if what tells its listeners something by a call, the {@link #teller}, has none yet. */
  boolean isNew(@Nullable AccessPath teller, Invocation invocation, Body callee, Need need) {
    Call call = invocation.call();
    return (isChained(invocation, callee, need) && isNew(call.receiver(), MAX_MAKERS))
        || (teller != null && isNew(teller, call.body()));
  }

  private boolean isTelling(Invocation invocation) {
    return invocation.method() != invocation.call().callee() && graph.fires(invocation.call());
  }

  /** {@code new Model().setName("x")}: nobody but the call itself knows the object. */
  private static boolean isChained(Invocation invocation, Body callee, Need need) {
    return invocation.thread() instanceof Handoff.Thread.Caller
        && invocation.kept() == Kept.NOWHERE
        && !(invocation.call().receiver() instanceof Value.Variable)
        && AccessPath.self(callee).equals(need.ahead().teller());
  }

  private boolean isNew(AccessPath teller, Body body) {
    if (!teller.members().isEmpty()) {
      return false;
    }
    if (teller.root() instanceof AccessPath.Root.Self self) {
      // What initialises an object is called by its constructor, and hence as new as that.
      return self.home() == body && body.method().isConstructor();
    }
    return teller.root() instanceof AccessPath.Root.Variable variable
        && graph.program().declaring(variable.symbol()) == body
        && isNew(paths.onlyValue(variable.symbol()), MAX_MAKERS);
  }

  /** Made here, or by a method that makes and returns one. */
  private boolean isNew(@Nullable Value value, int makers) {
    if (value instanceof Value.Created) {
      return true;
    }
    if (value instanceof Value.Variable variable) {
      return isNew(paths.onlyValue(variable.symbol()), makers);
    }
    if (!(value instanceof Value.Result result) || makers == 0) {
      return false;
    }
    List<Body> targets = graph.targets(result.call());
    return !targets.isEmpty()
        && targets.stream()
            .flatMap(target -> target.returns().stream())
            .allMatch(returned -> isNew(returned, makers - 1));
  }

  /** What a path names, or what that is a part of that it has itself made. */
  private @Nullable AccessPath whole(@Nullable AccessPath path) {
    AccessPath whole = path;
    while (whole != null && !whole.members().isEmpty() && isPart(whole)) {
      int last = whole.members().size() - 1;
      whole = new AccessPath(whole.root(), whole.members().subList(0, last));
    }
    return whole;
  }

  private boolean isPart(AccessPath path) {
    Symbol last = path.members().get(path.members().size() - 1);
    if (last instanceof VarSymbol field) {
      return graph.isOwn(field);
    }
    // A getter that makes what it returns when it is first asked.
    Body getter = last instanceof MethodSymbol method ? graph.program().body(method) : null;
    return getter != null
        && !getter.returns().isEmpty()
        && getter.returns().stream()
            .allMatch(
                value ->
                    value instanceof Value.FieldOf access
                        && AccessPath.self(getter).equals(AccessPath.of(access.owner()))
                        && graph.isOwn(access.field()));
  }
}
