package dev.loopguard.checker.graph;

/** Whether an object was kept in a field on its way from where it is made to where it is used. */
public enum Kept {
  /** It was passed on all the way. */
  NOWHERE,
  /** Only by objects made by the very code that made it: not another's, but this one comes out. */
  TOGETHER,
  /** Nothing relates the place where it was made to the place where it is used. */
  ANYWHERE;

  Kept and(Kept other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
