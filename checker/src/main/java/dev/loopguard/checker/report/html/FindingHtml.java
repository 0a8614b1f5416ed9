package dev.loopguard.checker.report.html;

import dev.loopguard.checker.report.Excerpt;
import dev.loopguard.checker.report.Level;
import dev.loopguard.checker.report.Place;
import dev.loopguard.checker.report.Reported;
import java.util.List;

/** One finding on the page: a line that can be opened, and in it the chain as a picture. */
final class FindingHtml {
  private final Reported finding;

  FindingHtml(Reported finding) {
    this.finding = finding;
  }

  /**
   * The element.
   *
   * @param open whether it shows its chain from the start
   */
  String html(boolean open) {
    StringBuilder html = new StringBuilder();
    html.append("<details class=\"finding %s\"".formatted(finding.level().word()))
        .append(" data-rule=\"")
        .append(Html.escape(finding.rule()))
        .append('"')
        .append(" data-module=\"")
        .append(Html.escape(finding.module()))
        .append('"')
        .append(finding.known() ? " data-known" : "")
        .append(open ? " open" : "")
        .append(">\n<summary>")
        .append(Html.element("span", "level", level()))
        .append(Html.element("span", "sentence", sentence()))
        .append(Html.element("code", "place", Html.escape(place(finding.place()))))
        .append("</summary>\n<div class=\"body\">\n");
    if (finding.ways().isEmpty()) {
      html.append(source(finding.place()));
    } else {
      html.append(chain(finding.ways().get(0)));
    }
    for (String note : finding.notes()) {
      html.append(Html.element("p", "note", Html.escape(note))).append('\n');
    }
    html.append(otherWays());
    return html.append("</div>\n</details>\n").toString();
  }

  private String level() {
    String word = finding.level() == Level.NOTE ? "note" : finding.level().word();
    return finding.known() ? word + " <em>known</em>" : word;
  }

  /** What is reached stands out. */
  private String sentence() {
    String sentence = Html.escape(finding.sentence());
    String sink = Html.escape(finding.sink());
    int at = sentence.indexOf(sink);
    return at < 0
        ? sentence
        : sentence.substring(0, at)
            + "<code>"
            + sink
            + "</code>"
            + sentence.substring(at + sink.length());
  }

  private String otherWays() {
    List<Reported.Way> others =
        finding.ways().subList(Math.min(1, finding.ways().size()), finding.ways().size());
    if (others.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<details class=\"others\"><summary>");
    html.append(others.size() == 1 ? "The other way" : "Other ways").append("</summary>\n");
    others.forEach(way -> html.append(chain(way)));
    return html.append("</details>\n").toString();
  }

  private String chain(Reported.Way way) {
    boolean owned = !finding.owner().isEmpty() && !finding.owner().equals(way.thread());
    Rail rail = new Rail(way.handedOver(), owned);
    StringBuilder html = new StringBuilder("<div class=\"chain\">\n<p class=\"threads\">");
    if (way.handedOver()) {
      html.append(Html.element("span", "giver", "the thread that hands it over"));
    }
    html.append(Html.element("span", "taker", Html.escape(way.thread())));
    if (owned) {
      html.append(Html.element("span", "owner", Html.escape(finding.owner())));
    }
    html.append("</p>\n<ol>\n");
    for (int i = 0; i < way.steps().size(); i++) {
      Reported.Step step = way.steps().get(i);
      html.append(i == way.steps().size() - 1 ? "<li class=\"last\">" : "<li>")
          .append(rail.piece(i, way.steps().size()))
          .append("<div class=\"step\"><p><span>")
          .append(Html.escape(step.text()))
          .append("</span> ")
          .append(Html.element("code", "place", Html.escape(place(step.place()))))
          .append("</p>\n")
          .append(i > 0 && isSame(step, way.steps().get(i - 1)) ? "" : source(step.place()))
          .append("</div></li>\n");
    }
    return html.append("</ol>\n</div>\n").toString();
  }

  /** Two steps in one line need it once. */
  private static boolean isSame(Reported.Step step, Reported.Step before) {
    return place(step.place()).equals(place(before.place()));
  }

  private static String place(Place place) {
    String path = place.path();
    if (path == null) {
      return place.code() + (place.line() > 0 ? ", line " + place.line() : "");
    }
    return path + ":" + place.line();
  }

  private static String source(Place place) {
    Excerpt excerpt = place.excerpt();
    if (excerpt == null) {
      return Html.element("p", "nosource", "in a class file: no source at hand") + "\n";
    }
    int margin =
        excerpt.lines().stream()
            .filter(l -> !l.isBlank())
            .mapToInt(FindingHtml::indent)
            .min()
            .orElse(0);
    StringBuilder html =
        new StringBuilder(
            "<pre class=\"source\" role=\"group\" tabindex=\"0\" aria-label=\"Source\">");
    for (int i = 0; i < excerpt.lines().size(); i++) {
      int number = excerpt.firstLine() + i;
      String line = excerpt.lines().get(i);
      boolean here = number == place.line();
      html.append(here ? "<span class=\"line here\">" : "<span class=\"line\">")
          .append("<i>")
          .append(number)
          .append("</i>")
          .append(Highlight.line(line.substring(Math.min(margin, line.length()))))
          .append("</span>");
    }
    return html.append("</pre>\n").toString();
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }
}
