package dev.loopguard.checker.report;

/** What this program is called in reports. */
public final class Product {
  public static final String NAME = "LoopGuard";
  public static final String VERSION = "0.1.0";

  private Product() {}
}
