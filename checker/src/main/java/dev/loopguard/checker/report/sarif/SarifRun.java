package dev.loopguard.checker.report.sarif;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.loopguard.checker.report.CheckInfo;
import dev.loopguard.checker.report.Product;
import dev.loopguard.checker.report.Report;
import dev.loopguard.checker.report.Reported;
import dev.loopguard.checker.report.RulePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one run of javac has to tell, as SARIF says it. */
final class SarifRun {
  private final Report report;
  private final List<String> rules = new ArrayList<>();

  SarifRun(Report report) {
    this.report = report;
    report.checks().forEach(check -> rules.add(check.name()));
  }

  /** Which run this is: the next one over the same sources has the same. */
  static String id(Report report) {
    return Product.NAME + "/" + report.run() + "/";
  }

  JsonObject json() {
    JsonObject run = new JsonObject();
    JsonObject tool = new JsonObject();
    tool.add("driver", driver());
    run.add("tool", tool);
    JsonObject details = new JsonObject();
    details.addProperty("id", id(report));
    run.add("automationDetails", details);
    run.addProperty("columnKind", "utf16CodeUnits");
    run.add("invocations", invocations());
    run.add("results", results());
    return run;
  }

  private JsonObject driver() {
    JsonObject driver = new JsonObject();
    driver.addProperty("name", Product.NAME);
    driver.addProperty("version", Product.VERSION);
    driver.addProperty("semanticVersion", Product.VERSION);
    JsonArray descriptors = new JsonArray();
    report.checks().forEach(check -> descriptors.add(descriptor(check)));
    driver.add("rules", descriptors);
    return driver;
  }

  private static JsonObject descriptor(CheckInfo check) {
    JsonObject rule = new JsonObject();
    rule.addProperty("id", check.name());
    rule.add("shortDescription", text(check.summary()));
    JsonObject help = text(RulePage.firstPart(check.name()).orElse(check.summary()));
    RulePage.firstPart(check.name()).ifPresent(page -> help.addProperty("markdown", page));
    rule.add("help", help);
    JsonObject configuration = new JsonObject();
    configuration.addProperty("level", check.level().word());
    rule.add("defaultConfiguration", configuration);
    JsonArray tags = new JsonArray();
    tags.add("concurrency");
    JsonObject properties = new JsonObject();
    properties.add("tags", tags);
    rule.add("properties", properties);
    return rule;
  }

  private JsonArray invocations() {
    JsonObject invocation = new JsonObject();
    invocation.addProperty("executionSuccessful", true);
    JsonArray notes = new JsonArray();
    if (report.census().unread() > 0) {
      notes.add(note(report.census().unread() + " class files and methods could not be read."));
    }
    for (String line : report.gone()) {
      notes.add(note("In the baseline, but no longer found: " + line));
    }
    if (!notes.isEmpty()) {
      invocation.add("toolExecutionNotifications", notes);
    }
    JsonArray invocations = new JsonArray();
    invocations.add(invocation);
    return invocations;
  }

  private static JsonObject note(String message) {
    JsonObject note = new JsonObject();
    note.addProperty("level", "note");
    note.add("message", text(message));
    return note;
  }

  private JsonArray results() {
    Map<String, Integer> seen = new HashMap<>();
    JsonArray results = new JsonArray();
    for (Reported finding : report.findings()) {
      int count = seen.merge(finding.keys().get(0), 1, Integer::sum);
      results.add(new SarifResult(finding, rules.indexOf(finding.rule()), count).json());
    }
    return results;
  }

  static JsonObject text(String text) {
    JsonObject message = new JsonObject();
    message.addProperty("text", text);
    return message;
  }
}
