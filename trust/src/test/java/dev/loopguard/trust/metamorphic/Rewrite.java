package dev.loopguard.trust.metamorphic;

import dev.loopguard.trust.program.Node;
import dev.loopguard.trust.program.Program;
import dev.loopguard.trust.program.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Ways to write a program otherwise. */
final class Rewrite {
  private Rewrite() {}

  /** Each file by itself. */
  static Program sources(Program program, UnaryOperator<Source> change) {
    List<Source> changed = new ArrayList<>();
    program.sources().forEach(source -> changed.add(change.apply(source)));
    return new Program(program.name(), changed, program.choices());
  }

  /** Each line of text, first and last lines of blocks too. */
  static Source lines(Source source, UnaryOperator<String> change) {
    return new Source(
        change.apply(source.type()),
        source.inJar(),
        each(
            source.nodes(),
            node -> new Node(change.apply(node.head()), node.body(), change.apply(node.tail()))));
  }

  /** Each piece, those inside first. */
  static List<Node> each(List<Node> nodes, Function<Node, Node> change) {
    List<Node> changed = new ArrayList<>();
    for (Node node : nodes) {
      changed.add(change.apply(node.with(each(node.body(), change))));
    }
    return changed;
  }
}
