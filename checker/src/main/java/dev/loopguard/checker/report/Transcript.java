package dev.loopguard.checker.report;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.loopguard.checker.facts.Scope;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.model.BadOverride;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Misnomer;
import dev.loopguard.checker.rule.Way;
import java.nio.file.Path;
import java.util.List;

/** Writes findings down in a form that outlives the compiler. */
public final class Transcript {
  /** How many ways to one place are worth showing. */
  private static final int MAX_WAYS = 10;

  private final Places places;

  /**
   * @param root the folder from which paths are told
   */
  public Transcript(Path root) {
    this.places = new Places(root);
  }

  /** A finding at a place in source. */
  public Reported of(Baseline.Judged judged, Level level, List<Repair> repairs) {
    Finding finding = judged.finding();
    Finding shown = judged.known() ? finding : finding.by(judged.fresh());
    Message message = Wording.of(shown);
    return reported(
        finding.rule(),
        level,
        finding.site(),
        Names.full(finding.symbol()),
        message.sentence(),
        Wording.owner(finding),
        shown.ways().stream().limit(MAX_WAYS).map(way -> way(shown, way)).toList(),
        message.notes(),
        repairs,
        List.copyOf(Baseline.keys(finding)),
        judged.known());
  }

  /** A loop-only override of what was promised to any thread. */
  public Reported of(String rule, BadOverride bad, Site site, Level level, boolean known) {
    String key = Identity.of(rule, bad);
    return declaration(rule, level, site, bad.method(), Wording.of(bad), key, known);
  }

  /** An annotation whose loop does not exist. */
  public Reported of(String rule, Misnomer misnomer, Site site, Level level, boolean known) {
    String key = Identity.of(rule, misnomer);
    return declaration(rule, level, site, misnomer.declaration(), Wording.of(misnomer), key, known);
  }

  private Reported declaration(
      String rule,
      Level level,
      Site site,
      Symbol symbol,
      String sentence,
      String key,
      boolean known) {
    return reported(
        rule,
        level,
        site,
        Names.full(symbol),
        sentence,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(key),
        known);
  }

  private Reported reported(
      String rule,
      Level level,
      Site site,
      String sink,
      String sentence,
      String owner,
      List<Reported.Way> ways,
      List<String> notes,
      List<Repair> repairs,
      List<String> keys,
      boolean known) {
    Symbol around = declaration(site.scope());
    Place place = places.of(site, Identity.of(around));
    String module = Places.module(place.path(), around.packge().getQualifiedName().toString());
    return new Reported(
        rule, level, module, place, sink, sentence, owner, ways, notes, repairs, keys, known);
  }

  /** A local variable around a place is no name for it. */
  private static Symbol declaration(Scope scope) {
    Scope outer = scope.outer();
    return scope.declaration() instanceof VarSymbol variable
            && variable.owner instanceof MethodSymbol
            && outer != null
        ? declaration(outer)
        : scope.declaration();
  }

  private Reported.Way way(Finding finding, Way way) {
    return new Reported.Way(
        Wording.thread(way.root()),
        way.root().givenAwayAt() != null,
        Wording.chain(finding, way).stream().map(this::step).toList());
  }

  private Reported.Step step(Message.Step step) {
    return new Reported.Step(places.of(step.site(), Identity.of(step.in())), step.text());
  }
}
