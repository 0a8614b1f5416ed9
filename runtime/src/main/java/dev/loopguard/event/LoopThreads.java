package dev.loopguard.event;

import dev.loopguard.annotation.AnyThread;
import dev.loopguard.annotation.EnsuresLoopThreadIf;

/**
 * Whose thread is this, asked from outside the event API: by whoever watches, such as the agent.
 *
 * <p>Unlike {@link EventBase#inLoopThread} these answer in a log callback, too, and count as no
 * call of the base.
 */
@AnyThread
public final class LoopThreads {
  private LoopThreads() {}

  /** Whether the current thread is the home of the base. */
  public static boolean isHome(EventBase base) {
    return base.home().isHome();
  }

  /**
   * Whether the current thread is the home of some base that is not freed: it is in its loop, or
   * was in it last, or created it.
   */
  @EnsuresLoopThreadIf(result = true)
  public static boolean onSomeLoop() {
    return HomeThread.isHomeOfSome(Thread.currentThread());
  }

  /**
   * Why the current thread may not do something that only the base's home thread may, in the words
   * of {@link WrongLoopThreadException}.
   *
   * @param call what it is, as its caller wrote it, such as {@code "Connection.send()"}
   */
  public static String refusal(EventBase base, String call) {
    return base.home().refusal(call);
  }
}
