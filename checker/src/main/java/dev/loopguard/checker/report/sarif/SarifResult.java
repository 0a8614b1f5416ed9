package dev.loopguard.checker.report.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.loopguard.checker.report.Place;
import dev.loopguard.checker.report.Repair;
import dev.loopguard.checker.report.Reported;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A finding, as SARIF says it. */
final class SarifResult {
  private final Reported finding;
  private final int ruleIndex;
  private final int count;

  /**
   * @param count the how manieth it is of those that only their place tells apart
   */
  SarifResult(Reported finding, int ruleIndex, int count) {
    this.finding = finding;
    this.ruleIndex = ruleIndex;
    this.count = count;
  }

  JsonObject json() {
    JsonObject result = new JsonObject();
    result.addProperty("ruleId", finding.rule());
    if (ruleIndex >= 0) {
      result.addProperty("ruleIndex", ruleIndex);
    }
    result.addProperty("level", finding.level().word());
    result.add("message", SarifRun.text(message()));
    result.add("locations", array(location(finding.place(), null)));
    if (!finding.ways().isEmpty()) {
      JsonArray flows = new JsonArray();
      finding.ways().forEach(way -> flows.add(flow(way)));
      result.add("codeFlows", flows);
    }
    if (!finding.repairs().isEmpty()) {
      JsonArray fixes = new JsonArray();
      finding.repairs().forEach(repair -> fixes.add(fix(repair)));
      result.add("fixes", fixes);
    }
    JsonObject fingerprints = new JsonObject();
    fingerprints.addProperty("loopguardWay/v1", hash(finding.keys().get(0)) + ":" + count);
    result.add("partialFingerprints", fingerprints);
    if (finding.known()) {
      JsonObject suppression = new JsonObject();
      suppression.addProperty("kind", "external");
      suppression.addProperty("justification", "It is in the baseline.");
      result.add("suppressions", array(suppression));
      result.addProperty("baselineState", "unchanged");
    }
    return result;
  }

  private String message() {
    return finding.notes().isEmpty()
        ? finding.sentence()
        : finding.sentence() + " " + String.join(" ", finding.notes());
  }

  private static JsonObject flow(Reported.Way way) {
    JsonArray locations = new JsonArray();
    for (Reported.Step step : way.steps()) {
      JsonObject location = new JsonObject();
      location.add("location", location(step.place(), step.text()));
      locations.add(location);
    }
    JsonObject thread = new JsonObject();
    thread.add("locations", locations);
    JsonObject flow = new JsonObject();
    flow.add("message", SarifRun.text("How " + way.thread() + " gets here."));
    flow.add("threadFlows", array(thread));
    return flow;
  }

  private JsonObject fix(Repair repair) {
    JsonObject replacement = new JsonObject();
    JsonObject region = new JsonObject();
    region.addProperty("startLine", repair.firstLine());
    region.addProperty("startColumn", 1);
    region.addProperty("endLine", repair.lastLine());
    region.addProperty("endColumn", repair.endColumn());
    replacement.add("deletedRegion", region);
    replacement.add("insertedContent", SarifRun.text(repair.text()));
    JsonObject change = new JsonObject();
    change.add("artifactLocation", artifact(String.valueOf(finding.place().path())));
    change.add("replacements", array(replacement));
    JsonObject fix = new JsonObject();
    fix.add("description", SarifRun.text("The repair that LoopGuard proposes."));
    fix.add("artifactChanges", array(change));
    return fix;
  }

  private static JsonObject location(Place place, @Nullable String message) {
    JsonObject location = new JsonObject();
    if (place.path() != null) {
      JsonObject physical = new JsonObject();
      physical.add("artifactLocation", artifact(place.path()));
      physical.add("region", region(place));
      location.add("physicalLocation", physical);
    }
    JsonObject logical = new JsonObject();
    logical.addProperty("fullyQualifiedName", place.code());
    logical.addProperty("kind", "function");
    location.add("logicalLocations", array(logical));
    if (message != null) {
      location.add("message", SarifRun.text(message));
    }
    return location;
  }

  private static JsonObject artifact(String path) {
    JsonObject artifact = new JsonObject();
    if (Path.of(path).isAbsolute()) {
      artifact.addProperty("uri", Path.of(path).toUri().toString());
    } else {
      artifact.addProperty("uri", relative(path));
      artifact.addProperty("uriBaseId", "%SRCROOT%");
    }
    return artifact;
  }

  private static String relative(String path) {
    try {
      // A colon in the first name would be taken for the end of a scheme.
      String uri = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      return uri.split("/", 2)[0].contains(":") ? "./" + uri : uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static JsonObject region(Place place) {
    JsonObject region = new JsonObject();
    region.addProperty("startLine", place.line());
    region.addProperty("startColumn", place.column());
    region.addProperty("endColumn", place.endColumn());
    return region;
  }

  private static JsonArray array(JsonObject only) {
    JsonArray array = new JsonArray();
    array.add(only);
    return array;
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
