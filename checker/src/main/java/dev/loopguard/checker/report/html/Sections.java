package dev.loopguard.checker.report.html;

import dev.loopguard.checker.report.CheckInfo;
import dev.loopguard.checker.report.Level;
import dev.loopguard.checker.report.Report;
import dev.loopguard.checker.report.Reported;
import dev.loopguard.checker.rule.Census;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the page says: the figures, the filters, and the findings by module and by rule. */
final class Sections {
  /** More than this many chains at once are too many to look at. */
  private static final int MAX_OPEN = 3;

  private final Map<String, Map<String, List<Reported>>> byModule = new TreeMap<>();
  private final Map<String, CheckInfo> checks = new TreeMap<>();
  private final Set<Reported> findings = new LinkedHashSet<>();
  private final Set<String> gone = new LinkedHashSet<>();
  private Census census = Census.NOTHING;

  Sections(Collection<Report> reports) {
    for (Report report : reports) {
      report.checks().forEach(check -> checks.put(check.name(), check));
      findings.addAll(report.findings());
      gone.addAll(report.gone());
      census = census.and(report.census());
    }
    for (Reported finding : findings) {
      byModule
          .computeIfAbsent(finding.module(), module -> new TreeMap<>())
          .computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
          .add(finding);
    }
  }

  String html() {
    StringBuilder html = new StringBuilder(figures());
    if (findings.isEmpty()) {
      html.append(nothing());
    } else {
      html.append(filters());
      int open = 0;
      for (Map.Entry<String, Map<String, List<Reported>>> module : byModule.entrySet()) {
        html.append("<section class=\"module\">\n<h2>")
            .append(Html.escape(name(module.getKey())))
            .append("</h2>\n");
        for (List<Reported> rule : worstFirst(module.getValue().values())) {
          html.append(heading(rule.get(0).rule(), rule.size()));
          for (Reported finding : rule) {
            html.append(new FindingHtml(finding).html(!finding.known() && open++ < MAX_OPEN));
          }
          html.append("</section>\n");
        }
        html.append("</section>\n");
      }
      html.append("<p id=\"none\" hidden>No finding matches these filters.</p>\n");
    }
    return html.append(gone()).toString();
  }

  private static List<List<Reported>> worstFirst(Collection<List<Reported>> rules) {
    return rules.stream().sorted(Comparator.comparing(rule -> rule.get(0).level())).toList();
  }

  private static String name(String module) {
    return module.isEmpty() ? "this folder" : module;
  }

  private String heading(String rule, int count) {
    CheckInfo check = checks.get(rule);
    return "<section class=\"rule\">\n<h3>"
        + Html.escape(rule)
        + " "
        + Html.element("span", "count", String.valueOf(count))
        + "</h3>\n"
        + (check == null ? "" : Html.element("p", "summary", Html.escape(check.summary())) + "\n");
  }

  private String figures() {
    return "<dl class=\"figures\">\n"
        + figure("error", count(Level.ERROR), "errors")
        + figure("warning", count(Level.WARNING), "warnings")
        + (count(Level.NOTE) > 0 ? figure("note", count(Level.NOTE), "notes") : "")
        + (known() > 0 ? figure("known", known(), "known from the baseline") : "")
        + figure("", census.files(), "files")
        + figure("", census.loopOnly(), "loop-only declarations")
        + figure("", census.roots(), "places where another thread begins")
        + (census.unread() > 0
            ? figure("", census.unread(), "class files or methods not read")
            : "")
        + "</dl>\n";
  }

  private static String figure(String className, long number, String what) {
    String quiet = number == 0 ? " zero" : "";
    return "<div class=\"figure %s%s\"><dt>%s</dt><dd>%d</dd></div>\n"
        .formatted(className, quiet, what, number);
  }

  private long count(Level level) {
    return findings.stream().filter(f -> !f.known() && f.level() == level).count();
  }

  private long known() {
    return findings.stream().filter(Reported::known).count();
  }

  private String nothing() {
    return "<div class=\"nothing\"><p>"
        + (census.loopOnly() == 0
            ? "Nothing is loop-only here, so there is nothing to find."
            : "Nothing found: every loop-only call is made where it belongs, as far as can be"
                + " seen.")
        + "</p></div>\n";
  }

  private String filters() {
    Set<String> rules = new LinkedHashSet<>();
    findings.forEach(finding -> rules.add(finding.rule()));
    return "<form id=\"filters\" role=\"search\">\n"
        + "<label>Text <input type=\"search\" id=\"text\" placeholder=\"class, method, file"
        + " …\"></label>\n"
        + select("rule", "Rule", List.copyOf(new TreeSet<>(rules)))
        + select("module", "Module", List.copyOf(byModule.keySet()))
        + (known() > 0
            ? "<label class=\"check\"><input type=\"checkbox\" id=\"known\"> with the"
                + " baseline's</label>\n"
            : "")
        + "<button type=\"button\" id=\"all\">Open all</button>\n"
        + "<output id=\"shown\" aria-live=\"polite\"></output>\n</form>\n";
  }

  private static String select(String id, String label, List<String> values) {
    if (values.size() < 2) {
      return "";
    }
    StringBuilder html =
        new StringBuilder(
            "<label>" + label + " <select id=\"" + id + "\"><option value=\"*\">all</option>");
    for (String value : values) {
      html.append("<option value=\"")
          .append(Html.escape(value))
          .append("\">")
          .append(Html.escape(name(value)))
          .append("</option>");
    }
    return html.append("</select></label>\n").toString();
  }

  private String gone() {
    if (gone.isEmpty()) {
      return "";
    }
    StringBuilder html =
        new StringBuilder(
            "<section class=\"gone\"><h2>Gone from the baseline</h2>\n"
                + "<p>These lines can be deleted.</p>\n"
                + "<pre tabindex=\"0\">");
    gone.forEach(line -> html.append(Html.escape(line)).append('\n'));
    return html.append("</pre></section>\n").toString();
  }
}
