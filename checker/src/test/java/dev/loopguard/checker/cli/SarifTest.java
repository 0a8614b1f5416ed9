package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other tools are told. */
final class SarifTest {
  private static final String BASE = "dev.loopguard.event.EventBase";

  @TempDir Path folder;
  private Path sarif;

  @BeforeEach
  void choose() {
    sarif = folder.resolve("out/report.sarif");
  }

  private Path source(String name, String... lines) throws IOException {
    return Run.file(folder, "src/" + name, lines);
  }

  private JsonNode report(Object... words) throws IOException {
    List<Object> all = new ArrayList<>(List.of("-XepOpt:LoopGuard:Sarif=" + sarif));
    all.addAll(List.of(words));
    Run run = Run.of(all.toArray());
    assertNotEquals(2, run.code(), run.err());
    JsonNode log = new ObjectMapper().readTree(Files.readString(sarif));
    assertEquals(Set.of(), schemaErrors(log));
    return log;
  }

  private static Set<ValidationMessage> schemaErrors(JsonNode log) throws IOException {
    try (InputStream schema =
        SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(schema)
          .validate(log);
    }
  }

  private static JsonNode results(JsonNode log) {
    return log.at("/runs/0/results");
  }

  private static String fingerprint(JsonNode log, int result) {
    return results(log).get(result).at("/partialFingerprints/loopguardWay~1v1").asText();
  }

