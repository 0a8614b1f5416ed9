package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBindingPattern;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What patterns bind, and the accessors that they call. Newer than the JDK that this is compiled
 * with are the trees of record patterns and of {@code case} with a pattern, hence no names of their
 * classes.
 */
final class Patterns {
  private Patterns() {}

  static boolean isCaseLabel(JCTree tree) {
    // The bound of a wildcard has no kind, and fails when asked for it.
    return !tree.hasTag(JCTree.Tag.TYPEBOUNDKIND)
        && tree.getKind().name().equals("PATTERN_CASE_LABEL");
  }

  /** Reads the pattern of {@code case} against the value that is switched on. */
  static void readCaseLabel(BodyReader reader, JCTree label, Selector selector) {
    for (JCTree pattern : children(label)) {
      read(reader, pattern, selector.value(), selector.tree());
    }
  }

  /** What is switched on. */
  record Selector(Value value, JCTree tree) {}

  /**
   * Reads a pattern.
   *
   * @param test where the value is matched: accessors have no place of their own in the flow
   */
  static void read(BodyReader reader, JCTree pattern, Value value, JCTree test) {
    if (pattern instanceof JCBindingPattern binding) {
      if (binding.var.sym != null) {
        reader.reader.declare(binding.var.sym, reader.body);
        reader.body.add(new Store(new Value.Variable(binding.var.sym), value));
      }
    } else if (pattern.getKind().name().equals("DECONSTRUCTION_PATTERN")
        && pattern.type != null
        && pattern.type.tsym instanceof ClassSymbol type) {
      readComponents(reader, pattern, type, value, test);
    } else {
      reader.scan(pattern);
    }
  }

  private static void readComponents(
      BodyReader reader, JCTree pattern, ClassSymbol type, Value value, JCTree test) {
    List<JCTree> nested = children(pattern);
    List<? extends RecordComponent> components = type.getRecordComponents();
    // The first child is the name of the type.
    for (int i = 0; i < components.size() && i + 1 < nested.size(); i++) {
      JCTree component = nested.get(i + 1);
      MethodSymbol accessor = isUnused(component) ? null : components.get(i).accessor;
      Value part =
          accessor == null ? Value.NONE : ImplicitCalls.accessor(reader, accessor, value, test);
      read(reader, component, part, test);
    }
  }

  private static boolean isUnused(JCTree pattern) {
    return pattern.getKind().name().equals("ANY_PATTERN");
  }

  private static List<JCTree> children(JCTree tree) {
    List<JCTree> children = new ArrayList<>();
    tree.accept(
        new TreeScanner() {
          @Override
          public void scan(@Nullable JCTree child) {
            if (child != null) {
              children.add(child);
            }
          }
        });
    return children;
  }
}
