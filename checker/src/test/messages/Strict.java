import dev.loopguard.event.EventBase;

/** What anybody can call. */
public class Strict {
  public void stop(EventBase base) {
    base.free();
  }
}
