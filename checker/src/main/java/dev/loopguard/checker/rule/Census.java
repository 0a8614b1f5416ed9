package dev.loopguard.checker.rule;

/**
 * What an analysis looked at.
 *
 * @param files how many source files
 * @param loopOnly how many loop-only declarations, of its own and of libraries that it uses
 * @param roots at how many places code is given to other threads, or is theirs by declaration
 * @param unread how many class files and methods of libraries could not be read
 */
public record Census(int files, int loopOnly, int roots, int unread) {
  /** Of a run that looked at nothing. */
  public static final Census NOTHING = new Census(0, 0, 0, 0);

  /** Of both together. */
  public Census and(Census other) {
    return new Census(
        files + other.files, loopOnly + other.loopOnly, roots + other.roots, unread + other.unread);
  }
}
