package dev.loopguard.agent;

/** How class files spell our annotations. */
final class Words {
  static final String EVENT_LOOP = "event loop";

  private static final String PACKAGE = "Ldev/loopguard/annotation/";
  static final String LOOP_THREAD_ONLY = PACKAGE + "LoopThreadOnly;";
  static final String ANY_THREAD = PACKAGE + "AnyThread;";
  static final String ENSURES = PACKAGE + "EnsuresLoopThread;";
  static final String ENSURES_IF = PACKAGE + "EnsuresLoopThreadIf;";

  private Words() {}
}
