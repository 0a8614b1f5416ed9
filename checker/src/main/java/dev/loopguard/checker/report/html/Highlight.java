package dev.loopguard.checker.report.html;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java in colours, a line at a time. */
final class Highlight {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class continue default do double"
                  + " else enum extends final finally float for if implements import instanceof int"
                  + " interface long native new null package private protected public record return"
                  + " sealed short static super switch synchronized this throw throws transient true"
                  + " false try var void volatile while yield")
              .split(" "));

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//.*|/\\*.*?(\\*/|$)|^\\s*\\*.*)"
              + "|(?<string>\"(\\\\.|[^\"\\\\])*\"?|'(\\\\.|[^'\\\\])+')"
              + "|(?<annotation>@\\w+)"
              + "|(?<word>[A-Za-z_$][\\w$]*)");

  private Highlight() {}

  /** The line as HTML. */
  static String line(String code) {
    StringBuilder html = new StringBuilder();
    Matcher token = TOKEN.matcher(code);
    int done = 0;
    while (token.find()) {
      html.append(Html.escape(code.substring(done, token.start())));
      String text = Html.escape(token.group());
      String kind = kind(token);
      html.append(kind.isEmpty() ? text : Html.element("span", kind, text));
      done = token.end();
    }
    return html.append(Html.escape(code.substring(done))).toString();
  }

  private static String kind(Matcher token) {
    if (token.group("comment") != null) {
      return "c";
    }
    if (token.group("string") != null) {
      return "s";
    }
    if (token.group("annotation") != null) {
      return "a";
    }
    return KEYWORDS.contains(token.group("word")) ? "k" : "";
  }
}
