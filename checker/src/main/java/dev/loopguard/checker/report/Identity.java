package dev.loopguard.checker.report;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.model.BadOverride;
import dev.loopguard.checker.model.Printable;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Link;
import dev.loopguard.checker.rule.Misnomer;
import dev.loopguard.checker.rule.Root;
import dev.loopguard.checker.rule.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a finding is known by from one build to the next: names only, so that neither moved lines
 * nor better words make a new one of it.
 */
final class Identity {
  private static final String COLUMN = " | ";
  private static final String STEP = " > ";
  private static final Pattern PARTING = Pattern.compile("[|>\\s]+");

  private Identity() {}

  /** One line for one way in which a finding comes about. */
  static String of(Finding finding, Way way) {
    List<String> steps = new ArrayList<>();
    if (way.root() instanceof Root.Spawned spawned) {
      steps.add(plain(of(spawned.invocation().call().body())));
    } else if (way.root() instanceof Root.Posted posted) {
      steps.add(plain(of(posted.invocation().call().body())));
    }
    for (Link link : way.chain()) {
      steps.add(plain(of(link.in())));
    }
    return line(finding.rule(), of(finding.symbol()), kind(way.root()), String.join(STEP, steps));
  }

  static String of(String rule, BadOverride bad) {
    return line(rule, of(bad.overridden()), "override", of(bad.method()));
  }

  static String of(String rule, Misnomer misnomer) {
    return line(rule, misnomer.expression(), "name", of(misnomer.declaration()));
  }

  private static String line(String rule, String sink, String kind, String steps) {
    return String.join(COLUMN, rule, plain(sink), kind, steps);
  }

  /** Without what parts a line: names in class files can have it. */
  private static String plain(String name) {
    return Printable.escaped(PARTING.matcher(name).replaceAll(" "));
  }

  static String rule(String line) {
    return line.substring(0, line.indexOf(COLUMN));
  }

  /** The code that a line names. */
  static List<String> steps(String line) {
    return List.of(line.substring(line.lastIndexOf(COLUMN) + COLUMN.length()).split(STEP));
  }

  private static String kind(Root root) {
    if (root instanceof Root.Spawned) {
      return "thread";
    } else if (root instanceof Root.Posted) {
      return "post";
    } else if (root instanceof Root.Declared) {
      return "contract";
    } else if (root instanceof Root.Main) {
      return "main";
    } else if (root instanceof Root.Checked) {
      return "guard";
    } else if (root instanceof Root.Created) {
      return "creation";
    }
    return root instanceof Root.Callback ? "callback" : "caller";
  }

  /** A piece of code: {@code app.Server.start() lambda}. */
  static String of(Body body) {
    Body outer = body.outer();
    if (outer != null && body.isFunction()) {
      return of(outer) + (body.kind() == Body.Kind.LAMBDA ? " lambda" : " reference");
    }
    return of(body.method());
  }

  /** A declaration: {@code app.Server.start()}, {@code app.Server.base}. */
  static String of(Symbol symbol) {
    if (symbol instanceof ClassSymbol type) {
      return of(type);
    }
    Symbol owner = symbol.owner;
    if (symbol instanceof MethodSymbol method) {
      String name = method.isConstructor() ? "new" : method.name.toString();
      return of(owner) + "." + name + "()";
    }
    return (owner == null ? "" : of(owner) + ".") + symbol.name;
  }

  /** Numbered names such as {@code Server$1} change when a class is written before it. */
  private static String of(ClassSymbol type) {
    if (!type.name.isEmpty() && type.owner instanceof Symbol.PackageSymbol) {
      return type.getQualifiedName().toString();
    }
    Symbol around = type.owner;
    String outer = around == null ? "" : of(around) + ".";
    if (!type.name.isEmpty()) {
      return outer + type.name;
    }
    boolean plain = !type.getInterfaces().isEmpty();
    return outer + "new " + (plain ? type.getInterfaces().head : type.getSuperclass()).tsym.name;
  }
}
