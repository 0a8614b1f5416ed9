package dev.loopguard.trust.generate;

import dev.loopguard.trust.generate.Scope.Variable;
import dev.loopguard.trust.program.Node;
import dev.loopguard.trust.program.Program;
import dev.loopguard.trust.program.Source;
import java.util.ArrayList;
import java.util.List;

/** Writes a program by chance: the same for the same seed. */
public final class Generator {
  private static final int BUDGET = 30;

  private final World world;
  private final Statements statements;

  private Generator(long seed) {
    Dice dice = new Dice(seed);
    world = new World(dice, BUDGET);
    statements = new Statements(world);
  }

  /** The program of a seed. */
  public static Program program(long seed) {
    return new Generator(seed).write("gen.p" + seed);
  }

  private Program write(String name) {
    ServerText.begin(world.server);
    mainMethod();
    serverMethods();
    steps();
    List<Source> sources = new ArrayList<>();
    sources.add(world.main.source(false));
    sources.add(world.server.source(false));
    world.more.forEach(type -> sources.add(type.source(false)));
    sources.addAll(ServerText.fixed());
    return new Program(name, sources, world.choices());
  }

  private void mainMethod() {
    boolean fields = world.dice.percent(40);
    boolean second = !world.oneBase;
    List<Node> body = new ArrayList<>();
    List<Variable> known = new ArrayList<>();
    declare(Kind.BASE, "a", "EventBase.create()", fields, known, body);
    if (second) {
      declare(Kind.BASE, "b", "EventBase.create()", fields, known, body);
    }
    declare(Kind.POOL, "pool", "Executors.newCachedThreadPool()", fields, known, body);
    declare(Kind.TIMER, "timer", "Executors.newScheduledThreadPool(1)", fields, known, body);
    declare(Kind.SERVER, "s", "new Server(a, pool)", fields, known, body);
    if (world.dice.percent(60)) {
      String base = second && world.dice.percent(80) ? "b" : "a";
      declare(Kind.SERVER, "t", "new Server(" + base + ", pool)", fields, known, body);
    }
    Scope scope = new Scope(world.main, "", known, "return;", "", 0, 0, 0);
    scope = several(scope, 2, body);
    List<String> running = new ArrayList<>();
    for (String base : scope.named(Kind.BASE)) {
      if (base.length() == 1 && world.dice.percent(85)) {
        run(base, body);
        running.add(base);
        scope = several(scope, 2, body);
      }
    }
    scope = several(scope, 3, body);
    for (String base : running) {
      if (world.dice.percent(40)) {
        body.add(Node.line("Harness.stop(" + base + ");"));
        body.add(Node.line(base + "Thread.join();"));
        scope = several(scope, 2, body);
      }
    }
    world.main.add(Node.block("public static void main(String[] args) throws Exception", body));
  }

  private void declare(
      Kind kind, String name, String value, boolean field, List<Variable> known, List<Node> to) {
    known.add(new Variable(kind, name, !field));
    String declaration = kind.type + " " + name + " = " + value + ";";
    if (field) {
      world.main.line("static final " + declaration);
    } else {
      to.add(Node.line(declaration));
    }
    if (kind != Kind.SERVER) {
      to.add(Node.line("Harness.watch(" + name + ");"));
    }
  }

  private Scope several(Scope scope, int most, List<Node> to) {
    Scope here = scope;
    int count = world.dice.below(most + 1);
    for (int i = 0; i < count; i++) {
      here = statements.write(here, to);
    }
    return here;
  }

  private void run(String base, List<Node> to) {
    if (world.dice.percent(20)) {
      to.add(Node.line(base + ".loop(LoopFlag.NONBLOCK);"));
    }
    String thread = base + "Thread";
    String loop =
        world.dice.percent(70)
            ? "() -> " + base + ".loop(LoopFlag.NO_EXIT_ON_EMPTY)"
            : "new Tools.Logged(() -> " + base + ".loop(LoopFlag.NO_EXIT_ON_EMPTY))";
    to.add(Node.line("Thread " + thread + " = new Thread(" + loop + ", \"loop\");"));
    to.add(Node.line(thread + ".start();"));
    to.add(Node.line("Harness.running(" + base + ");"));
  }

  private void serverMethods() {
    for (int i = 0; i < ServerText.METHODS; i++) {
      Scope scope = new Scope(world.server, World.SELF, self(), "return;", World.SELF, i + 1, 1, 1);
      world.server.add(Node.block("void h" + i + "()", statements.some(scope)));
    }
  }

  private static List<Variable> self() {
    return List.of(
        new Variable(Kind.SERVER, World.SELF, false),
        new Variable(Kind.BASE, "base", false),
        new Variable(Kind.POOL, "pool", false),
        new Variable(Kind.TIMER, "Harness.scheduler()", false));
  }

  private void steps() {
    for (String name : List.of("First", "Second")) {
      ClassText type = new ClassText(name, "final class " + name + " implements Step");
      List<Variable> known =
          List.of(
              new Variable(Kind.SERVER, "server", true),
              new Variable(Kind.POOL, "server.pool", false),
              new Variable(Kind.TIMER, "Harness.scheduler()", false));
      Scope scope = new Scope(type, "", known, "return;", "server", 1, 2, 1);
      type.add(Node.block("@Override public void go(Server server)", statements.some(scope)));
      world.more.add(type);
    }
  }
}
