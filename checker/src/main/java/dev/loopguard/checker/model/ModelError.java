package dev.loopguard.checker.model;

/**
 * What is wrong with a stub file.
 *
 * @param line counted from 1; 0 where there is no file that has any
 */
public record ModelError(String file, int line, String message) {
  /** Whatever stands in the file. */
  public ModelError {
    message = Printable.of(message);
  }

  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
