package dev.loopguard.agent;

/** What the agent says about loops that are not {@link dev.loopguard.event.EventBase}. */
final class Wording {
  private Wording() {}

  static String wrongThread(String call, String role) {
    return call
        + " must run on "
        + thread(role)
        + ", and this is thread \""
        + Thread.currentThread().getName()
        + "\".";
  }

  static String remedy(String role) {
    return role.equals(Words.EVENT_LOOP)
        ? "Hand the work over with base.execute(task)."
        : "Hand the work over to that thread.";
  }

  private static String thread(String role) {
    boolean named = role.endsWith("thread") || role.endsWith("EDT");
    return named ? "the " + role : "the " + role + "'s thread";
  }
}
