import dev.loopguard.event.EventBase;
import java.util.concurrent.CountDownLatch;

/**
 * The story that started it: thread A sleeps in its loop, and thread B, told to stop, breaks the
 * loop and frees the base under A's feet. LoopGuard refuses to build it; {@link Remedy} is right.
 */
public final class SeedDeadlock {
  private final EventBase base = EventBase.create();
  private final CountDownLatch stopAsked = new CountDownLatch(1);

  public static void main(String[] args) {
    new SeedDeadlock().start();
  }

  private void start() {
    new Thread(base::loop, "A").start();
    new Thread(this::monitor, "B").start();
    Runtime.getRuntime().addShutdownHook(new Thread(stopAsked::countDown));
  }

  private void monitor() {
    try {
      stopAsked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    shutdown();
  }

  private void shutdown() {
    base.loopBreak();
    base.free();
  }
}
