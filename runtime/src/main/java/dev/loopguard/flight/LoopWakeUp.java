package dev.loopguard.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A thread woke a loop that slept. */
@Name("dev.loopguard.LoopWakeUp")
@Label("Loop Wake-Up")
@Category("LoopGuard")
@Description("A thread woke a loop that slept")
final class LoopWakeUp extends Event {}
