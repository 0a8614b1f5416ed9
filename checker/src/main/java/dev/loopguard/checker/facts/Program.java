package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every body of the program, in reading order, and how to find one. */
public final class Program {
  private final List<Body> bodies;
  private final Map<ClassSymbol, Site> types;
  private final Map<MethodSymbol, Body> byMethod;
  private final Map<ClassSymbol, Body> staticInitialisers;
  private final Map<JCTree, List<Call>> byTree;
  private final Map<VarSymbol, Body> declaring;
  private final Map<Body, ControlFlow> flows;
  private final List<String> unread;
  private final Unfinished unfinished = new Unfinished();

  Program(
      List<Body> bodies,
      Map<ClassSymbol, Site> types,
      Map<MethodSymbol, Body> byMethod,
      Map<ClassSymbol, Body> staticInitialisers,
      Map<JCTree, List<Call>> byTree,
      Map<VarSymbol, Body> declaring,
      Map<Body, ControlFlow> flows,
      List<String> unread) {
    this.bodies = List.copyOf(bodies);
    this.types = types;
    this.byMethod = byMethod;
    this.staticInitialisers = staticInitialisers;
    this.byTree = byTree;
    this.declaring = declaring;
    this.flows = flows;
    this.unread = List.copyOf(unread);
  }

  /** This program with more of it that is not source: what is there already stays as it is. */
  public Program with(
      List<Body> moreBodies,
      Map<ClassSymbol, Site> moreTypes,
      Map<MethodSymbol, Body> moreMethods,
      Map<ClassSymbol, Body> moreStaticInitialisers,
      Map<VarSymbol, Body> moreDeclaring,
      Map<Body, ControlFlow> moreFlows,
      List<String> moreUnread) {
    List<Body> allBodies = new ArrayList<>(bodies);
    allBodies.addAll(moreBodies);
    List<String> allUnread = new ArrayList<>(unread);
    allUnread.addAll(moreUnread);
    return new Program(
        allBodies,
        joined(new LinkedHashMap<>(types), moreTypes),
        joined(new HashMap<>(byMethod), moreMethods),
        joined(new HashMap<>(staticInitialisers), moreStaticInitialisers),
        byTree,
        joined(new HashMap<>(declaring), moreDeclaring),
        joined(new HashMap<>(flows), moreFlows),
        allUnread);
  }

  private static <K, V> Map<K, V> joined(Map<K, V> all, Map<K, V> more) {
    more.forEach(all::putIfAbsent);
    return all;
  }

  public List<Body> bodies() {
    return bodies;
  }

  /** Every class whose bodies are here. */
  public Set<ClassSymbol> types() {
    return Collections.unmodifiableSet(types.keySet());
  }

  /** Where one of these classes is declared. */
  public Site site(ClassSymbol type) {
    return Objects.requireNonNull(types.get(type), () -> type + " is not of this program");
  }

  public boolean contains(ClassSymbol type) {
    return types.containsKey(type);
  }

  /** The body of exactly this method, or null: abstract, native, or not of this program. */
  public @Nullable Body body(Symbol method) {
    return method instanceof MethodSymbol ? byMethod.get(method) : null;
  }

  public @Nullable Body staticInitialiser(ClassSymbol type) {
    return staticInitialisers.get(type);
  }

  /** The explicit call that a tree spells: a method invocation or {@code new}. */
  public @Nullable Call call(JCTree tree) {
    List<Call> calls = byTree.get(tree);
    return calls == null ? null : calls.get(0);
  }

  /** All the calls that a tree makes: after {@code super(...)} come the initialisers. */
  public List<Call> calls(JCTree tree) {
    return byTree.getOrDefault(tree, List.of());
  }

  /** The body that declares a local variable or a parameter, or null for anything else. */
  public @Nullable Body declaring(VarSymbol variable) {
    return declaring.get(variable);
  }

  /** How a body runs that was read from a class file; null for source. */
  public @Nullable ControlFlow flow(Body body) {
    return flows.get(body);
  }

  /** The class files and methods that were left out, each with the reason. */
  public List<String> unread() {
    return unread;
  }

  /** Where those who analyse the program say what was too much for them. */
  public Unfinished unfinished() {
    return unfinished;
  }

  /** An index that none of the bodies, calls and creations here has, nor any greater one. */
  public int nextIndex() {
    int next = 0;
    for (Body body : bodies) {
      next = Math.max(next, body.index() + 1);
      for (Call call : body.calls()) {
        next = Math.max(next, call.index() + 1);
      }
      for (Creation creation : body.creations()) {
        next = Math.max(next, creation.index() + 1);
      }
    }
    return next;
  }
}
