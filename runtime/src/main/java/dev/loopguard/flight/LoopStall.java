package dev.loopguard.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A loop is stuck in one callback. */
@Name("dev.loopguard.LoopStall")
@Label("Loop Stall")
@Category("LoopGuard")
@Description("A loop is stuck in one callback")
@StackTrace(false)
final class LoopStall extends Event {
  @Label("Loop")
  @Nullable Thread loop;

  @Label("Lasted")
  @Timespan
  long lasted;

  @Label("Stack")
  @Nullable String stack;
}
