package dev.loopguard.trust.generate;

import dev.loopguard.trust.program.Node;
import java.util.ArrayList;
import java.util.List;

/** Writes questions after the thread, right ones and wrong ones, and what depends on the answer. */
final class Guards {
  private final World world;
  private final Statements statements;

  Guards(World world, Statements statements) {
    this.world = world;
    this.statements = statements;
  }

  /** What throws is left to a choice, or nothing after it would ever be reached. */
  void write(Scope scope, List<Node> to) {
    int form = world.dice.below(10);
    if (form == 5 || form == 6 || form == 9) {
      List<Node> body = new ArrayList<>();
      write(form, scope, body);
      to.add(Node.block(world.fill("if (Harness.choice($c))", scope), body));
    } else {
      write(form, scope, to);
    }
  }

  private void write(int form, Scope scope, List<Node> to) {
    String server = world.server(scope);
    Scope inside = scope.deeper().about(server);
    boolean right = world.dice.percent(75);
    String template = world.dice.one(right ? Templates.GUARDS : Templates.POOR_GUARDS);
    String guard = world.fill(template, scope, server);
    switch (form) {
      case 0, 1 -> to.add(Node.block("if (" + guard + ")", statements.some(inside)));
      case 2 -> {
        to.add(Node.block("if (!(" + guard + "))", List.of(Node.line(scope.leave()))));
        statements.sink(inside, to);
      }
      case 3 -> {
        List<Node> otherwise = new ArrayList<>();
        statements.post(inside, server, otherwise);
        to.add(Node.block("if (" + guard + ")", statements.some(inside)));
        to.add(Node.block("else", otherwise));
      }
      case 4 -> {
        String name = "ok" + world.fresh();
        to.add(Node.line("boolean " + name + " = " + guard + ";"));
        to.add(Node.block("if (" + name + ")", statements.some(inside)));
      }
      case 5 -> {
        to.add(Node.line(world.fill("$b.assertInLoopThread();", scope, server)));
        statements.sink(inside, to);
      }
      case 6 -> {
        to.add(Node.line(world.fill("$s.check();", scope, server)));
        statements.sink(inside, to);
      }
      case 7 -> {
        List<Node> body = new ArrayList<>();
        statements.sink(inside, body);
        body.add(Node.line("break;"));
        to.add(Node.block("while (" + guard + ")", body));
      }
      case 8 -> {
        String size = world.fill("$s.size()", scope, server);
        to.add(Node.line("Harness.number(" + guard + " ? " + size + " : 0);"));
      }
      default -> {
        String thrown = "throw new IllegalStateException();";
        to.add(Node.block("if (!(" + guard + "))", List.of(Node.line(thrown))));
        statements.sink(inside, to);
      }
    }
  }
}
