package dev.loopguard.trust.generate;

import java.util.ArrayList;
import java.util.List;

/** What all the code of one program shares while it is written. */
final class World {
  /** What code in {@code Server} calls itself, also where {@code this} is another object. */
  static final String SELF = "Server.this";

  final Dice dice;

  /** Where there is one, "some loop" is that one. */
  final boolean oneBase;

  final ClassText main = new ClassText("Main", "public final class Main");
  final ClassText server = new ClassText("Server", "class Server");
  final List<ClassText> more = new ArrayList<>();
  private int budget;
  private int fresh;
  private int choices;

  World(Dice dice, int budget) {
    this.dice = dice;
    this.oneBase = dice.percent(40);
    this.budget = budget;
  }

  /** Whether there is room for one more statement. */
  boolean spend() {
    return budget-- > 0;
  }

  int fresh() {
    return fresh++;
  }

  int choices() {
    return choices;
  }

  /** Fills a template in, for a server and a base that the scope can name. */
  String fill(String template, Scope scope) {
    String server = server(scope);
    return fill(template, scope, server);
  }

  String fill(String template, Scope scope, String server) {
    String text = template;
    String base = base(scope, server);
    String prefix = server.equals(SELF) ? (dice.percent(70) ? "" : SELF + ".") : server + ".";
    text = text.replace("$s.", prefix).replace("$s", server);
    text = text.replace("$b", base);
    if (text.contains("$p")) {
      text = text.replace("$p", dice.one(scope.named(Kind.POOL)));
    }
    if (text.contains("$t")) {
      text = text.replace("$t", dice.one(scope.named(Kind.TIMER)));
    }
    while (text.contains("$c")) {
      text = text.replaceFirst("\\$c", String.valueOf(choices++));
    }
    return text.contains("$n") ? text.replace("$n", String.valueOf(fresh())) : text;
  }

  String server(Scope scope) {
    if (!scope.focus().isEmpty() && dice.percent(75)) {
      return scope.focus();
    }
    return dice.one(scope.named(Kind.SERVER));
  }

  private String base(Scope scope, String server) {
    List<String> named = scope.named(Kind.BASE);
    if (named.isEmpty() || dice.percent(65)) {
      return server.equals(SELF) ? "base" : server + ".base";
    }
    return dice.one(named);
  }
}
