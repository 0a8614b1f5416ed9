package dev.loopguard.trust;

import java.nio.file.Path;

/** A part of a campaign, in a JVM of its own, under the agent. */
final class Batch {
  private Batch() {}

  /** Takes the agent's file, a folder, the first seed and the one after the last. */
  public static void main(String[] args) throws InterruptedException {
    Campaign campaign = new Campaign(Path.of(args[0]), Path.of(args[1]));
    Tally tally =
        campaign.run(
            Long.parseLong(args[2]),
            Long.parseLong(args[3]),
            trial -> Told.of(trial).forEach(System.out::println));
    System.out.println(tally.toLine());
    // What a program has left running ends with this.
    System.exit(0);
  }
}
