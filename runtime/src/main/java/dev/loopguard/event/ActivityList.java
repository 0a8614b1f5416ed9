package dev.loopguard.event;

import org.jspecify.annotations.Nullable;

/** Activities in the order in which they came. One can leave from anywhere. */
final class ActivityList {
  private @Nullable Activity first;
  private @Nullable Activity last;

  boolean isEmpty() {
    return first == null;
  }

  @Nullable Activity first() {
    return first;
  }

  /** Adds one that is in no list. */
  void add(Activity activity) {
    Activity end = last;
    activity.list = this;
    activity.before = end;
    if (end == null) {
      first = activity;
    } else {
      end.after = activity;
    }
    last = activity;
  }

  /** Removes one that is in this list. */
  void remove(Activity activity) {
    Activity before = activity.before;
    Activity after = activity.after;
    if (before == null) {
      first = after;
    } else {
      before.after = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.before = before;
    }
    activity.list = null;
    activity.before = null;
    activity.after = null;
  }
}
