package dev.loopguard.checker.model;

/**
 * Text of others that is shown to people: in one line, not too long, and without characters that a
 * terminal would obey or that would make it read otherwise than it is.
 */
public final class Printable {
  private static final int MAX_LENGTH = 400;

  private Printable() {}

  /** The text, with what does not print written as in Java. */
  public static String of(String text) {
    return text.length() <= MAX_LENGTH
        ? escaped(text)
        : escaped(text.substring(0, MAX_LENGTH)) + "…";
  }

  /** The same, however long it is. */
  public static String escaped(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (prints(c)) {
        printable.append(c);
      } else {
        printable.append(String.format("\\u%04x", (int) c));
      }
    }
    return printable.toString();
  }

  private static boolean prints(char c) {
    if (c == '\t') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
