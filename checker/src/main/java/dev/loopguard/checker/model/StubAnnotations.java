package dev.loopguard.checker.model;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import dev.loopguard.checker.model.StubParser.StubFile;
import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the annotations in stub files mean. */
final class StubAnnotations {
  private static final Set<String> WITHOUT_MEANING =
      Set.of("Override", "Deprecated", "FunctionalInterface", "SafeVarargs");
  private static final Set<String> CALLBACK_THREADS = Set.of("caller", "any thread");

  private final Map<String, Spelling> spellings = new HashMap<>();
  private final List<ModelError> errors;

  StubAnnotations(List<ModelError> errors) {
    this.errors = errors;
  }

  /** An annotation type that stands in a stub file, and so means what it is annotated with. */
  private record Spelling(ClassTree tree, StubScope scope, StubFile file) {}

  void addSpelling(String qualifiedName, ClassTree tree, StubScope scope, StubFile file) {
    spellings.putIfAbsent(qualifiedName, new Spelling(tree, scope, file));
  }

  List<Mark> read(List<? extends AnnotationTree> annotations, StubScope scope, StubFile file) {
    Set<Mark> marks = new LinkedHashSet<>();
    for (AnnotationTree annotation : annotations) {
      addMeaning(annotation, scope, file, marks, new HashSet<>());
    }
    return List.copyOf(marks);
  }

  /**
   * @param seen each means what it means once, by however many ways it is meant
   */
  private void addMeaning(
      AnnotationTree annotation,
      StubScope scope,
      StubFile file,
      Set<Mark> marks,
      Set<Spelling> seen) {
    String name = annotation.getAnnotationType().toString();
    MarkKind kind = MarkKind.ofSimpleName(name);
    if (kind == null) {
      kind = MarkKind.ofQualifiedName(name);
    }
    if (kind != null) {
      marks.add(new Mark(kind, values(kind, annotation, file), Provenance.MODELLED));
      return;
    }
    if (WITHOUT_MEANING.contains(name)) {
      return;
    }
    Spelling spelling = spelling(name, scope);
    if (spelling == null) {
      errors.add(file.place(annotation).error("unknown annotation @" + name));
    } else if (seen.add(spelling)) {
      for (AnnotationTree meta : spelling.tree.getModifiers().getAnnotations()) {
        addMeaning(meta, spelling.scope, spelling.file, marks, seen);
      }
    }
  }

  private @Nullable Spelling spelling(String name, StubScope scope) {
    for (String candidate : scope.candidates(name)) {
      Spelling spelling = spellings.get(candidate);
      if (spelling != null) {
        return spelling;
      }
    }
    return null;
  }

  private Map<String, Object> values(MarkKind kind, AnnotationTree annotation, StubFile file) {
    if (kind == MarkKind.TARGET) {
      return Map.of("value", targets(annotation, file));
    }
    Map<String, Object> values = new HashMap<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      String element = "value";
      ExpressionTree value = argument;
      if (argument instanceof AssignmentTree assignment) {
        element = assignment.getVariable().toString();
        value = assignment.getExpression();
      }
      Class<?> type = kind.elementType(element);
      if (type == null) {
        errors.add(
            file.place(argument).error("@" + kind.annotation() + " has no element " + element));
      } else if (value instanceof LiteralTree literal && type.isInstance(literal.getValue())) {
        values.put(element, literal.getValue());
      } else {
        String wanted = type == String.class ? "a string" : "true or false";
        errors.add(file.place(argument).error(element + " must be " + wanted + ", not " + value));
      }
    }
    check(kind, values, annotation, file);
    return Map.copyOf(values);
  }

  /** As Java has it: {@code @Target(METHOD)}, {@code @Target({ElementType.METHOD, TYPE})}. */
  private List<ElementType> targets(AnnotationTree annotation, StubFile file) {
    List<ElementType> targets = new ArrayList<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      ExpressionTree value =
          argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
      for (ExpressionTree element :
          value instanceof NewArrayTree array ? array.getInitializers() : List.of(value)) {
        String name = element.toString().replaceFirst("^.*\\.", "");
        Stream.of(ElementType.values())
            .filter(type -> type.name().equals(name))
            .findFirst()
            .ifPresentOrElse(
                targets::add,
                () -> errors.add(file.place(element).error("no kind of declaration: " + element)));
      }
    }
    return List.copyOf(targets);
  }

  private void check(
      MarkKind kind, Map<String, Object> values, AnnotationTree annotation, StubFile file) {
    if (kind == MarkKind.CALLBACKS_ON
        && !CALLBACK_THREADS.contains(values.getOrDefault("value", ""))) {
      errors.add(file.place(annotation).error("@CallbacksOn says \"caller\" or \"any thread\""));
    }
    if (kind.isACondition() && !values.containsKey("result")) {
      String name = "@" + kind.annotation();
      errors.add(file.place(annotation).error(name + " needs result = true or false"));
    }
    if (kind.isAboutAContext() && !values.containsKey("value")) {
      String name = "@" + kind.annotation();
      errors.add(file.place(annotation).error(name + " needs the name of a context"));
    }
  }
}
