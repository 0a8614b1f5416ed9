package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's projects, whose builds know nothing of us. */
final class ProjectTest {
  private static final String WINDOW =
      "package lib; public class Window { javax.swing.JLabel label;"
          + " public void say(String text) { label.setText(text); } }";
  private static final String APP =
      "package app; class App {"
          + " void go(lib.Window w) { new Thread(() -> w.say(\"hi\")).start(); } }";
  private static final String CHAIN =
      "  App.java:1  go() starts a thread: new Thread(() -> w.say(\"hi\"))";

  @TempDir private Path folder;
  private Path project = Path.of("");

  @BeforeEach
  void nameFolder() throws IOException {
    project = Files.createDirectory(folder.resolve("a project"));
  }

  private void mavenModule(String name, String source, String... dependencies) throws IOException {
    StringBuilder listed = new StringBuilder();
    for (String dependency : dependencies) {
      listed.append(
          "<dependency><groupId>x</groupId><artifactId>%s</artifactId><version>1</version></dependency>"
              .formatted(dependency));
    }
    Run.file(
        project,
        name + "/pom.xml",
        "<project><modelVersion>4.0.0</modelVersion>",
        "<parent><groupId>x</groupId><artifactId>parent</artifactId><version>1</version></parent>",
        "<artifactId>%s</artifactId>".formatted(name),
        "<dependencies>" + listed + "</dependencies></project>");
    source(name, source);
  }

  private void source(String module, String source) throws IOException {
    String type = source.replaceFirst("(?s).*?class (\\w+).*", "$1");
    String packageName = source.replaceFirst("(?s)package (\\w+);.*", "$1");
    Run.file(project, module + "/src/main/java/" + packageName + "/" + type + ".java", source);
  }

  private void mavenParent(String... modules) throws IOException {
    Run.file(
        project,
        "pom.xml",
        "<project><modelVersion>4.0.0</modelVersion>",
        "<groupId>x</groupId><artifactId>parent</artifactId><version>1</version>",
        "<packaging>pom</packaging>",
        "<properties><maven.compiler.release>17</maven.compiler.release></properties>",
        "<modules><module>" + String.join("</module><module>", modules) + "</module></modules>",
        "</project>");
  }

  private List<Path> contents() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void chainRunsThroughTheModulesOfAMavenBuild() throws IOException {
    mavenParent("window", "app");
    mavenModule("window", WINDOW);
    mavenModule("app", APP, "window");
    List<Path> before = contents();
    Run run = Run.of(project);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains(CHAIN), run.out());
    assertTrue(run.err().contains("checking 2 files of 2 modules"), run.err());
    assertEquals(before, contents());
  }

  @Test
  void modulesMayHaveClassesOfTheSameName() throws IOException {
    mavenParent("window", "one", "two");
    mavenModule("window", WINDOW);
    mavenModule("one", APP, "window");
    mavenModule("two", APP, "window");
    source("two", "package app; class Other {}");
    Run run = Run.of(project);
    assertEquals(1, run.code(), run.err());
    assertEquals(2, run.out().split(" error: ", -1).length, run.out());
  }

  @Test
  void optionsOfTheBuildAreKept() throws IOException {
    mavenParent("old");
    mavenModule("old", "package old; class Old { Object point() { return new Object(); } }");
    Run.file(
        project,
        "old/pom.xml",
        "<project><modelVersion>4.0.0</modelVersion>",
        "<parent><groupId>x</groupId><artifactId>parent</artifactId><version>1</version></parent>",
        "<artifactId>old</artifactId>",
        "<properties><maven.compiler.release>11</maven.compiler.release></properties></project>");
    assertEquals(0, Run.of(project).code());
    source("old", "package old; record Point(int x) {} class Old {}");
    Run refused = Run.of(project);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("java.lang.Record"), refused.err());
  }

  @Test
  void mavensRefusalIsTold() throws IOException {
    Run.file(project, "pom.xml", "<project><modelVersion>4.0.0</modelVersion>");
    Run run = Run.of(project);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("Maven cannot build " + project.resolve("pom.xml")), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void buildWithoutSourcesIsTold() throws IOException {
    mavenParent("empty");
    mavenModule("empty", "package empty; class Empty {}");
    Files.delete(project.resolve("empty/src/main/java/empty/Empty.java"));
    Run run = Run.of(project);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("no Java sources in " + project), run.err());
  }

  @Test
  void chainRunsThroughTheProjectsOfAGradleBuild() throws Exception {
    assumeTrue(runs("gradle", "--version"), "no Gradle is installed here");
    Run.file(project, "settings.gradle", "include 'window', 'app'");
    Run.file(project, "build.gradle", "subprojects { apply plugin: 'java' }");
    Run.file(project, "app/build.gradle", "dependencies { compile project(':window') }");
    source("window", WINDOW);
    source("app", APP);
    List<Path> before = contents();
    Run run = Run.of(project);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains(CHAIN), run.out());
    assertEquals(before, contents());
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void jarIsCheckedByTheSourcesBesideIt() throws IOException {
    source(".", WINDOW);
    source(".", APP);
    Path sources = project.resolve("src/main/java");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                sources.resolve("lib/Window.java").toString(),
                sources.resolve("app/App.java").toString());
    assertEquals(0, compiled);
    Path jar = jar("app.jar", classes);
    Run alone = Run.of(jar);
    assertEquals(2, alone.code());
    assertTrue(alone.err().contains("no such file: " + folder.resolve("app-sources.jar")));
    jar("app-sources.jar", sources);
    Run run = Run.of(jar);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains(CHAIN), run.out());
  }

  private Path jar(String name, Path contents) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        var files = Files.walk(contents)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new ZipEntry(contents.relativize(file).toString()));
        entries.write(Files.readAllBytes(file));
        entries.closeEntry();
      }
    }
    return jar;
  }
}
