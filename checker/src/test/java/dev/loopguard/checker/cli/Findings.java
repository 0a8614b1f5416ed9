package dev.loopguard.checker.cli;

/** A class with one finding, in line 7. */
final class Findings {
  static final String[] SOURCE = {
    "import dev.loopguard.event.EventBase;",
    "final class Findings {",
    "  void run(EventBase base) {",
    "    new Thread(() -> end(base)).start();",
    "  }",
    "  private void end(EventBase base) {",
    "\tbase.free();",
    "  }",
    "}"
  };

  private Findings() {}
}
