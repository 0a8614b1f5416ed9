package dev.loopguard.event;

import org.jspecify.annotations.Nullable;

/**
 * Something handed to the loop by any thread: a {@link Task} of a user's, or an {@link Order},
 * which changes the loop's own data. It is the link of the {@link TaskQueue} that it is handed in
 * by.
 */
abstract class HandIn extends Activity {
  volatile @Nullable HandIn next;

  /** The loop got round to it. On the loop's thread. */
  abstract void arrive(Loop loop);
}
