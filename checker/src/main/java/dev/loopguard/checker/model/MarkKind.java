package dev.loopguard.checker.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The annotations that mean something here, and the elements that each may have. */
enum MarkKind {
  LOOP_THREAD_ONLY("LoopThreadOnly", Map.of("value", String.class, "role", String.class)),
  ANY_THREAD("AnyThread", Map.of()),
  ENSURES_LOOP_THREAD(
      "EnsuresLoopThread",
      Map.of("value", String.class, "role", String.class, "onThrow", Boolean.class)),
  ENSURES_LOOP_THREAD_IF(
      "EnsuresLoopThreadIf",
      Map.of("value", String.class, "role", String.class, "result", Boolean.class)),
  BLOCKING("Blocking", Map.of()),
  NOT_IN_LOG_CALLBACK("NotInLogCallback", Map.of()),
  /** Stub files only: no class of this name exists. */
  CALLBACKS_ON("CallbacksOn", Map.of("value", String.class));

  static final String ANNOTATION_PACKAGE = "dev.loopguard.annotation.";

  private final String annotation;
  private final Map<String, Class<?>> elements;

  MarkKind(String annotation, Map<String, Class<?>> elements) {
    this.annotation = annotation;
    this.elements = elements;
  }

  /** The simple name of the annotation. */
  String annotation() {
    return annotation;
  }

  /** The elements of the annotation, by name, with the types of their values. */
  Map<String, Class<?>> elements() {
    return elements;
  }

  static @Nullable MarkKind ofSimpleName(String name) {
    for (MarkKind kind : values()) {
      if (kind.annotation.equals(name)) {
        return kind;
      }
    }
    return null;
  }

  static @Nullable MarkKind ofQualifiedName(String name) {
    return name.startsWith(ANNOTATION_PACKAGE)
        ? ofSimpleName(name.substring(ANNOTATION_PACKAGE.length()))
        : null;
  }
}
