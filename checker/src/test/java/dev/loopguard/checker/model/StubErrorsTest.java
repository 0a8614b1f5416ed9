package dev.loopguard.checker.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a stub file is said with file and line, all of it at once. */
final class StubErrorsTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  Path folder;

  private List<ModelError> errors(Path... paths) {
    ModelSources sources = ModelSources.with(List.of(paths));
    return assertThrows(
            ModelException.class,
            () -> Compiled.with(sources, "package p; class A { void m() {} }"))
        .errors();
  }

  private Path stub(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void assertError(int line, String message, String stub) throws IOException {
    Path file = stub("s.java", stub);
    assertEquals(List.of(new ModelError(file.toString(), line, message)), errors(file));
  }

  @Test
  void aMissingPathIsNamed() {
    Path missing = folder.resolve("nowhere.java");
    assertEquals(
        List.of(new ModelError(missing.toString(), 0, "no such model file or folder")),
        errors(missing));
  }

  @Test
  void anEmptyFolderIsNoModel() {
    assertEquals(1, errors(folder).size());
  }

  @Test
  void aSyntaxErrorHasItsLineInJavacsWords() throws IOException {
    List<ModelError> errors = errors(stub("s.java", "package p;\nclass A {\nvoid m() }\n"));
    assertEquals(1, errors.size());
    assertEquals(3, errors.get(0).line());
    assertTrue(errors.get(0).message().endsWith("';' expected"), errors.get(0).message());
  }

  @Test
  void aBodyIsRefused() throws IOException {
    assertError(
        3,
        "a stub has no bodies: end the declaration with ;",
        "package p;\nclass A {\nvoid m() {} }");
  }

  @Test
  void anUnknownAnnotationIsRefused() throws IOException {
    assertError(3, "unknown annotation @LoopOnly", "package p;\nclass A {\n@LoopOnly\nvoid m(); }");
  }

  @Test
  void anUnknownElementIsRefused() throws IOException {
    assertError(
        2,
        "@LoopThreadOnly has no element thread",
        "package p;\n@LoopThreadOnly(thread = \"x\") class A {}");
  }

  @Test
  void anElementOfAnotherTypeIsRefused() throws IOException {
    assertError(
        2, "role must be a string, not 1", "package p;\n@LoopThreadOnly(role = 1) class A {}");
  }

  @Test
  void callbacksOnTakesTwoValues() throws IOException {
    assertError(
        3,
        "@CallbacksOn says \"caller\" or \"any thread\"",
        "package p;\nclass A {\n@CallbacksOn(\"pool\") void m(); }");
  }

  @Test
  void anUnknownTargetIsRefused() throws IOException {
    assertError(
        2, "no kind of declaration: METHODS", "package p;\n@Target(METHODS) @interface A {}");
  }

  @Test
  void aBuiltInModelIsAddedOrLeftOutByItsName() {
    ModelSources wrong = ModelSources.builtIn().plus(List.of("org.junit")).without(List.of("awt"));
    List<ModelError> errors =
        assertThrows(ModelException.class, () -> Compiled.with(wrong, "package p; class A {}"))
            .errors();
    assertEquals(2, errors.size());
    assertEquals(
        "-XepOpt:LoopGuard:With: no model named org.junit; there are org.junit.jupiter",
        errors.get(0).toString());
    assertTrue(
        errors.get(1).toString().startsWith("-XepOpt:LoopGuard:Without: no model named awt"));
  }

  @Test
  void l07_anUnknownMemberIsRefusedAndItsOverloadsAreNamed() throws IOException {
    assertError(
        3, "p.A has no m(Runnable), it has m()", "package p;\nclass A {\nvoid m(Runnable r); }");
    assertError(3, "p.A has no close()", "package p;\nclass A {\nvoid close(); }");
    assertError(3, "p.A has no field size", "package p;\nclass A {\nint size; }");
  }

  @Test
  void l07_anUnknownClassOfAKnownPackageIsRefused() throws IOException {
    assertError(2, "no class p.B on the class path", "package p;\nclass B {}");
  }

  @Test
  void aTypeThatIsNoParametersIsRefused() throws IOException {
    Path file = stub("s.java", "package p;\nclass A {\nvoid m(Foo|Bar x); }");
    assertEquals(3, errors(file).get(0).line());
  }

  @Test
  void allErrorsOfAllFilesComeAtOnce() throws IOException {
    Path one = stub("one.java", "package p;\n@Nonsense\nclass A { @More void m(); }");
    Path two = stub("two.java", "package p;\nclass A { void m() {} }");
    List<ModelError> errors = errors(one, two, folder.resolve("three.java"));
    assertEquals(4, errors.size());
    assertEquals(
        List.of("one.java:2", "one.java:3", "three.java:0", "two.java:2"),
        errors.stream()
            .map(error -> Path.of(error.file()).getFileName() + ":" + error.line())
            .toList());
    String message =
        assertThrows(
                ModelException.class,
                () -> Compiled.with(ModelSources.with(List.of(two)), "package p; class A {}"))
            .getMessage();
    assertTrue(String.valueOf(message).startsWith(two + ":2: "), message);
  }
}
