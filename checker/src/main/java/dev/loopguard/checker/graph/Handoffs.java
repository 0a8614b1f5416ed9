package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What calls give away whose callees cannot be followed: which code, and to which thread. */
final class Handoffs {
  private final CallGraph graph;
  private final Hierarchy hierarchy;
  private final Dispositions dispositions;
  private final Map<Call, List<Handoff>> known = new HashMap<>();

  Handoffs(CallGraph graph, Dispositions dispositions) {
    this.graph = graph;
    this.hierarchy = graph.hierarchy();
    this.dispositions = dispositions;
  }

  /**
   * What a call does with the code it is given, where that code is not followed into its callee.
   */
  List<Handoff> of(Call call) {
    List<Handoff> found = known.get(call);
    if (found == null) {
      found = List.copyOf(find(call));
      known.put(call, found);
    }
    return found;
  }

  private List<Handoff> find(Call call) {
    List<Handoff> found = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Disposition disposition = dispositions.of(call, i);
      if (!(disposition instanceof Disposition.Given given)) {
        continue;
      }
      Value argument = call.arguments().get(i);
      for (Value origin : graph.origins(argument)) {
        if (origin instanceof Value.Created created) {
          Creation creation = created.creation();
          for (MethodSymbol method : entered(call, i, creation)) {
            Body body = graph.implementation(method, creation);
            if (body != null) {
              Activation context = graph.given().entering(creation, argument, call.body());
              found.add(new Handoff(call, creation, body, context, given.thread()));
            }
          }
        }
      }
    }
    return found;
  }

  /** What a call hands to another thread as one of its arguments, by the classes of the objects. */
  List<GivenAway> givenAway(Call call, int argument) {
    if (call.parameterOf(argument) < 0
        || dispositions.interfacesOf(call.callee(), call.parameterOf(argument)).isEmpty()
        || !(dispositions.of(call, argument) instanceof Disposition.Given given)
        || given.thread() instanceof Handoff.Thread.Caller) {
      return List.of();
    }
    Set<GivenAway> found = new LinkedHashSet<>();
    Value value = call.arguments().get(argument);
    for (Value origin : graph.origins(value)) {
      Type type = origin.declaredType();
      if (type != null && type.tsym instanceof ClassSymbol of) {
        for (MethodSymbol method : enteredUnknown(call, argument, List.of(of))) {
          MethodSymbol own = hierarchy.implementedBy(method, of);
          if (own != null) {
            Invocation invocation =
                new Invocation(method, call, Activation.ANY, given.thread(), Kept.NOWHERE);
            Activation context =
                origin instanceof Value.Created made
                    ? graph.given().entering(made.creation(), value, call.body())
                    : Activation.ANY;
            found.add(new GivenAway(invocation, own, context));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** The methods of an object that whoever takes it as an argument may call. */
  List<MethodSymbol> entered(Call call, int argument, Creation creation) {
    if (creation.descriptor() != null) {
      return List.of(creation.descriptor());
    }
    MethodSymbol callee = call.callee();
    int position = call.parameterOf(argument);
    List<MethodSymbol> methods = new ArrayList<>();
    List<ClassSymbol> bounds = dispositions.interfacesOf(callee, position);
    for (ClassSymbol bound : bounds) {
      if (hierarchy.isSubclass(creation.type(), bound)) {
        methods.addAll(hierarchy.callable(bound));
        if (bound == bounds.get(0)) {
          break; // what is of the parameter's own type is no element of what is passed
        }
      }
    }
    return methods;
  }

  /** The same where the object is known by its class at most, which is one of these. */
  List<MethodSymbol> enteredUnknown(Call call, int argument, Collection<ClassSymbol> classes) {
    List<MethodSymbol> methods = new ArrayList<>();
    List<ClassSymbol> bounds = dispositions.interfacesOf(call.callee(), call.parameterOf(argument));
    for (ClassSymbol bound : bounds) {
      methods.addAll(hierarchy.callable(bound));
      boolean passed =
          bound == bounds.get(0)
              && !classes.isEmpty()
              && classes.stream().allMatch(type -> hierarchy.isSubclass(type, bound));
      if (passed) {
        break;
      }
    }
    return methods;
  }
}
