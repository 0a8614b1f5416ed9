package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code that can have run, on whichever thread, once some calls have been made: rapid type
 * analysis (Bacon and Sweeney, OOPSLA 1996) that is given one call after the other. A method of an
 * object does not run before one of its class has been made. What is posted or given to another
 * thread may run from then on, and so may what a library can call of an object.
 */
final class RunSoFar {
  private final Program program;
  private final Hierarchy hierarchy;
  private final ValueIndex index;
  private final Map<Body, Integer> run = new HashMap<>();
  private final Set<ClassSymbol> made = new HashSet<>();
  private final Map<Symbol, List<Body>> waiting = new HashMap<>();
  private final Deque<Body> todo = new ArrayDeque<>();
  private boolean reflected;
  private int now;

  RunSoFar(CallGraph graph) {
    this.program = graph.program();
    this.hierarchy = graph.hierarchy();
    this.index = graph.index();
  }

  /** From now on it is this time. */
  void tick(int time) {
    now = time;
  }

  /** The time at which a body can have run for the first time, or null if it cannot have yet. */
  @Nullable Integer since(Body body) {
    return run.get(body);
  }

  /** A body runs, but what it does is told one by one. */
  void enter(Body body) {
    run.putIfAbsent(body, now);
    initialiseUsed(body);
  }

  /** A call is made, and all that comes of it. */
  void run(Call call) {
    follow(call);
    work();
  }

  private void work() {
    while (!todo.isEmpty()) {
      Body body = todo.remove();
      initialiseUsed(body);
      body.creations().forEach(this::make);
      body.calls().forEach(this::follow);
    }
  }

  private void add(@Nullable Body body) {
    if (body != null && run.putIfAbsent(body, now) == null) {
      todo.add(body);
    }
  }

  private void initialiseUsed(Body body) {
    initialise(body.type());
    body.accesses().forEach(access -> initialise(access.field().owner));
  }

  private void initialise(Symbol type) {
    if (type instanceof ClassSymbol c) {
      add(program.staticInitialiser(c));
      initialise(c.getSuperclass().tsym);
    }
  }

  private void follow(Call call) {
    MethodSymbol callee = call.callee();
    if (call.kind() != Call.Kind.VIRTUAL) {
      add(program.body(callee));
    } else {
      hierarchy.implementations(call).forEach(this::addOnceMade);
    }
    if (!reflected && call.site().unit() != null && Reflection.mayMakeAny(callee)) {
      reflected = true;
      program.types().stream()
          .filter(type -> index.creationsOf(type).isEmpty())
          .forEach(this::makeUnseen);
    }
  }

  private void addOnceMade(Body body) {
    if (body.site().unit() == null || isMade(body.type())) {
      add(body);
    } else {
      waiting.computeIfAbsent(body.type(), t -> new ArrayList<>()).add(body);
    }
  }

  private boolean isMade(ClassSymbol type) {
    return hierarchy.subclasses(type).stream().anyMatch(made::contains);
  }

  /** An object is made; what it runs is looked at with the next call. */
  void make(Creation creation) {
    add(creation.function());
    make(creation.type());
  }

  private void makeUnseen(ClassSymbol type) {
    for (Symbol member : type.members().getSymbols()) {
      if (member.isConstructor()) {
        add(program.body(member));
      }
    }
    make(type);
  }

  private void make(ClassSymbol type) {
    if (!made.add(type)) {
      return;
    }
    for (Symbol above : hierarchy.supertypes(type)) {
      List<Body> released = waiting.remove(above);
      if (released != null) {
        released.forEach(this::add);
      }
      addCallbacks(above);
    }
  }

  /** What overrides a library's method is called by whichever library code is given the object. */
  private void addCallbacks(Symbol type) {
    for (Symbol member : type.members().getSymbols()) {
      Body body = program.body(member);
      if (body != null && hierarchy.isCalledByLibraries(body.method())) {
        add(body);
      }
    }
  }
}
