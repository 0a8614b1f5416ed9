package dev.loopguard.trust;

import dev.loopguard.trust.check.Alarm;
import dev.loopguard.trust.check.Place;
import dev.loopguard.trust.program.Program;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What the checker says about a program, beside what the program did.
 *
 * @param wrong where it made calls on a wrong thread
 * @param misses those of them that were not reported, with what was called
 * @param confirmed the findings whose call happened on a wrong thread
 * @param unconfirmed those whose call happened, but on no wrong thread, whatever was tried
 * @param unreached those whose call did not happen at all
 * @param trouble what went wrong with the trial itself: it does not compile, or hangs
 */
record Trial(
    Program program,
    SortedSet<Place> wrong,
    SortedMap<Place, String> misses,
    List<Alarm> confirmed,
    List<Alarm> unconfirmed,
    List<Alarm> unreached,
    List<String> trouble) {}
