package dev.loopguard.mutants;

/**
 * A mutant by words that last: they stay the same when other lines of its file change.
 *
 * @param type the class, below the checker's package
 * @param method the method; a lambda's is the one that it is written in
 * @param change what PIT has done
 * @param line what is written in the line
 * @param which of several that all this is the same of, counted from 1
 */
record Fault(String type, String method, String change, String line, int which) {
  /** True if it is in a class, or one that is written in that. */
  boolean isIn(String other) {
    return type.equals(other) || type.startsWith(other + "$");
  }

  Fault next() {
    return new Fault(type, method, change, line, which + 1);
  }

  static Fault parse(String[] cells) {
    return new Fault(cells[1], cells[2], cells[3], cells[5], Integer.parseInt(cells[4]));
  }

  /** Cells of a table, between its kind and its reason. */
  String cells() {
    return String.join("\t", type, method, change, String.valueOf(which), line);
  }
}
