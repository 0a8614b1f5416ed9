package dev.loopguard.trust.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * What the code at a place can name.
 *
 * @param owner the class that the code stands in
 * @param instance what names the object whose code it is; empty in static code
 * @param variables locals, parameters and fields
 * @param leave the statement that leaves it
 * @param focus the server that the code is about; empty if it is none in particular
 * @param level which methods of {@code Server} may be called: those from here on
 * @param depth how many function objects and blocks are around it
 * @param hops how many threads were changed on the way
 */
record Scope(
    ClassText owner,
    String instance,
    List<Variable> variables,
    String leave,
    String focus,
    int level,
    int depth,
    int hops) {

  /** A name and what it holds; a local one has to be passed on where another method goes on. */
  record Variable(Kind kind, String name, boolean local) {}

  Scope {
    variables = List.copyOf(variables);
  }

  boolean self() {
    return instance.equals(World.SELF);
  }

  /** How a method that goes on with the same code is declared. */
  String modifier() {
    return instance.isEmpty() ? "static " : "";
  }

  List<String> named(Kind kind) {
    return variables.stream().filter(it -> it.kind == kind).map(Variable::name).toList();
  }

  List<Variable> locals() {
    return variables.stream().filter(Variable::local).toList();
  }

  Scope and(Kind kind, String name) {
    List<Variable> more = new ArrayList<>(variables);
    more.add(new Variable(kind, name, true));
    return new Scope(owner, instance, more, leave, focus, level, depth, hops);
  }

  Scope deeper() {
    return new Scope(owner, instance, variables, leave, focus, level, depth + 1, hops);
  }

  Scope elsewhere() {
    return new Scope(owner, instance, variables, leave, focus, level, depth + 1, hops + 1);
  }

  Scope leaving(String by) {
    return new Scope(owner, instance, variables, by, focus, level, depth, hops);
  }

  Scope in(ClassText other, String itsInstance, List<Variable> known) {
    return new Scope(other, itsInstance, known, "return;", "", level, depth + 1, hops);
  }

  Scope about(String server) {
    return new Scope(owner, instance, variables, leave, server, level, depth, hops);
  }
}
