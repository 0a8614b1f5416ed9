package dev.loopguard.checker.facts.classfile;

import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * What the reading of one method may cost, and that of all methods together: in steps, so that the
 * same is read on every machine. The dearest of many thousands of methods of real libraries costs a
 * few millions of them, and reading all of those took 35 million.
 */
final class Effort {
  private static final int MAX_OF_METHOD = 10_000_000;
  private static final int MAX_OF_ALL = 1_000_000_000;

  /** Longer methods are generated tables or parsers, and cost more than they tell. */
  private static final int MAX_INSTRUCTIONS = 8_000;

  private final Total total;
  private int left = MAX_OF_METHOD;

  /** What may still be spent on all that is left. */
  static final class Total {
    private int left = MAX_OF_ALL;
  }

  /** The method is not worth what it costs. */
  @SuppressWarnings("serial")
  static final class TooMuchException extends RuntimeException {
    TooMuchException(String why) {
      super(why, null, false, false);
    }
  }

  Effort(Total total) {
    this.total = total;
  }

  /** What is known of the costs before they arise. */
  void begin(MethodNode code) {
    int length = code.instructions.size();
    if (length > MAX_INSTRUCTIONS) {
      throw new TooMuchException("more than " + MAX_INSTRUCTIONS + " instructions");
    }
    int variables = code.localVariables == null ? 0 : code.localVariables.size();
    spend((long) length * (code.maxLocals + code.maxStack + variables));
    for (TryCatchBlockNode block : code.tryCatchBlocks) {
      spend(
          Math.max(
              1, code.instructions.indexOf(block.end) - code.instructions.indexOf(block.start)));
    }
  }

  void spend(long steps) {
    if (steps > left) {
      throw new TooMuchException("more than " + MAX_OF_METHOD + " steps");
    }
    left -= (int) steps;
    if (steps > total.left) {
      throw new TooMuchException("more than " + MAX_OF_ALL + " steps in all");
    }
    total.left -= (int) steps;
  }
}
