package dev.loopguard.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A log callback called the event API. */
@Name("dev.loopguard.LogCallbackRefused")
@Label("Log Callback Refused")
@Category("LoopGuard")
@Description("A log callback called the event API")
final class LogCallbackRefused extends Event {
  @Label("Call")
  @Nullable String call;
}
