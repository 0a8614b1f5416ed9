package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be worked with ends in code 2 and one line that says why. */
final class BadInputTest {
  @TempDir Path folder;
  private Path clean;

  @BeforeEach
  void writeCleanFile() throws IOException {
    clean = Run.file(folder, "Clean.java", "class Clean {}");
  }

  private static void assertRefused(String complaint, Run run) {
    assertEquals("loopguard: " + complaint + System.lineSeparator(), run.err());
    assertEquals("", run.out());
    assertEquals(2, run.code());
  }

  @Test
  void nothing() {
    assertRefused("no Java files given; try --help", Run.of());
  }

  @Test
  void missingFile() {
    assertRefused("no such file or folder: Absent.java", Run.of("Absent.java"));
  }

  @Test
  void folderWithoutJava() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertRefused("no Java files in " + empty, Run.of(empty));
  }

  @Test
  void otherThanJava() throws IOException {
    Path text = Run.file(folder, "notes.txt", "hello");
    assertRefused("not a Java file: " + text, Run.of(text));
  }

  @Test
  void unknownOption() {
    assertRefused("invalid flag: --frobnicate", Run.of("--frobnicate", clean));
  }

  @Test
  void optionWithoutItsValue() {
    assertRefused("a value is missing after --release", Run.of(clean, "--release"));
  }

  @Test
  void classPathWithoutItsValue() {
    assertRefused(
        "Missing required parameter for option '--class-path' (CLASSPATH)", Run.of(clean, "-cp"));
  }

  @Test
  void unknownCheck() {
    assertRefused("Nonsense is not a valid checker name", Run.of("-Xep:Nonsense:ERROR", clean));
  }

  @Test
  void missingModels() {
    Path absent = folder.resolve("absent.java");
    assertRefused("no such file or folder: " + absent, Run.of("--models", absent, clean));
  }

  @Test
  void wrongModel() throws IOException {
    Path models = Run.file(folder, "my models/m.java", "package java.lang;", "class Absent {}");
    Run run = Run.of("--models", models, clean);
    assertTrue(run.err().startsWith("loopguard: " + models + ":2: "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals(2, run.code());
  }

  @Test
  void codeThatDoesNotCompileIsToldAsJavacDoes() throws IOException {
    Path broken = Run.file(folder, "Broken.java", "class Broken {", "  int n = \"\";", "}");
    Run run = Run.of(broken);
    assertEquals(
        String.join(
            System.lineSeparator(),
            broken + ":2: error: incompatible types: java.lang.String cannot be converted to int",
            "  int n = \"\";",
            "          ^",
            ""),
        run.err());
    assertEquals(2, run.code());
  }

  @Test
  void findingsInCodeThatDoesNotCompileAreNotTold() throws IOException {
    Path wrong = Run.file(folder, "Findings.java", Findings.SOURCE);
    // Only the last step of javac's analysis sees it, after the checks have seen the first file.
    Path unreachable =
        Run.file(folder, "Unreachable.java", "class Unreachable { int f() { return 1; int n; } }");
    Run run = Run.of(wrong, unreachable);
    assertTrue(run.err().contains("unreachable statement"), run.err());
    assertEquals("", run.out());
    assertEquals(2, run.code());
  }

  @Test
  void crashIsOneLineUnlessItsTraceIsAskedFor() {
    String message =
        Crash.message("oops\n  java.lang.IllegalStateException: boom\n\tat A.b(A.java)");
    assertEquals(1, message.lines().count());
    assertTrue(message.contains("java.lang.IllegalStateException: boom"), message);
    assertFalse(message.contains("A.java"), message);
  }
}
