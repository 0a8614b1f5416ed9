package dev.loopguard.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A call was made on a thread that may not make it. */
@Name("dev.loopguard.WrongThreadCall")
@Label("Wrong-Thread Call")
@Category("LoopGuard")
@Description("A call was made on a thread that may not make it")
final class WrongThreadCall extends Event {
  @Label("Call")
  @Nullable String call;

  @Label("Message")
  @Nullable String message;
}
