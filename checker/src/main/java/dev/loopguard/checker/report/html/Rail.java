package dev.loopguard.checker.report.html;

/**
 * The picture beside a chain, a piece a step: each thread is a line, and the chain goes down along
 * them to where it should not have got.
 */
final class Rail {
  /** Where the lines of the threads are: who hands over, who gets there, who should. */
  private static final int GIVER = 14;

  private static final int TAKER = 42;
  private static final int OWNER = 74;

  /** How far down in its piece a step's dot is. */
  private static final int DOT = 18;

  private final boolean handedOver;
  private final boolean owned;

  /**
   * @param handedOver whether the chain begins on another thread
   * @param owned whether the end of it belongs to a thread
   */
  Rail(boolean handedOver, boolean owned) {
    this.handedOver = handedOver;
    this.owned = owned;
  }

  /** The piece of the step at {@code index} of {@code size}. */
  String piece(int index, int size) {
    boolean giver = handedOver && index == 0;
    boolean first = index == (handedOver ? 1 : 0);
    boolean last = index == size - 1;
    StringBuilder svg = new StringBuilder("<svg class=\"rail\" aria-hidden=\"true\">");
    if (owned) {
      svg.append(line("owner", OWNER, "0", last ? String.valueOf(DOT) : "100%"));
    }
    if (giver) {
      svg.append(line("giver", GIVER, "0", "100%"));
      svg.append(curve("taker", GIVER, DOT, TAKER, 56));
      svg.append(line("taker", TAKER, "56", "100%"));
      svg.append(dot("giver", GIVER));
    } else {
      if (handedOver && !last) {
        svg.append(line("giver faded", GIVER, "0", "100%"));
      }
      boolean above = !first || handedOver;
      svg.append(line("taker", TAKER, above ? "0" : String.valueOf(DOT), last ? "" + DOT : "100%"));
      svg.append(last ? end() : dot("taker", TAKER));
    }
    return svg.append("</svg>").toString();
  }

  /** A cross where it happens, and a ring where it should. */
  private String end() {
    StringBuilder svg = new StringBuilder();
    if (owned) {
      svg.append("<path class=\"should\" d=\"M%d %d H%d\"/>".formatted(TAKER + 11, DOT, OWNER - 9));
      svg.append("<circle class=\"ring\" cx=\"%d\" cy=\"%d\" r=\"6\"/>".formatted(OWNER, DOT));
    }
    svg.append("<circle class=\"sink\" cx=\"%d\" cy=\"%d\" r=\"9\"/>".formatted(TAKER, DOT));
    svg.append(
        "<path class=\"cross\" d=\"M%d %d l6 6 m0 -6 l-6 6\"/>".formatted(TAKER - 3, DOT - 3));
    return svg.toString();
  }

  private static String line(String thread, int x, String from, String to) {
    return "<line class=\"%s\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>"
        .formatted(thread, x, from, x, to);
  }

  private static String curve(String thread, int x, int y, int toX, int toY) {
    int middle = (y + toY) / 2;
    return "<path class=\"%s\" d=\"M%d %d C%d %d %d %d %d %d\"/>"
        .formatted(thread, x, y, x, middle + 6, toX, middle - 6, toX, toY);
  }

  private static String dot(String thread, int x) {
    return "<circle class=\"dot %s\" cx=\"%d\" cy=\"%d\" r=\"6\"/>".formatted(thread, x, DOT);
  }
}
