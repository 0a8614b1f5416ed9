package dev.loopguard.checker.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type as a stub file declares it.
 *
 * @param name fully qualified, with dots between nested types too
 */
record StubType(
    String name,
    boolean annotationType,
    List<Mark> marks,
    List<Method> methods,
    List<Field> fields,
    Place place) {

  /** What stands on it and on whatever is in it. */
  Stream<Mark> allMarks() {
    return Stream.of(
            marks.stream(),
            fields.stream().flatMap(field -> field.marks().stream()),
            methods.stream().flatMap(method -> method.marks().stream()),
            methods.stream()
                .flatMap(method -> method.parameters().stream())
                .flatMap(parameter -> parameter.marks().stream()))
        .flatMap(all -> all);
  }

  /** Where a declaration stands. */
  record Place(String file, int line, ModelSources.Origin origin) {
    ModelError error(String message) {
      return new ModelError(file, line, message);
    }
  }

  /**
   * A method or, by the name {@code <init>}, a constructor.
   *
   * @param receiver what stands on its parameter {@code this}
   */
  record Method(
      String name, List<Parameter> parameters, List<Mark> receiver, List<Mark> marks, Place place) {

    /** The parameters' types as written: {@code (Runnable, long)}. */
    String signature() {
      return parameters.stream()
          .map(parameter -> parameter.type().written())
          .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  record Parameter(String name, StubTypeName type, List<Mark> marks) {}

  record Field(String name, List<Mark> marks, Place place) {}
}
