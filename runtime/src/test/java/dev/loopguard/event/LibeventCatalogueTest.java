package dev.loopguard.event;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What libevent's own regression tests hold it to, in our words: a row a scenario, by the names of
 * its tests. Left out is what a Java program has not got: fork and reinit, the replaceable malloc,
 * the size of structures.
 */
final class LibeventCatalogueTest {
  @TestFactory
  Stream<DynamicTest> rows() {
    return Stream.of(
        row("L1 bad_reentrant", LoopRows::new, LoopRows::insideItself),
        row("L2 loopbreak", LoopRows::new, LoopRows::breakIsNow),
        row("L3 loopexit", LoopRows::new, LoopRows::exit),
        row("L3 loopexit_multiple", LoopRows::new, LoopRows::theEarliestExitWins),
        row("L4 free_active_base", LoopRows::new, LoopRows::freedWithActiveEvents),
        row("L5 event_base_new", ChannelRows::new, ChannelRows::readToTheEnd),
        row("L5 evmap_invalid_slots", ChannelRows::new, ChannelRows::whatIsNotThere),
        row("L6 event_once", LoopRows::new, LoopRows::once),
        row("L6 event_once_never", LoopRows::new, LoopRows::onceAndFreed),
        row("L7 manipulate_active_events", LoopRows::new, LoopRows::activation),
        row("L8 active_later", LoopRows::new, LoopRows::activatingEachOther),
        row("L9 event_timeout_lost", LoopRows::new, LoopRows::readyAndTimedOut),
        row("L10 event_remove_timeout", LoopRows::new, LoopRows::timeoutRemoved),
        row("L10 event_pending", LoopRows::new, LoopRows::pending),
        row("L10 in a callback", LoopRows::new, LoopRows::inACallback),
        row("L11 nonpersist_readd", LoopRows::new, LoopRows::addingEachOther),
        row("L12 want_only_once", LoopRows::new, LoopRows::onlyOnce),
        row("L12 multiple_events_for_same_fd", LoopRows::new, LoopRows::readAndWriteApart),
        row("L12 one of two deleted", LoopRows::new, LoopRows::oneOfTwoDeleted),
        row("L14 one of two closed", LoopRows::new, LoopRows::oneOfTwoClosed),
        row("L12 combined", ChannelRows::new, ChannelRows::bothWays),
        row("L13 simpleclose", ChannelRows::new, ChannelRows::peerCloses),
        row("L13 simpleclose_rw", ChannelRows::new, ChannelRows::peerClosesAFullPipe),
        row("L14 dup_fd, closed_fd_poll", ChannelRows::new, ChannelRows::closedUnderneath),
        row("L15 many_events", LoopRows::new, LoopRows::manyAtOnce),
        row("L16 active_by_fd", LoopRows::new, LoopRows::activatedByChannel),
        row("L16 event_foreach", LoopRows::new, LoopRows::eachEvent),
        row("L17 get_num_events", LoopRows::new, LoopRows::counts),
        row("P1 priorities", PriorityRows::new, PriorityRows::oneLevelAPass),
        row("P2 priority_active_inversion", PriorityRows::new, PriorityRows::preemption),
        row("P2 max_dispatch_interval", PriorityRows::new, PriorityRows::limits),
        row("P2 max_dispatch_interval, time", PriorityRows::new, PriorityRows::limitsOfTime),
        row("T1 simpletimeout", TimerRows::new, TimerRows::once),
        row("T1 persistent_timeout", TimerRows::new, TimerRows::periodic),
        row("T2 persistent_timeout_jump", TimerRows::new, TimerRows::noBurst),
        row("T3 persistent_active_timeout", TimerRows::new, TimerRows::activatedInBetween),
        row("T4 common_timeout", TimerRows::new, TimerRows::commonTimeouts),
        row("T5 minheap_randomized", TimerRows::new, TimerRows::randomlyDeleted),
        row("T5 timer_timeout", TimerRows::new, TimerRows::neverMoreThanAsked),
        row("T6 gettimeofday_cached", TimerRows::new, TimerRows::timeInAPass),
        row("T6 gettimeofday_cached_disabled", TimerRows::new, TimerRows::timeWithoutCache),
        row("X1 del_wait", ThreadRows::new, ThreadRows::delWaits),
        row("X2 del_notify", ThreadRows::new, ThreadRows::delWakes),
        row("X2 del_timeout_notify", ThreadRows::new, ThreadRows::delOfATimerWakes),
        row("X2 every call", ThreadRows::new, ThreadRows::everyCallWakes),
        row("X2 remove_timer", ThreadRows::new, ThreadRows::theLastTimeoutRemovedWakes),
        row("X3 thread/basic", ThreadRows::new, ThreadRows::manyThreads),
        row("X4 thread/no_events", ThreadRows::new, ThreadRows::idleButCalled),
        row("X5 conditions_simple", ThreadRows::new, ThreadRows::resultsAreWaitedFor),
        row("X5 deferred_cb_skew", PriorityRows::new, PriorityRows::tasksDoNotSkewTimers),
        row("X5 debug_mode_too_late_race", ThreadRows::new, ThreadRows::basesInParallel),
        row("F1 fin_cb_invoked", FinalizerRows::new, FinalizerRows::inItsStead),
        row("F1 fin_free_finalize", FinalizerRows::new, FinalizerRows::freed),
        row("F1 free_finalize", FinalizerRows::new, FinalizerRows::askedForBeforeTheBaseIsFreed),
        row("F1 fin_within_cb", FinalizerRows::new, FinalizerRows::twoFinalizeEachOther),
        row("F1 fin_debug_use_after_free", FinalizerRows::new, FinalizerRows::usedAfter),
        row("E1 et, et_multiple_events", LoopRows::new, LoopRows::levelTriggered),
        row("S1 signal_immediate", SignalRows::new, SignalRows::immediate),
        row("S1 signal_dealloc, signal_restore", SignalRows::new, SignalRows::restored),
        row("S1 signal_switchbase", SignalRows::new, SignalRows::oneBaseAtATime),
        row("S1 two bases at once", SignalRows::new, SignalRows::twoBasesAtTheSameMoment),
        row("S1 active_by_signal", SignalRows::new, SignalRows::activatedByHandAndShown),
        row("S1 active_by_signal elsewhere", SignalRows::new, SignalRows::activatedElsewhere),
        row("S1 signal_while_processing", SignalRows::new, SignalRows::whileProcessing),
        row("S1 signal_free_in_callback", SignalRows::new, SignalRows::finalizedInItsCallback),
        row("W1 watch_callback_ordering", LoopRows::new, LoopRows::watchersInOrder),
        row("W1 watch_timeout_unavailable", LoopRows::new, LoopRows::watchersWithoutTimer));
  }

