package dev.loopguard.mutants;

import java.util.BitSet;

/** What the woven classes ask and tell while they run. */
public final class Switch {
  /** The mutant that is none: the code as it was written. */
  static final int NONE = -1;

  private static Course course = new Course(NONE, Long.MAX_VALUE);

  private Switch() {}

  /** What happens while one mutant is in force. */
  static final class Course {
    private final int mutant;
    private final long limit;
    private final BitSet reached = new BitSet();
    private long steps;

    /**
     * @param limit after how many steps it is taken to go on for ever
     */
    Course(int mutant, long limit) {
      this.mutant = mutant;
      this.limit = limit;
    }

    long steps() {
      return steps;
    }

    /** The lines with mutants that it has come to. */
    BitSet reached() {
      return reached;
    }
  }

  /** No exception that the checker would catch: it must end the test. */
  static final class Endless extends Error {
    private static final long serialVersionUID = 1L;

    Endless(long steps) {
      super("more than " + steps + " steps");
    }
  }

  /** From here on it goes this way; returns how it went so far. */
  static Course take(Course next) {
    Course before = course;
    course = next;
    return before;
  }

  /** The mutant that is in force. */
  public static int active() {
    return course.mutant;
  }

  /** A method begins, or a loop goes round. */
  public static void step() {
    if (++course.steps > course.limit) {
      throw new Endless(course.limit);
    }
  }

  /** The code has come to a line that has mutants. */
  public static void reach(int spot) {
    course.reached.set(spot);
  }
}
