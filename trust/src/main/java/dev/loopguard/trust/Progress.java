package dev.loopguard.trust;

import java.time.Duration;

/** How far a campaign is, and how long the rest takes at the pace so far. */
final class Progress {
  private final long programs;
  private final long started = System.nanoTime();
  private Tally all = Tally.NOTHING;
  private long tried;

  Progress(long programs) {
    this.programs = programs;
  }

  /**
   * A part is over.
   *
   * @param before whether it had been tried before, so that it says nothing of the pace
   */
  void add(Tally part, boolean before) {
    all = all.and(part);
    tried += before ? 0 : part.programs();
  }

  Tally all() {
    return all;
  }

  String line() {
    String line =
        "%d of %d programs, %d of %d places missed"
            .formatted(all.programs(), programs, all.missed(), all.wrong());
    long left = programs - all.programs();
    if (tried == 0 || left == 0) {
      return line;
    }
    long nanos = (System.nanoTime() - started) / tried * left;
    return line + ", " + Duration.ofNanos(nanos).toMinutes() + " min left";
  }
}
