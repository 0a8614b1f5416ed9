package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.Places.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts an object into a collection, and so into every place that holds the collection. */
final class Keeping {
  /** A collection that has more names than this is put into no more. */
  private static final int MAX_HOLDERS = 100;

  private final FlowSearch search;
  private final Flows flows;
  private final CallGraph graph;
  private final ValueIndex index;
  private final Set<Object> visited = new HashSet<>();

  Keeping(FlowSearch search, Flows flows, CallGraph graph) {
    this.search = search;
    this.flows = flows;
    this.graph = graph;
    this.index = graph.index();
  }

  /** Reaches a holder of the object, and every place that holds that. */
  void in(Value holder, Step step) {
    holder.forEachSource(
        source -> {
          Object key = ValueIndex.key(source);
          if (key == null || !visited.add(key) || visited.size() > MAX_HOLDERS) {
            return;
          }
          search.reach(source, step);
          if (source instanceof Value.Self self) {
            inSelf(self.type(), step);
          }
          if (key instanceof VarSymbol variable && graph.program().declaring(variable) != null) {
            index.definitions(variable).forEach(value -> in(value, step));
            inArgument(variable, step);
          } else if (source instanceof Value.Result result) {
            inResult(result.call(), step);
          }
        });
  }

  /** {@code new HashMap<>() {{ put(key, value); }}}: a collection fills itself. */
  private void inSelf(ClassSymbol type, Step step) {
    for (ClassSymbol subclass : graph.hierarchy().subclasses(type)) {
      for (Creation made : index.creationsOf(subclass)) {
        search.reach(step.at(made, Activation.ANY));
      }
      index
          .users(subclass)
          .forEach(user -> search.reach(step.at(user, Activation.ANY).and(Kept.ANYWHERE)));
    }
  }

  private void inArgument(VarSymbol variable, Step step) {
    Body body = graph.program().declaring(variable);
    int position = body == null ? -1 : body.parameters().indexOf(variable);
    if (body == null || position < 0) {
      return;
    }
    if (body.isFunction()) {
      for (Invocation invocation : flows.ofFunction(body, step.context()).all()) {
        if (invocation.call().callee() == invocation.method()) {
          inArgument(invocation.call(), position, step.at(step.key(), invocation.context()));
        }
      }
      return;
    }
    search.forEachCaller(
        body,
        step.context(),
        caller -> inArgument(caller.call(), position, step.at(step.key(), caller.context())));
  }

  private void inArgument(Call call, int position, Step outer) {
    if (position < call.arguments().size()) {
      in(call.arguments().get(position), outer);
    }
  }

  private void inResult(Call call, Step step) {
    List<Value> holders = new ArrayList<>();
    for (Body body : graph.targets(call)) {
      holders.addAll(body.returns());
    }
    if (holders.isEmpty() && call.receiver() != null && !graph.callbacks().isSource(call)) {
      in(call.receiver(), step);
    }
    Step inner = step.at(step.key(), search.inside(call, step.context()));
    holders.forEach(holder -> in(holder, inner));
  }
}