  /** What its tests leave out, and where it or a peer of ours hangs or loses something. */
  @TestFactory
  Stream<DynamicTest> ours() {
    return Stream.of(
        row("O1 break before enter", OwnRows::new, OwnRows::breakBeforeEnter),
        row("O2 exit before enter", OwnRows::new, OwnRows::exitBeforeEnter),
        row("O3 close while running", OwnRows::new, OwnRows::closeWhileRunning),
        row("O4 close in a callback", OwnRows::new, OwnRows::closeInACallback),
        row("O5 log re-entrancy", OwnRows::new, OwnRows::logReentrancy),
        row("O6 submit against close", OwnRows::new, OwnRows::submitAgainstClose),
        row("O7 interrupt", OwnRows::new, OwnRows::interrupt),
        row("O8 waiting for oneself", OwnRows::new, OwnRows::waitingForOneself),
        row("O9 del against a lock", OwnRows::new, OwnRows::delAgainstALock),
        row("O10 the home thread died", OwnRows::new, OwnRows::homeThreadDied),
        row("O11 loopcontinue", OwnRows::new, OwnRows::continues),
        row("O12 calls in order", OwnRows::new, OwnRows::callsOfOtherThreadsComeFirst),
        row("O13 tasks in a row", OwnRows::new, OwnRows::tasksInARow),
        row("O13 tasks of the next row", OwnRows::new, OwnRows::tasksOfTheNextRow),
        row("O14 equals", PriorityRows::new, PriorityRows::noPreemptionAmongEquals));
  }

  private interface Body<R> {
    void run(R rows) throws Exception;
  }

  private static <R> DynamicTest row(String name, Supplier<R> fixture, Body<R> body) {
    return dynamicTest(
        name,
        () -> {
          R made = fixture.get();
          body.run(made);
          if (made instanceof Rows rows) {
            rows.assertNothingThrown();
          }
        });
  }
}
