package dev.loopguard.trust.generate;

import dev.loopguard.trust.program.Node;
import dev.loopguard.trust.program.Source;
import java.util.ArrayList;
import java.util.List;

/** A class that is being written. */
final class ClassText {
  private final String name;
  private final String head;
  private final List<Node> members = new ArrayList<>();

  ClassText(String name, String head) {
    this.name = name;
    this.head = head;
  }

  String name() {
    return name;
  }

  void add(Node member) {
    members.add(member);
  }

  void line(String text) {
    members.add(Node.line(text));
  }

  Node nodes() {
    return Node.block(head, members);
  }

  Source source(boolean inJar) {
    return new Source(name, inJar, List.of(nodes()));
  }
}
