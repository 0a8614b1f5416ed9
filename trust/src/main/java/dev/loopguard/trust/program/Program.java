package dev.loopguard.trust.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A program whose class {@code Main} can be run.
 *
 * @param name its package, which tells it from others
 * @param choices how many decisions it leaves to whoever runs it
 */
public record Program(String name, List<Source> sources, int choices) {
  /** Keeps what cannot change. */
  public Program {
    sources = List.copyOf(sources);
  }

  /** The same in another package. */
  public Program named(String other) {
    return new Program(other, sources, choices);
  }

  /** How many lines it has, without its imports. */
  public int size() {
    return sources.stream().flatMap(source -> source.nodes().stream()).mapToInt(Node::size).sum();
  }

  /** Everything that is one step smaller, the boldest steps first. */
  public List<Program> smaller() {
    List<Program> all = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      List<Source> rest = new ArrayList<>(sources);
      rest.remove(i);
      all.add(new Program(name, rest, choices));
      for (List<Node> less : Node.smaller(source.nodes())) {
        List<Source> changed = new ArrayList<>(sources);
        changed.set(i, source.with(less));
        all.add(new Program(name, changed, choices));
      }
    }
    all.sort((one, other) -> Integer.compare(one.size(), other.size()));
    return all;
  }

  /** The files as one text, for a reader. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Source source : sources) {
      text.append("// ").append(source.type()).append(".java");
      text.append(source.inJar() ? ", in a jar\n" : "\n");
      source.nodes().forEach(node -> node.print(0, text));
    }
    return text.toString();
  }
}
