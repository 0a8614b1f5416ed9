package dev.loopguard.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is told around each wait, in the order in which they came. */
final class Watchers {
  private final List<LoopWatcher> watchers = new CopyOnWriteArrayList<>();
  private final Uncaught uncaught;

  Watchers(Uncaught uncaught) {
    this.uncaught = uncaught;
  }

  // From any thread.

  void add(LoopWatcher watcher) {
    watchers.add(watcher);
  }

  void remove(LoopWatcher watcher) {
    boolean unused = watchers.remove(watcher);
  }

  // On the loop's thread.

  void prepare(long nanos) {
    if (watchers.isEmpty()) {
      return;
    }
    for (LoopWatcher watcher : watchers) {
      try {
        watcher.prepare(nanos);
      } catch (Throwable thrown) {
        uncaught.report("a watcher", thrown);
      }
    }
  }

  void check() {
    if (watchers.isEmpty()) {
      return;
    }
    for (LoopWatcher watcher : watchers) {
      try {
        watcher.check();
      } catch (Throwable thrown) {
        uncaught.report("a watcher", thrown);
      }
    }
  }
}
