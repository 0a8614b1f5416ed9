import dev.loopguard.event.EventBase;
import dev.loopguard.event.LoopFlag;

/** The remedy: B only asks the loop to end, and A, whose loop it was, frees the base after it. */
public final class Remedy {
  private final EventBase base = EventBase.create();

  public static void main(String[] args) {
    new Remedy().start();
  }

  private void start() {
    new Thread(this::serve, "A").start();
    new Thread(this::monitor, "B").start();
  }

  private void serve() {
    base.loop(LoopFlag.NO_EXIT_ON_EMPTY);
    base.free();
    System.out.println("freed by " + Thread.currentThread().getName());
  }

  private void monitor() {
    base.loopBreak();
  }
}
