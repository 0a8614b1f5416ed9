package com.acme.marked;

import dev.loopguard.annotation.AnyThread;

/** Marked by its package. */
public final class Marked {
  public void byPackage() {}

  @AnyThread
  public void exempt() {}
}
