package dev.loopguard.trust.check;

/**
 * A line of a program.
 *
 * @param type the top-level class, which the file is named after
 */
public record Place(String type, int line) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return type + ".java:" + line;
  }
}
