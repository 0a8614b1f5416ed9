package dev.loopguard.trust;

import java.util.List;

/**
 * What came of many trials.
 *
 * @param wrong places that made a wrong call
 * @param missed those of them that were not reported
 * @param confirmed findings whose call happened on a wrong thread
 * @param unconfirmed findings whose call happened, but on no wrong thread, whatever was tried
 * @param unreached findings whose call did not happen at all
 * @param troubled programs that told nothing: they do not compile, or hang
 */
record Tally(
    int programs,
    int wrong,
    int missed,
    int confirmed,
    int unconfirmed,
    int unreached,
    int troubled) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

  static Tally of(Trial trial) {
    return new Tally(
        1,
        trial.wrong().size(),
        trial.misses().size(),
        trial.confirmed().size(),
        trial.unconfirmed().size(),
        trial.unreached().size(),
        trial.trouble().isEmpty() ? 0 : 1);
  }

  Tally and(Tally other) {
    return new Tally(
        programs + other.programs,
        wrong + other.wrong,
        missed + other.missed,
        confirmed + other.confirmed,
        unconfirmed + other.unconfirmed,
        unreached + other.unreached,
        troubled + other.troubled);
  }

  /** As one line, for another process. */
  String toLine() {
    return String.join(
        " ",
        List.of(programs, wrong, missed, confirmed, unconfirmed, unreached, troubled).stream()
            .map(String::valueOf)
            .toList());
  }

  static Tally parse(String line) {
    List<Integer> all = List.of(line.split(" ")).stream().map(Integer::valueOf).toList();
    return new Tally(
        all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5), all.get(6));
  }

  String table() {
    return """
    programs                                        %8d
    places that made a call on a wrong thread       %8d
      not reported: missed                          %8d   %5.2f %%
    findings                                        %8d
      seen to happen                                %8d   %5.2f %%
      happened, but on the right thread only        %8d   %5.2f %%
      did not happen in any run                     %8d   %5.2f %%
    programs that told nothing                      %8d
    """
        .formatted(
            programs,
            wrong,
            missed,
            percent(missed, wrong),
            findings(),
            confirmed,
            percent(confirmed, findings()),
            unconfirmed,
            percent(unconfirmed, findings()),
            unreached,
            percent(unreached, findings()),
            troubled);
  }

  int findings() {
    return confirmed + unconfirmed + unreached;
  }

  static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
