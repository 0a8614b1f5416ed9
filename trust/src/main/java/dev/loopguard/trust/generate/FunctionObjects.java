package dev.loopguard.trust.generate;

import dev.loopguard.trust.generate.Scope.Variable;
import dev.loopguard.trust.program.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes function objects, in all the forms that Java has for them. */
final class FunctionObjects {
  private final World world;
  private final Statements statements;

  FunctionObjects(World world, Statements statements) {
    this.world = world;
    this.statements = statements;
  }

  /**
   * A function object.
   *
   * @param inside what its body can name
   */
  Piece write(FunctionType type, Scope scope, Scope inside) {
    if (type != FunctionType.RUNNABLE) {
      Piece written = world.dice.percent(75) ? lambda(type, inside) : anonymous(type, inside);
      return world.dice.percent(25) ? local(written, type.type) : written;
    }
    Piece plain = runnable(scope, inside);
    if (world.dice.percent(30)) {
      String wrapper = world.dice.one(Templates.WRAPPERS);
      plain = typed(plain, wrapper).in(world.fill(wrapper, scope));
    }
    if (world.dice.percent(25)) {
      plain = local(plain, "Runnable").in(world.fill(world.dice.one(Templates.DETOURS), scope));
    }
    return plain;
  }

  private Piece typed(Piece piece, String wrapper) {
    return wrapper.contains("same") ? local(piece, "Runnable") : piece;
  }

  private Piece runnable(Scope scope, Scope inside) {
    int form = world.dice.below(100);
    if (form < 40) {
      return lambda(FunctionType.RUNNABLE, inside);
    } else if (form < 50) {
      return anonymous(FunctionType.RUNNABLE, inside);
    } else if (form < 60) {
      return local(lambda(FunctionType.RUNNABLE, inside), "Runnable");
    } else if (form < 68) {
      return reference(scope, inside);
    } else if (form < 76) {
      return ofNamedClass(scope, inside);
    } else if (form < 84) {
      return returned(scope, inside);
    } else if (form < 90) {
      return sinkReference(scope);
    } else if (form < 95 && scope.self()) {
      return throughField(inside);
    }
    return chosen(inside);
  }

  private Piece lambda(FunctionType type, Scope inside) {
    Scope body = inside.leaving(type.leave());
    return new Piece(
        List.of(), type.lambda(world.fresh()) + "{", withLast(statements.some(body), type), "}");
  }

  private Piece anonymous(FunctionType type, Scope inside) {
    Scope body = inside.leaving(type.leave());
    Node method = Node.block(type.declaration(), withLast(statements.some(body), type));
    return new Piece(List.of(), "new " + type.type + "() {", List.of(method), "}");
  }

  private static List<Node> withLast(List<Node> body, FunctionType type) {
    List<Node> all = new ArrayList<>(body);
    if (!type.last.isEmpty()) {
      all.add(Node.line(type.last));
    }
    return all;
  }

  private Piece local(Piece piece, String type) {
    String name = "f" + world.fresh();
    return Piece.after(piece.statement(type + " " + name + " = $f;"), name);
  }

  private Piece throughField(Scope inside) {
    List<Node> before = lambda(FunctionType.RUNNABLE, inside).statement("hook = $f;");
    return Piece.after(before, "hook");
  }

  private Piece chosen(Scope inside) {
    Piece one = local(lambda(FunctionType.RUNNABLE, inside), "Runnable");
    Piece other = local(lambda(FunctionType.RUNNABLE, inside), "Runnable");
    List<Node> before = new ArrayList<>(one.before());
    before.addAll(other.before());
    String pick = "(Harness.choice($c) ? " + one.head() + " : " + other.head() + ")";
    return Piece.after(before, world.fill(pick, inside));
  }

  /** A method of its own, which takes no parameters where the scope has no locals. */
  private Piece reference(Scope scope, Scope inside) {
    if (!scope.locals().isEmpty()) {
      return lambda(FunctionType.RUNNABLE, inside);
    }
    String name = "m" + world.fresh();
    Scope body = inside.leaving("return;");
    scope.owner().add(Node.block(scope.modifier() + "void " + name + "()", statements.some(body)));
    return Piece.of(
        (scope.instance().isEmpty() ? scope.owner().name() : scope.instance()) + "::" + name);
  }

  private Piece returned(Scope scope, Scope inside) {
    String name = "make" + world.fresh();
    Piece made = lambda(FunctionType.RUNNABLE, inside);
    String head = scope.modifier() + "Runnable " + name + "(" + parameters(scope.locals()) + ")";
    scope.owner().add(Node.block(head, made.statement("return $f;")));
    return Piece.of(name + "(" + arguments(scope.locals()) + ")");
  }

  /** A nested class whose fields hold all that the scope can name. */
  private Piece ofNamedClass(Scope scope, Scope inside) {
    String name = "Task" + world.fresh();
    List<Variable> fields = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<Variable> all = new ArrayList<>();
    for (Variable known : inside.variables()) {
      if (!known.name().equals(World.SELF) && known.name().contains(".")) {
        all.add(known);
        continue;
      }
      boolean self = known.name().equals(World.SELF);
      fields.add(new Variable(known.kind(), self ? "server" : known.name(), false));
      values.add(known.name());
    }
    ClassText type = new ClassText(name, "static final class " + name + " implements Runnable");
    all.addAll(fields);
    Scope body = inside.in(type, name + ".this", all);
    List<Node> members = new ArrayList<>();
    List<Node> assignments = new ArrayList<>();
    for (Variable field : fields) {
      members.add(Node.line("final " + field.kind().type + " " + field.name() + ";"));
      assignments.add(Node.line("this." + field.name() + " = " + field.name() + ";"));
    }
    members.add(Node.block(name + "(" + parameters(fields) + ")", assignments));
    List<Node> run = statements.some(body);
    members.add(Node.block("@Override public void run()", run));
    members.forEach(type::add);
    scope.owner().add(type.nodes());
    return Piece.of("new " + name + "(" + String.join(", ", values) + ")");
  }

  /** Each has a sink of its own, because the call itself has no place in the program. */
  private Piece sinkReference(Scope scope) {
    String name = "ref" + world.fresh();
    world.server.line("@LoopThreadOnly(\"base\") void " + name + "() {}");
    return Piece.of(world.server(scope) + "::" + name);
  }

  static String parameters(List<Variable> of) {
    return of.stream()
        .map(it -> it.kind().type + " " + it.name())
        .collect(Collectors.joining(", "));
  }

  static String arguments(List<Variable> of) {
    return of.stream().map(Variable::name).collect(Collectors.joining(", "));
  }
}
