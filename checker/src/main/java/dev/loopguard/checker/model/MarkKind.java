package dev.loopguard.checker.model;

import org.jspecify.annotations.Nullable;

/** The annotations that mean something here, and the elements that each has. */
enum MarkKind {
  LOOP_THREAD_ONLY("LoopThreadOnly"),
  ANY_THREAD("AnyThread"),
  ENSURES_LOOP_THREAD("EnsuresLoopThread"),
  ENSURES_LOOP_THREAD_IF("EnsuresLoopThreadIf"),
  BLOCKING("Blocking"),
  NOT_IN_LOG_CALLBACK("NotInLogCallback"),
  // From here on in stub files only: no classes of these names exist.
  CALLBACKS_ON("CallbacksOn"),
  DEFERRED("Deferred"),
  /**
   * On an annotation type: where a method that carries it is entered, its parameter's type says.
   */
  HANDLER("Handler"),
  /** On such a parameter's type: any thread enters the handler. */
  HANDLED_ON_ANY_THREAD("HandledOnAnyThread"),
  /** On a parameter: it runs the handlers that are given beside it. */
  RUNS_INSTEAD("RunsInstead"),
  /** On a type: somebody subscribes to its objects, and only then do their functions run. */
  SUBSCRIBED("Subscribed"),
  /** On a parameter: it runs the functions given to what is returned. */
  THEN_ON("ThenOn"),
  /** The same where nothing before it has decided that. */
  STARTS_ON("StartsOn"),
  RUNS_IN("RunsIn"),
  RUNS_IN_IF("RunsInIf"),
  NOT_IN("NotIn"),
  NON_BLOCKING("NonBlocking"),
  /** On a method: whoever calls it makes the loop where there is none. */
  MAKES_LOOP_IF_NONE("MakesLoopIfNone"),
  OF_LOOP_THREAD("OfLoopThread"),
  OF_CURRENT_THREAD("OfCurrentThread"),
  OF_SAME_THREAD("OfSameThread"),
  FILTERS("Filters"),
  MAPS("Maps"),
  FIRES("Fires"),
  /** On a parameter: what is passed is only looked at. */
  NOT_KEPT("NotKept"),
  /** On a parameter: what the object holds is put into what is passed. */
  FILLED("Filled"),
  /** On a parameter: what is passed is what the method returns. */
  RETURNED("Returned"),
  /** On an annotation type: where that annotation means what it carries. */
  TARGET("Target"),
  ENSURES_DONE_IF("EnsuresDoneIf"),
  ENSURES_READY_IF("EnsuresReadyIf"),
  ENSURES_ENDED("EnsuresEnded"),
  ENSURES_ENDED_IF("EnsuresEndedIf"),
  WHEN_DONE("WhenDone"),
  /** On a parameter: what is passed is done. */
  DONE("Done"),
  COMPLETES("Completes"),
  DONE_WHEN_ALL("DoneWhenAll"),
  NEVER_BLOCKS("NeverBlocks"),
  TIMEOUT("Timeout");

  static final String ANNOTATION_PACKAGE = "dev.loopguard.annotation.";

  private final String annotation;

  MarkKind(String annotation) {
    this.annotation = annotation;
  }

  /** The simple name of the annotation. */
  String annotation() {
    return annotation;
  }

  /** The type of the values of one of its elements; null if it has no such element. */
  @Nullable Class<?> elementType(String element) {
    return switch (element) {
      case "value" ->
          isAboutALoop() || isAboutAContext() || this == CALLBACKS_ON || this == NEVER_BLOCKS
              ? String.class
              : null;
      case "role" ->
          isAboutALoop() || this == MAKES_LOOP_IF_NONE || this == RUNS_INSTEAD
              ? String.class
              : null;
      case "onThrow", "takesOver" -> this == ENSURES_LOOP_THREAD ? Boolean.class : null;
      case "result" -> isACondition() ? Boolean.class : null;
      default -> null;
    };
  }

  /** Whether it says what a boolean result tells. */
  boolean isACondition() {
    return this == ENSURES_LOOP_THREAD_IF
        || this == RUNS_IN_IF
        || this == ENSURES_DONE_IF
        || this == ENSURES_READY_IF
        || this == ENSURES_ENDED_IF;
  }

  /** Whether it names a context. */
  boolean isAboutAContext() {
    return this == RUNS_IN || this == RUNS_IN_IF || this == NOT_IN;
  }

  private boolean isAboutALoop() {
    return this == LOOP_THREAD_ONLY
        || this == ENSURES_LOOP_THREAD
        || this == ENSURES_LOOP_THREAD_IF
        || this == OF_LOOP_THREAD;
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
