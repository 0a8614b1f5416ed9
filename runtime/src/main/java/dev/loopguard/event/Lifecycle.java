package dev.loopguard.event;

import dev.loopguard.log.EventLog;
import dev.loopguard.log.Severity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;

/** How a loop is entered, left, stopped for good and freed: once, and by its home thread. */
final class Lifecycle {
  private final Loop loop;
  private final HomeThread home;
  private final CompletableFuture<Void> freed;

  /** Those that somebody still holds, be it only a task of theirs that waits. */
  private final Set<LoopExecutorService> views =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  Lifecycle(Loop loop) {
    this.loop = loop;
    home = loop.home;
    freed = new LoopFuture<>(home);
  }

  LoopResult loop(LoopFlag... flags) {
    loop.check("EventBase.loop()");
    Set<LoopFlag> how = EnumSet.noneOf(LoopFlag.class);
    how.addAll(List.of(flags));
    home.enter();
    try {
      StallWatch.begin(loop);
      EventLog.log(Severity.DEBUG, "loop entered");
      return loop.run(how);
    } finally {
      StallWatch.end(loop);
      EventLog.log(Severity.DEBUG, "loop left");
      boolean wasInterrupted = loop.takeInterrupt();
      boolean freeNow = home.leave();
      if (freeNow || (loop.stops.isShutdownAsked() && home.claimUnlessBusy())) {
        release();
      }
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void askBreak() {
    loop.check("EventBase.loopBreak()");
    loop.stops.askBreak();
    loop.inbox.wake();
  }

  CompletableFuture<Void> shutdown() {
    loop.checkCaller("EventBase.shutdown()");
    loop.stops.askShutdown();
    loop.inbox.wake();
    if (home.claimUnlessBusy()) {
      release();
    }
    return freed.copy();
  }

  void free(String call) {
    EventLog.refuseInCallback(call);
    if (home.claim(call)) {
      release();
    }
  }

  /** A new view of the base as an executor, which is told when the base is freed. */
  LoopExecutorService view() {
    LoopExecutorService view = new LoopExecutorService(loop);
    views.add(view);
    if (home.isFreed()) {
      view.baseFreed();
    }
    return view;
  }

  private void release() {
    try {
      loop.release();
    } finally {
      home.freed();
      List.copyOf(views).forEach(LoopExecutorService::baseFreed);
      freed.complete(null);
    }
    EventLog.log(Severity.DEBUG, "base freed");
  }
}
