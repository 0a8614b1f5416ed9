package dev.loopguard.trust.generate;

/** What a variable of a generated program holds. */
enum Kind {
  BASE("EventBase"),
  SERVER("Server"),
  POOL("ExecutorService"),
  TIMER("ScheduledExecutorService");

  final String type;

  Kind(String type) {
    this.type = type;
  }
}
