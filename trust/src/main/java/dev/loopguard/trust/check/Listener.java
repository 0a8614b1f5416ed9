package dev.loopguard.trust.check;

import dev.loopguard.checker.RunListener;
import dev.loopguard.checker.report.Report;
import dev.loopguard.checker.report.Reported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hears what the checker has found. */
final class Listener implements RunListener {
  /** The package of generated code, with dots in names and slashes in paths. */
  private static final Pattern PACKAGE = Pattern.compile("gen[./](\\w+)[./]");

  private final Map<String, List<Alarm>> alarms = new HashMap<>();

  /** What was found in a program. */
  List<Alarm> alarms(String packageName) {
    return alarms.getOrDefault(packageName, List.of());
  }

  @Override
  public void report(Report report) {
    for (Reported finding : report.findings()) {
      Set<Place> sinks = new TreeSet<>();
      sinks.add(place(finding.place()));
      StringBuilder text = new StringBuilder(finding.rule() + ": " + finding.sentence());
      for (Reported.Way way : finding.ways()) {
        text.append("\n  on ").append(way.thread());
        for (Reported.Step step : way.steps()) {
          text.append("\n    ").append(place(step.place())).append("  ").append(step.text());
        }
        if (!way.steps().isEmpty()) {
          sinks.add(place(way.steps().get(way.steps().size() - 1).place()));
        }
      }
      alarms
          .computeIfAbsent(packageName(finding.place()), name -> new ArrayList<>())
          .add(new Alarm(finding.rule(), place(finding.place()), sinks, text.toString()));
    }
  }

  private static String packageName(dev.loopguard.checker.report.Place of) {
    String path = of.path();
    Matcher matcher = PACKAGE.matcher(path == null ? of.code() : path);
    if (!matcher.find()) {
      throw new IllegalStateException("not in a generated program: " + of);
    }
    return "gen." + matcher.group(1);
  }

  private static Place place(dev.loopguard.checker.report.Place of) {
    String path = of.path();
    if (path != null) {
      String file = path.substring(path.lastIndexOf('/') + 1);
      return new Place(file.replaceFirst("\\.java$", ""), of.line());
    }
    String code = of.code();
    String name = code.replaceFirst("^" + PACKAGE, "");
    return new Place(name.replaceFirst("[^A-Za-z0-9].*", ""), of.line());
  }
}
