package dev.loopguard.checker.model;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The stub files cannot be used; says everything that is wrong with them at once. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ModelError> errors;

  ModelException(List<ModelError> errors) {
    super(errors.stream().map(ModelError::toString).collect(joining("\n")));
    this.errors = List.copyOf(errors);
  }

  /** By file and line. */
  public List<ModelError> errors() {
    return errors;
  }
}