  @Test
  void schemaIsOneThatRefuses() throws IOException {
    JsonNode wrong = new ObjectMapper().readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}");
    assertFalse(schemaErrors(wrong).isEmpty());
  }

  @Test
  void cleanCodeHasARunWithoutResults() throws IOException {
    JsonNode log = report(source("Clean.java", "class Clean {}"));
    assertEquals(1, log.get("runs").size());
    assertEquals(0, results(log).size());
  }

  @Test
  void findingHasItsPlaceAndItsChain() throws IOException {
    source("Findings.java", Findings.SOURCE);
    JsonNode result = results(report(folder.resolve("src"))).get(0);
    assertEquals("LoopThreadOnly", result.get("ruleId").asText());
    assertEquals("error", result.get("level").asText());
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertTrue(place.at("/artifactLocation/uri").asText().endsWith("src/Findings.java"));
    assertEquals(7, place.at("/region/startLine").asInt());
    assertEquals(2, place.at("/region/startColumn").asInt());
    assertEquals(13, place.at("/region/endColumn").asInt());
    List<String> steps = new ArrayList<>();
    result
        .at("/codeFlows/0/threadFlows/0/locations")
        .forEach(step -> steps.add(step.at("/location/message/text").asText()));
    assertEquals(
        List.of(
            "run() starts a thread: new Thread(() -> end(base))",
            "a lambda in run() calls end()",
            "end() calls EventBase.free()"),
        steps);
  }

  @Test
  void repairIsWhatMakesTheProgramRight() throws IOException {
    Path file = source("Findings.java", Findings.SOURCE);
    JsonNode change = results(report(file)).get(0).at("/fixes/0/artifactChanges/0");
    assertTrue(change.at("/artifactLocation/uri").asText().endsWith("src/Findings.java"));
    JsonNode region = change.at("/replacements/0/deletedRegion");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int first = region.get("startLine").asInt();
    int last = region.get("endLine").asInt();
    assertEquals(1, region.get("startColumn").asInt());
    assertEquals(lines.get(last - 1).length() + 1, region.get("endColumn").asInt());
    lines.subList(first - 1, last).clear();
    lines.add(first - 1, change.at("/replacements/0/insertedContent/text").asText());
    Files.write(file, lines);
    assertEquals(0, results(report(file)).size(), String.join("\n", lines));
  }

  @Test
  void chainIsNeverFolded() throws IOException {
    List<String> lines = new ArrayList<>(List.of("class Deep {", BASE + " base;"));
    lines.add("void start() { new Thread(() -> m0()).start(); }");
    for (int i = 0; i < 30; i++) {
      lines.add("private void m" + i + "() { m" + (i + 1) + "(); }");
    }
    lines.add("private void m30() { base.free(); }");
    lines.add("}");
    JsonNode log = report(source("Deep.java", lines.toArray(String[]::new)));
    assertEquals(33, results(log).get(0).at("/codeFlows/0/threadFlows/0/locations").size());
  }

  @Test
  void everyRootHasAFlow() throws IOException {
    JsonNode log =
        report(
            source(
                "Two.java",
                "class Two {",
                "  " + BASE + " base;",
                "  void one() { new Thread(this::end).start(); }",
                "  void two() { new Thread(this::end).start(); }",
                "  private void end() { base.free(); }",
                "}"));
    assertEquals(1, results(log).size());
    assertEquals(2, results(log).get(0).get("codeFlows").size());
  }

  @Test
  void checksAreDescribedWithTheSeverityOfTheBuild() throws IOException {
    JsonNode rules =
        report("-Xep:WrongLoop:WARN", source("Clean.java", "class Clean {}"))
            .at("/runs/0/tool/driver/rules");
    for (JsonNode rule : rules) {
      assertFalse(rule.at("/help/text").asText().isBlank());
      if (rule.get("id").asText().equals("WrongLoop")) {
        assertEquals("warning", rule.at("/defaultConfiguration/level").asText());
      }
    }
    assertTrue(rules.size() >= 5);
  }

  @Test
  void fingerprintSurvivesMovedCode() throws IOException {
    String before = fingerprint(report(source("Findings.java", Findings.SOURCE)), 0);
    List<String> moved = new ArrayList<>(List.of("// One more line.", ""));
    moved.addAll(List.of(Findings.SOURCE));
    JsonNode after = report(source("Findings.java", moved.toArray(String[]::new)));
    assertEquals(
        9, results(after).get(0).at("/locations/0/physicalLocation/region/startLine").asInt());
    assertEquals(before, fingerprint(after, 0));
  }

  @Test
  void fingerprintsOfTwoCallsInOneMethodDiffer() throws IOException {
    JsonNode log =
        report(
            source(
                "Twice.java",
                "class Twice {",
                "  void run(" + BASE + " base) {",
                "    new Thread(() -> { base.free(); base.free(); }).start();",
                "  }",
                "}"));
    assertEquals(2, results(log).size());
    assertNotEquals(fingerprint(log, 0), fingerprint(log, 1));
  }

  @Test
  void sameInputGivesTheSameBytes() throws IOException {
    Path a = source("Findings.java", Findings.SOURCE);
    Path b = source("Other.java", "class Other {}");
    report(a, b);
    String first = Files.readString(sarif);
    report(b, a);
    assertEquals(first, Files.readString(sarif));
  }

  @Test
  void nameThatNeedsEscapingStaysValid() throws IOException {
    Path odd = source("a folder %41/Findings.java", Findings.SOURCE);
    JsonNode log = report(odd);
    String uri =
        results(log).get(0).at("/locations/0/physicalLocation/artifactLocation/uri").asText();
    assertTrue(uri.endsWith("a%20folder%20%2541/Findings.java"), uri);
  }

  @Test
  void framesInAJarAreLogicalPlaces() throws IOException {
    Path lib =
        source(
            "lib/Closer.java",
            "public class Closer { public static void end(" + BASE + " b) { b.free(); } }");
    Path classes = folder.resolve("classes");
    assertEquals(
        0,
        javax.tools.ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                lib.toString()));
    Path user =
        source(
            "User.java",
            "class User {",
            "  void go(" + BASE + " base) { new Thread(() -> Closer.end(base)).start(); }",
            "}");
    JsonNode steps =
        results(report("-cp", classes, user)).get(0).at("/codeFlows/0/threadFlows/0/locations");
    JsonNode last = steps.get(steps.size() - 1).get("location");
    assertTrue(last.path("physicalLocation").isMissingNode(), last.toString());
    assertEquals("Closer.end()", last.at("/logicalLocations/0/fullyQualifiedName").asText());
  }

  private JsonNode build(String module, Path source) throws IOException {
    Build.run(
        List.of("-d", Files.createDirectories(folder.resolve(module)).toString()),
        List.of("-XepOpt:LoopGuard:Sarif=" + sarif),
        source);
    JsonNode log = new ObjectMapper().readTree(Files.readString(sarif));
    assertEquals(Set.of(), schemaErrors(log));
    return log;
  }

  @Test
  void modulesOfABuildShareAFile() throws IOException {
    Path a = source("a/Findings.java", Findings.SOURCE);
    Path b = source("b/Clean.java", "class Clean {}");
    build("a/classes", a);
    JsonNode both = build("b/classes", b);
    assertEquals(2, both.get("runs").size());
    assertEquals(1, both.at("/runs/0/results").size());
    JsonNode again = build("a/classes", b);
    assertEquals(2, again.get("runs").size());
    assertEquals(0, again.at("/runs/0/results").size());
  }

  @Test
  void modulesBuiltAtOnceLoseNothing() throws Exception {
    List<java.util.concurrent.Callable<JsonNode>> builds = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String module = "m" + i;
      Path file = source(module + "/Findings.java", Findings.SOURCE);
      builds.add(() -> build(module, file));
    }
    var threads = java.util.concurrent.Executors.newFixedThreadPool(4);
    try {
      for (var done : threads.invokeAll(builds)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    JsonNode log = new ObjectMapper().readTree(Files.readString(sarif));
    assertEquals(4, log.get("runs").size());
    log.get("runs").forEach(run -> assertEquals(1, run.get("results").size()));
  }

  @Test
  void whatWasThereAndIsNoReportIsReplaced() throws IOException {
    Run.file(folder, "out/report.sarif", "half a rep");
    assertEquals(1, build("a", source("a/Clean.java", "class Clean {}")).get("runs").size());
  }

  @Test
  void commandLineWritesTheSame() throws IOException {
    Path file = source("Findings.java", Findings.SOURCE);
    report(file);
    String asFlag = Files.readString(sarif);
    Files.delete(sarif);
    assertEquals(1, Run.of("--sarif", sarif, file).code());
    assertEquals(asFlag, Files.readString(sarif));
  }

  @Test
  void codeThatDoesNotCompileWritesNothing() throws IOException {
    assertEquals(
        2, Run.of("--sarif", sarif, source("Bad.java", "class Bad { int n = \"\"; }")).code());
    assertFalse(Files.exists(sarif));
  }

  @Test
  void nothingElseIsLeftBehind() throws IOException {
    report(source("Findings.java", Findings.SOURCE));
    try (Stream<Path> files = Files.list(sarif.getParent())) {
      assertEquals(List.of(sarif), files.toList());
    }
  }

  @Test
  void folderIsNoFile() throws IOException {
    Run run = Run.of("-XepOpt:LoopGuard:Sarif=" + folder, source("Clean.java", "class Clean {}"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("Sarif takes a file, not '" + folder + "'"), run.err());
  }
}
