package dev.loopguard.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the agent could not do, said once each, on standard error: a log callback is the
 * application's code, and must not run in the middle of loading a class of it.
 */
final class Complaints {
  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private Complaints() {}

  static void say(String what) {
    if (SAID.add(what)) {
      System.err.println("loopguard agent: " + what);
    }
  }
}
