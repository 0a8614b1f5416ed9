package dev.loopguard.checker.rule;

/** Code that needs something when it is entered. */
record State(Frame frame, Need need) {}
