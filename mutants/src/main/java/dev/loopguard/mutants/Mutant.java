package dev.loopguard.mutants;

import org.pitest.mutationtest.engine.MutationIdentifier;

/**
 * One small fault in one method.
 *
 * @param index its number, by which it is switched on
 * @param spot the number of the line that it is in; a method has its lines for itself
 * @param fault what it is called in the list of those that are known
 */
record Mutant(int index, int spot, MutationIdentifier pit, int line, Fault fault) {

  /** The class that it is in, as class files name it. */
  String type() {
    return pit.getClassName().asInternalName();
  }

  String method() {
    return pit.getLocation().getMethodName() + pit.getLocation().getMethodDesc();
  }

  /** A class cannot be initialised a second time, with another mutant. */
  boolean canBeTried() {
    return !pit.getLocation().getMethodName().equals("<clinit>");
  }
}
