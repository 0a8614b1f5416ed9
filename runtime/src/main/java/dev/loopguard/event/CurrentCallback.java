package dev.loopguard.event;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which event's callback is running, and who waits for its end?
 *
 * <p>The loop writes "running", then reads whether the event was deleted; a thread that deletes it
 * writes that, then reads "running". So at least one of them sees the other, and a deletion that
 * sees nothing running may return: the callback will not begin.
 */
final class CurrentCallback {
  private volatile @Nullable Event running;
  private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();

  void begin(Event event) {
    running = event;
  }

  void end() {
    running = null;
    for (CompletableFuture<Void> f = waiting.poll(); f != null; f = waiting.poll()) {
      f.complete(null);
    }
  }

  /** Completes the future once the event's callback is not running. */
  void whenNotRunning(Event event, CompletableFuture<Void> future) {
    if (running == event) {
      waiting.add(future);
    }
    if (running != event) {
      // It may have ended before it could see the future.
      future.complete(null);
    }
  }
}
