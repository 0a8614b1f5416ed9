package dev.loopguard.checker.report;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.model.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a finding.
 *
 * @param sentence what is wrong
 * @param steps the chain, from where it begins to where it is told
 * @param notes what else there is to know, a sentence each
 */
public record Message(String sentence, List<Step> steps, List<String> notes) {
  /** A chain with more steps than this is folded in the middle. */
  private static final int MAX_STEPS = 9;

  /** Class files can name things as they like. */
  public Message {
    sentence = Printable.escaped(sentence);
    steps = List.copyOf(steps);
    notes = notes.stream().map(Printable::escaped).toList();
  }

  /** What happens at one place of the chain. */
  public record Step(Site site, Body in, String text) {
    public Step {
      text = Printable.escaped(text);
    }

    String line() {
      return Printable.escaped(site.file()) + ":" + site.line() + "  " + text;
    }
  }

  /** All of it for a compiler's message, a line a step; a long chain is folded in the middle. */
  public String text() {
    List<String> lines = new ArrayList<>(List.of(sentence));
    List<String> chain = steps.stream().map(Step::line).toList();
    if (chain.size() <= MAX_STEPS) {
      lines.addAll(chain);
    } else {
      lines.addAll(chain.subList(0, 4));
      lines.add("… (" + (chain.size() - 8) + " more)");
      lines.addAll(chain.subList(chain.size() - 4, chain.size()));
    }
    lines.addAll(notes);
    return String.join("\n", lines);
  }
}
