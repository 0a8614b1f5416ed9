package dev.loopguard.checker.report;

import java.util.List;

/**
 * A finding as reports show it: text and places, nothing of the compiler's.
 *
 * @param rule the name of the check
 * @param module the folder that holds the module of the place
 * @param place where it is told
 * @param sink what is reached there
 * @param sentence what is wrong
 * @param owner the thread that it belongs to; empty where the rule is about no such thread
 * @param ways how one gets there, the shortest way first; none for a finding about a declaration
 * @param notes what else there is to know, a sentence each
 * @param repairs what the message proposes, if it is reported at all
 * @param keys what a baseline knows each of its ways by
 * @param known whether the baseline has all of them
 */
public record Reported(
    String rule,
    Level level,
    String module,
    Place place,
    String sink,
    String sentence,
    String owner,
    List<Way> ways,
    List<String> notes,
    List<Repair> repairs,
    List<String> keys,
    boolean known) {

  public Reported {
    ways = List.copyOf(ways);
    notes = List.copyOf(notes);
    repairs = List.copyOf(repairs);
    keys = List.copyOf(keys);
  }

  /**
   * One way to get there.
   *
   * @param thread the one that does
   * @param handedOver whether the first step is another thread's, which hands the code over
   * @param steps from its beginning to the sink
   */
  public record Way(String thread, boolean handedOver, List<Step> steps) {
    public Way {
      steps = List.copyOf(steps);
    }
  }

  /** What happens at one place of a way. */
  public record Step(Place place, String text) {}
}
