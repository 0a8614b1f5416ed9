package dev.loopguard.trust.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a program that can be left out: one line, or a block with what is in it.
 *
 * @param tail the line after the body; empty if there is none
 */
public record Node(String head, List<Node> body, String tail) {
  /** Keeps what cannot change. */
  public Node {
    body = List.copyOf(body);
  }

  /** A single line. */
  public static Node line(String text) {
    return new Node(text, List.of(), "");
  }

  /** A block in braces of its own. */
  public static Node block(String head, List<Node> body) {
    return new Node(head + " {", body, "}");
  }

  /** The same with something else inside. */
  public Node with(List<Node> newBody) {
    return new Node(head, newBody, tail);
  }

  /** How many lines it has. */
  public int size() {
    return 1 + body.stream().mapToInt(Node::size).sum() + (tail.isEmpty() ? 0 : 1);
  }

  void print(int depth, StringBuilder to) {
    to.append("  ".repeat(depth)).append(head).append('\n');
    body.forEach(node -> node.print(depth + 1, to));
    if (!tail.isEmpty()) {
      to.append("  ".repeat(depth)).append(tail).append('\n');
    }
  }

  /** Everything that is one step smaller: a piece left out, or a block replaced by its content. */
  List<Node> smaller() {
    List<Node> all = new ArrayList<>();
    smaller(body).forEach(less -> all.add(with(less)));
    return all;
  }

  static List<List<Node>> smaller(List<Node> nodes) {
    List<List<Node>> all = new ArrayList<>();
    for (int size = nodes.size(); size >= 1; size /= 2) {
      for (int from = 0; from + size <= nodes.size(); from += size) {
        all.add(replaced(nodes, from, from + size, List.of()));
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (!node.body.isEmpty()) {
        all.add(replaced(nodes, i, i + 1, node.body));
        for (Node less : node.smaller()) {
          all.add(replaced(nodes, i, i + 1, List.of(less)));
        }
      }
    }
    return all;
  }

  private static List<Node> replaced(List<Node> nodes, int from, int to, List<Node> instead) {
    List<Node> result = new ArrayList<>(nodes.subList(0, from));
    result.addAll(instead);
    result.addAll(nodes.subList(to, nodes.size()));
    return result;
  }
}
