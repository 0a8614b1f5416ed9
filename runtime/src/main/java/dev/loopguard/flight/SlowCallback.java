package dev.loopguard.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A callback kept its loop from everything else. */
@Name("dev.loopguard.SlowCallback")
@Label("Slow Callback")
@Category("LoopGuard")
@Description("A callback kept its loop from everything else")
@Threshold("20 ms")
@StackTrace(false)
final class SlowCallback extends Event {
  @Label("Callback")
  @Nullable String callback;
}
