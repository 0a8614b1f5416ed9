package dev.loopguard.trust.generate;

import dev.loopguard.trust.program.Node;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads text whose lines end with the brace that they open, and begin with the one they close. */
final class Lines {
  private Lines() {}

  static List<Node> parse(String text) {
    return nodes(text.lines().map(String::strip).filter(line -> !line.isEmpty()).iterator());
  }

  private static List<Node> nodes(Iterator<String> lines) {
    List<Node> nodes = new ArrayList<>();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("}")) {
        nodes.add(Node.line(line));
        return nodes;
      }
      if (line.endsWith("{")) {
        List<Node> inside = nodes(lines);
        Node last = inside.remove(inside.size() - 1);
        nodes.add(new Node(line, inside, last.head()));
        if (last.head().endsWith("{")) {
          throw new IllegalArgumentException("not a block: " + last.head());
        }
      } else {
        nodes.add(Node.line(line));
      }
    }
    return nodes;
  }
}
