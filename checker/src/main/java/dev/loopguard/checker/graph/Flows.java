package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where objects go: forwards from the place that makes one to every call that runs its code. Calls
 * are matched with their returns, so what a helper does with its argument is told apart by call
 * site; what is kept in a field, by the place that makes the field's owner.
 */
public final class Flows {
  private final CallGraph graph;
  private final ValueIndex index;
  private final Map<Start, Invocations> known = new HashMap<>();
  private final Set<Start> inProgress = new HashSet<>();
  private final Map<ClassSymbol, Invocations> everywhere = new HashMap<>();
  private final Map<ClassSymbol, Holders> exactly = new HashMap<>();
  private final Map<ClassSymbol, Holders> anyOf = new HashMap<>();
  private final Places places = new Places();
  private final Holders unknown;
  private final LastingFields lasting;
  private int unanswered;

  /** A creation, a parameter, or a class, which stands for {@code this} of all its bodies. */
  private record Start(Object key, Activation context) {}

  public Flows(CallGraph graph) {
    this.graph = graph;
    this.index = graph.index();
    this.unknown = new Holders(graph.hierarchy(), List.of());
    this.lasting = new LastingFields(graph);
  }

  /** Every call that runs code of an object made by {@code creation} in a body so entered. */
  public Invocations of(Creation creation, Activation context) {
    return from(creation, List.of(creation), exactly(creation.type()), creation, context);
  }

  /** The same for a function object's body. */
  public Invocations ofFunction(Body function, Activation context) {
    Creation creation = index.creation(function);
    return creation == null ? Invocations.NONE : of(creation, context);
  }

  /**
   * True if a function runs on no other thread than the one that writes it down, while that is
   * still in the code around it.
   */
  public boolean runsWhereWritten(Body function) {
    List<Invocation> invocations = ofFunction(function, Activation.ANY).all();
    return !invocations.isEmpty()
        && invocations.stream()
            .allMatch(
                invocation ->
                    invocation.thread() instanceof Handoff.Thread.Caller
                        && invocation.kept() == Kept.NOWHERE
                        && isWithin(
                            invocation.call().body(),
                            invocation.context(),
                            function.outer(),
                            new HashSet<>()));
  }

  private static boolean isWithin(
      Body body, Activation context, @Nullable Body outer, Set<Activation> seen) {
    Call top = context.top();
    if (body == outer || !seen.add(context)) {
      return true;
    }
    return top != null
        && !body.isFunction()
        && !context.outers().isEmpty()
        && context.outers().stream().allMatch(from -> isWithin(top.body(), from, outer, seen));
  }

  /** The same for what the bodies of a class call {@code this}. */
  public Invocations ofSelf(ClassSymbol type, Activation context) {
    return from(type, index.homes(type), anyOf(type), null, context);
  }

  /** The same for what a parameter holds. */
  public Invocations ofParameter(VarSymbol parameter) {
    Holders holders =
        parameter.type.tsym instanceof ClassSymbol type && graph.hierarchy().isKnownWhole(type)
            ? anyOf(type)
            : unknown;
    return from(parameter, List.of(parameter), holders, null, Activation.ANY);
  }

  private Holders exactly(ClassSymbol type) {
    return exactly.computeIfAbsent(type, t -> new Holders(graph.hierarchy(), List.of(t)));
  }

  private Holders anyOf(ClassSymbol type) {
    return anyOf.computeIfAbsent(
        type, t -> new Holders(graph.hierarchy(), graph.hierarchy().subclasses(t)));
  }

  private Invocations from(
      Object key,
      List<?> starts,
      Holders holders,
      @Nullable Creation creation,
      Activation context) {
    // Each search starts from a name: what wraps what wraps itself is told apart only so far.
    Start start = new Start(key, Activation.of(context.name()));
    Invocations found = known.get(start);
    if (found == null) {
      if (!inProgress.add(start)) {
        unanswered++;
        return Invocations.NONE;
      }
      found = find(start, starts, holders, creation);
      inProgress.remove(start);
      known.put(start, found);
    }
    return found;
  }

  /**
   * What is to be told of one object is asked of all that are made like it first: mostly nobody
   * calls them, or they are all over the program, where no more can be told of one.
   */
  private Invocations find(
      Start start, List<?> starts, Holders holders, @Nullable Creation creation) {
    if (!inProgress.contains(new Start(start.key(), Activation.ANY))) {
      Invocations all = from(start.key(), starts, holders, creation, Activation.ANY);
      if (all.areNone() || all.areAllOver()) {
        return all;
      }
    }
    FlowSearch search = new FlowSearch(this, graph, creation, holders, false, null);
    search.from(starts, start.context());
    if (!search.isAllOver()) {
      return search.invocations();
    }
    ClassSymbol type = classOf(start.key());
    return type == null ? byLastCall(starts, holders, creation) : ofEveryObject(type);
  }

  private static @Nullable ClassSymbol classOf(Object key) {
    return key instanceof Creation made && made.function() == null
        ? made.type()
        : key instanceof ClassSymbol type ? type : null;
  }

  /** Where all objects of a class go: those of one place are all over the program. */
  private Invocations ofEveryObject(ClassSymbol type) {
    Invocations found = everywhere.get(type);
    if (found == null) {
      List<Object> starts = new ArrayList<>(index.creationsOf(type));
      starts.addAll(index.homes(type));
      found = byLastCall(starts, anyOf(type), null);
      everywhere.put(type, found);
    }
    return found;
  }

  /**
   * What comes of a place is the same for the objects of all classes where ways are told apart by
   * their last call only, so it is found out once. Functions, for which such a search asks on its
   * way, are followed through places of their own.
   */
  private Invocations byLastCall(List<?> starts, Holders holders, @Nullable Creation creation) {
    FlowSearch search =
        new FlowSearch(this, graph, creation, holders, true, creation == null ? places : null);
    search.from(starts, Activation.ANY);
    return search.invocations();
  }

  /** True if a field holds what was ever put into it. */
  boolean isLasting(VarSymbol field) {
    return lasting.contains(field);
  }

  /** How many questions were left open as they are being answered. */
  int unanswered() {
    return unanswered;
  }
}
