package dev.loopguard.checker.model;

/** Who says so. */
public enum Provenance {
  /** An annotation in code, or one inherited from code. */
  DECLARED,
  /** A stub file. */
  MODELLED
}
