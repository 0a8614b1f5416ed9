package dev.loopguard.trust.generate;

import dev.loopguard.trust.generate.Templates.Use;
import dev.loopguard.trust.program.Node;
import java.util.ArrayList;
import java.util.List;

/** Writes statements. */
final class Statements {
  private static final int MAX_DEPTH = 5;
  private static final int MAX_HOPS = 3;

  private final World world;
  private final FunctionObjects functions;
  private final Guards guards;

  Statements(World world) {
    this.world = world;
    this.functions = new FunctionObjects(world, this);
    this.guards = new Guards(world, this);
  }

  /** One statement at least, while there is room. */
  List<Node> some(Scope scope) {
    List<Node> all = new ArrayList<>();
    int count = 1 + world.dice.below(3);
    Scope here = scope;
    for (int i = 0; i < count; i++) {
      here = write(here, all);
    }
    return all;
  }

  /** Writes one, and returns what can be named after it. */
  Scope write(Scope scope, List<Node> to) {
    if (!world.spend() || scope.depth() >= MAX_DEPTH) {
      sink(scope, to);
      return scope;
    }
    int form = world.dice.below(100);
    if (form < 22) {
      sink(scope, to);
    } else if (form < 40 && scope.hops() < MAX_HOPS) {
      use(Templates.SPAWNS, scope, scope.elsewhere(), to);
    } else if (form < 54 && scope.hops() < MAX_HOPS) {
      use(Templates.POSTS, scope, scope.elsewhere(), to);
    } else if (form < 62) {
      use(Templates.INLINE, scope, scope.deeper(), to);
    } else if (form < 78) {
      guards.write(scope, to);
    } else if (form < 86) {
      call(scope, to);
    } else if (form < 90) {
      return alias(scope, to);
    } else {
      structure(scope, to);
    }
    return scope;
  }

  void sink(Scope scope, List<Node> to) {
    boolean some = world.oneBase && world.dice.percent(12);
    String sink = world.dice.one(some ? Templates.SINKS_OF_SOME_LOOP : Templates.SINKS);
    to.add(Node.line(world.fill(sink, scope)));
  }

  void post(Scope scope, String server, List<Node> to) {
    Use use = world.dice.one(Templates.POSTS);
    Scope inside = scope.elsewhere().about(server);
    Piece function = functions.write(use.takes(), scope, inside);
    to.addAll(function.statement(world.fill(use.text(), scope, server)));
  }

  private void use(List<Use> uses, Scope scope, Scope inside, List<Node> to) {
    Use use = world.dice.one(uses);
    String server = world.server(scope);
    Piece function = functions.write(use.takes(), scope, inside.about(server));
    to.addAll(function.statement(world.fill(use.text(), scope, server)));
  }

  private void call(Scope scope, List<Node> to) {
    int form = world.dice.below(10);
    if (form < 5 && scope.level() < ServerText.METHODS) {
      int method = scope.level() + world.dice.below(ServerText.METHODS - scope.level());
      to.add(Node.line(world.fill("$s.h" + method + "();", scope)));
    } else if (form < 7 && scope.level() == 0) {
      to.add(Node.line(world.fill(world.dice.one(ServerText.STEPS), scope)));
    } else if (form < 8) {
      to.add(Node.line(world.fill("$s.fire();", scope)));
    } else if (form < 9 && scope.level() == 0) {
      Piece listener = functions.write(FunctionType.RUNNABLE, scope, leaf(scope));
      to.addAll(listener.statement(world.fill("$s.listeners.add($f);", scope)));
    } else {
      extracted(scope, to);
    }
  }

  /** What is kept for later calls nothing, so that nothing calls itself. */
  private static Scope leaf(Scope scope) {
    return new Scope(
        scope.owner(),
        scope.instance(),
        scope.variables(),
        scope.leave(),
        scope.focus(),
        ServerText.METHODS,
        MAX_DEPTH - 1,
        scope.hops());
  }

  private void extracted(Scope scope, List<Node> to) {
    String name = "x" + world.fresh();
    String parameters = FunctionObjects.parameters(scope.locals());
    String head = scope.modifier() + "void " + name + "(" + parameters + ")";
    scope.owner().add(Node.block(head, some(scope.deeper().leaving("return;"))));
    to.add(Node.line(name + "(" + FunctionObjects.arguments(scope.locals()) + ");"));
  }

  private Scope alias(Scope scope, List<Node> to) {
    int n = world.fresh();
    if (world.dice.percent(50)) {
      to.add(Node.line(world.fill("EventBase b" + n + " = $b;", scope)));
      return scope.and(Kind.BASE, "b" + n);
    }
    to.add(Node.line(world.fill("Server s" + n + " = $s;", scope)));
    return scope.and(Kind.SERVER, "s" + n);
  }

  private void structure(Scope scope, List<Node> to) {
    Scope inside = scope.deeper();
    String head =
        switch (world.dice.below(6)) {
          case 0, 1 -> world.fill("if (Harness.choice($c))", scope);
          case 2 -> "for (int i$n = 0; i$n < 2; i$n++)".replace("$n", "" + world.fresh());
          case 3 -> "synchronized (new Object())";
          case 4 -> "try";
          default -> "do";
        };
    Node block = Node.block(head, some(inside));
    switch (head) {
      case "try" -> {
        to.add(block);
        boolean last = world.dice.percent(50);
        to.add(
            last
                ? Node.block("finally", some(inside))
                : Node.block("catch (IllegalStateException e" + world.fresh() + ")", some(inside)));
      }
      case "do" ->
          to.add(
              new Node(
                  "do {", block.body(), world.fill("} while (Harness.number(1) == 2);", scope)));
      default -> to.add(block);
    }
  }
}
