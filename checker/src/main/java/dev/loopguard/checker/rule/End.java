package dev.loopguard.checker.rule;

/** Where chains end: a sink, and the way into it from the code that it stands in. */
record End(Sink sink, Search.Edge edge) {}
