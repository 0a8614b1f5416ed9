package dev.loopguard.trust.generate;

import dev.loopguard.trust.program.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression, which may hold a block, and what has to stand before it.
 *
 * @param head all of it if there is no block inside
 */
record Piece(List<Node> before, String head, List<Node> body, String tail) {
  static Piece of(String expression) {
    return new Piece(List.of(), expression, List.of(), "");
  }

  static Piece after(List<Node> before, String expression) {
    return new Piece(before, expression, List.of(), "");
  }

  /** A larger expression: the text with this one where it says {@code $f}. */
  Piece in(String template) {
    int at = template.indexOf("$f");
    String left = template.substring(0, at);
    String right = template.substring(at + 2);
    return isLine()
        ? new Piece(before, left + head + right, body, tail)
        : new Piece(before, left + head, body, tail + right);
  }

  /** A statement. */
  List<Node> statement(String template) {
    Piece whole = in(template);
    List<Node> nodes = new ArrayList<>(before);
    nodes.add(new Node(whole.head, whole.body, whole.tail));
    return nodes;
  }

  private boolean isLine() {
    return tail.isEmpty();
  }
}
