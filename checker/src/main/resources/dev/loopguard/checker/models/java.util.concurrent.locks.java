// Source of each fact: the API documentation of JDK 25, the member's own page. Lock.lock() is not
// listed: see java.util.concurrent.java.

package java.util.concurrent.locks;

import java.util.Date;
import java.util.concurrent.TimeUnit;

public interface Condition {
  @Blocking
  void await();

  @Blocking
  boolean await(@Timeout long time, TimeUnit unit);

  @Blocking
  long awaitNanos(@Timeout long nanosTimeout);

  @Blocking
  void awaitUninterruptibly();

  @Blocking
  boolean awaitUntil(Date deadline);
}

public class LockSupport {
  @Blocking
  public static void park();

  @Blocking
  public static void park(Object blocker);

  @Blocking
  public static void parkNanos(@Timeout long nanos);

  @Blocking
  public static void parkNanos(Object blocker, @Timeout long nanos);

  @Blocking
  public static void parkUntil(long deadline);

  @Blocking
  public static void parkUntil(Object blocker, long deadline);
}
