// Source of each fact: the API documentation of JDK 25, the member's own page.

package java.lang.ref;

public class Cleaner {
  // "The cleaning action is invoked" by "the thread associated with the cleaner".
  public Cleaner.Cleanable register(Object object, @AnyThread Runnable action);
}

public class ReferenceQueue {
  // "blocking until one becomes available".
  @Blocking
  public Reference remove();

  @Blocking
  public Reference remove(long timeout);
}
