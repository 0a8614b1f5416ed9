package dev.loopguard.checker.report.sarif;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.loopguard.checker.report.Report;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A SARIF file: a run for each of javac's, in the order of their names. */
public final class SarifLog {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Map<String, JsonElement> runs = new TreeMap<>();

  private SarifLog() {}

  /** The text of a file with these reports and nothing else. */
  public static String of(Collection<Report> reports) {
    SarifLog log = new SarifLog();
    reports.forEach(log::put);
    return log.text();
  }

  /**
   * The text of a file with what {@code before} holds, and the report in the place of what an
   * earlier run over the same sources said. What is no SARIF of ours is given up.
   */
  public static String updated(String before, Report report) {
    SarifLog log = new SarifLog();
    runs(before).forEach(log::keep);
    log.put(report);
    return log.text();
  }

  private void put(Report report) {
    runs.put(SarifRun.id(report), new SarifRun(report).json());
  }

  private void keep(JsonElement run) {
    runs.put(id(run), run);
  }

  private static String id(JsonElement run) {
    return run.getAsJsonObject().getAsJsonObject("automationDetails").get("id").getAsString();
  }

  private static List<JsonElement> runs(String text) {
    try {
      List<JsonElement> runs =
          JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("runs").asList();
      runs.forEach(SarifLog::id);
      return runs;
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | NullPointerException e) {
      return List.of();
    }
  }

  private String text() {
    JsonArray all = new JsonArray();
    runs.values().forEach(all::add);
    JsonObject log = new JsonObject();
    log.addProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.addProperty("version", "2.1.0");
    log.add("runs", all);
    return GSON.toJson(log) + "\n";
  }
}
