package dev.loopguard.checker.report.html;

/** HTML as text. */
final class Html {
  private Html() {}

  /** Text as it must stand in elements and in quoted attributes. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(isVisible(c) ? c : '\ufffd');
      }
    }
    return escaped.toString();
  }

  /** What is written from right to left would turn code around that follows it. */
  private static boolean isVisible(char c) {
    boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    return !turns && (c >= ' ' || c == '\t' || c == '\n');
  }

  /** An element with content that is HTML already. */
  static String element(String name, String className, String content) {
    return "<" + name + " class=\"" + className + "\">" + content + "</" + name + ">";
  }
}
