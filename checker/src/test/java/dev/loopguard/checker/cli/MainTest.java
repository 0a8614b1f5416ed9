package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  private static final String EOL = System.lineSeparator();

  @TempDir Path folder;

  private static void assertClean(Run run) {
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("loopguard: nothing found in "), run.err());
  }

  @Test
  void cleanCodeSaysNothing() throws IOException {
    assertClean(Run.of(Run.file(folder, "Clean.java", "class Clean {}")));
  }

  @Test
  void javacsOwnWarningsAreToldOnlyWhenAskedFor() throws IOException {
    Path raw = Run.file(folder, "Raw.java", "class Raw { java.util.List list; }");
    assertClean(Run.of(raw));
    Run asked = Run.of("-Xlint:rawtypes", raw);
    assertTrue(asked.err().contains("warning: [rawtypes] found raw type"), asked.err());
    assertEquals(0, asked.code());
  }

  @Test
  void twoFoldersMayHoldTheSameClass() throws IOException {
    String bug =
        "class Main { @dev.loopguard.annotation.LoopThreadOnly static void f() {}"
            + " public static void main(String[] args) { new Thread(() -> f()).start(); } }";
    Run.file(folder, "one/Main.java", bug);
    Run.file(folder, "other/Main.java", bug);
    Run run = Run.of("-q", folder.resolve("one"), folder.resolve("other"));
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains(Path.of("one", "Main.java").toString()), run.out());
    assertTrue(run.out().contains(Path.of("other", "Main.java").toString()), run.out());
  }

  /** The same name in two packages is two classes, and the chain runs through both. */
  @Test
  void foldersWithDifferentClassesAreOneProgram() throws IOException {
    Run.file(
        folder,
        "one/Main.java",
        "package one; public class Main { @dev.loopguard.annotation.LoopThreadOnly"
            + " public static void f() {} }");
    Run.file(
        folder,
        "other/Main.java",
        "package other; class Main { public static void main(String[] args)"
            + " { new Thread(() -> one.Main.f()).start(); } }");
    Run run = Run.of("-q", folder.resolve("one"), folder.resolve("other"));
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("Main.f() must run on"), run.out());
  }

  /** Writes a class that sources may use. */
  public static final class Maker extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (round.processingOver()) {
        return false;
      }
      if (processingEnv.getElementUtils().getTypeElement("Made") == null) {
        try (Writer made = processingEnv.getFiler().createSourceFile("Made").openWriter()) {
          made.write("class Made { @dev.loopguard.annotation.LoopThreadOnly void touch() {} }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Test
  void whatProcessorsMakeOfAFolderIsSeenWhereTheyAreNamed() throws IOException {
    Path user =
        Run.file(
            folder,
            "User.java",
            "class User { void use(Made made) { new Thread(made::touch).start(); } }");
    assertEquals(2, Run.of(user).code());
    Run run =
        Run.of(
            "-processorpath",
            System.getProperty("java.class.path"),
            "-processor",
            Maker.class.getName(),
            user);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("[LoopThreadOnly] Made.touch() must run on"), run.out());
  }

  @Test
  void nothingIsWritten() throws IOException {
    Run.file(folder, "Clean.java", "class Clean { Runnable r = () -> {}; }");
    Run.file(folder, "sub/Used.java", "package sub; class Used {}");
    List<Path> before = contents();
    assertClean(Run.of("-d", folder, folder));
    assertEquals(before, contents());
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void fileGivenTwiceIsReadOnce() throws IOException {
    Path file = Run.file(folder, "Clean.java", "class Clean {}");
    assertClean(Run.of(file, folder, folder));
  }

  @Test
  void folderWithModulesIsReadAsOneProgram() throws IOException {
    Run.file(folder, "a/module-info.java", "module a {}");
    Run.file(folder, "a/A.java", "class A { dev.loopguard.event.EventBase base; }");
    Run.file(folder, "b/module-info.java", "module b {}");
    Run.file(folder, "b/B.java", "class B { A a; }");
    assertClean(Run.of(folder));
  }

  @Test
  void classPathIsTheUsersAndTheAnnotations() throws IOException {
    Run.file(folder, "lib/Used.java", "public class Used {}");
    Path user =
        Run.file(folder, "User.java", "class User { Used a; dev.loopguard.event.EventBase b; }");
    assertEquals(2, Run.of(user).code());
    assertClean(Run.of("-cp", folder.resolve("lib"), user));
    assertClean(Run.of("--class-path=" + folder.resolve("lib"), user));
  }

  @Test
  void optionsOfJavacKeepTheirValues() throws IOException {
    Path file = Run.file(folder, "New.java", "class New { record Point(int x) {} }");
    assertClean(Run.of("--release", "17", "-encoding", "US-ASCII", file));
    assertClean(Run.of("--release=17", file));
    assertEquals(2, Run.of("--release", "11", file).code());
  }

  @Test
  void findingIsPrintedWithItsPlaceAndItsChain() throws IOException {
    Path file = Run.file(folder, "a folder/Findings.java", Findings.SOURCE);
    Run run = Run.of(folder);
    assertEquals(
        "loopguard: 1 error in 1 file, with 1 loop-only declaration and 1 place where another"
            + " thread begins"
            + EOL,
        run.err());
    assertEquals(
        String.join(
            EOL,
            file
                + ":7: error: [LoopThreadOnly] EventBase.free() must run on the event loop's"
                + " thread, but another thread gets here.",
            "\tbase.free();",
            "\t         ^",
            "  Findings.java:4  run() starts a thread: new Thread(() -> end(base))",
            "  Findings.java:4  a lambda in run() calls end()",
            "  Findings.java:7  end() calls EventBase.free()",
            "  (see docs/bugpattern/LoopThreadOnly.md)",
            "  Did you mean 'base.execute(base::free);'?",
            ""),
        run.out());
    assertEquals(1, run.code());
  }

  @Test
  void everyFindingIsPrinted() throws IOException {
    for (int i = 100; i < 220; i++) {
      Run.file(
          folder,
          "F" + i + ".java",
          "class F" + i + " implements Runnable {",
          "  dev.loopguard.event.EventBase base = dev.loopguard.event.EventBase.create();",
          "  void start() { new Thread(this).start(); }",
          "  public void run() { base.free(); }",
          "}");
    }
    Run run = Run.of(folder);
    List<String> places =
        run.out()
            .lines()
            .filter(line -> line.contains(" error: "))
            .map(line -> line.substring(0, line.indexOf(':')))
            .toList();
    assertEquals(120, places.size());
    assertEquals(places.stream().sorted().toList(), places);
  }

  @Test
  void checkCanBeSwitchedOff() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    assertClean(Run.of("-Xep:LoopThreadOnly:OFF", file));
  }

  @Test
  void modelsMayLieInAFolderWithSpaces() throws IOException {
    Run.file(folder, "lib/Gui.java", "public class Gui { public void paint() {} }");
    Path user =
        Run.file(
            folder,
            "User.java",
            "class User { void go(Gui gui) { new Thread(() -> gui.paint()).start(); } }");
    Path models =
        Run.file(
            folder,
            "my models/gui.java",
            "import dev.loopguard.annotation.LoopThreadOnly;",
            "public class Gui {",
            "  @LoopThreadOnly(role = \"paint\") public void paint();",
            "}");
    assertClean(Run.of("-cp", folder.resolve("lib"), user));
    assertEquals(1, Run.of("--models", models, "-cp", folder.resolve("lib"), user).code());
  }

  @Test
  void projectWithoutLoopOnlyCodeIsToldSo() throws IOException {
    Run run = Run.of(Run.file(folder, "Clean.java", "class Clean {}"));
    assertTrue(run.err().contains("nothing is loop-only here"), run.err());
    assertTrue(run.err().contains("Swing"), run.err());
  }

  @Test
  void quietSaysNothingButFindings() throws IOException {
    assertEquals(
        new Run(0, "", ""), Run.of("-q", Run.file(folder, "Clean.java", "class Clean {}")));
    Run run = Run.of("--quiet", Run.file(folder, "Findings.java", Findings.SOURCE));
    assertEquals("", run.err());
    assertEquals(1, run.code());
  }

  @Test
  void colourIsAsked() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    assertFalse(Run.of(file).out().contains("\u001b["));
    String coloured = Run.of("--color=always", file).out();
    assertTrue(coloured.contains("\u001b[1;31merror\u001b[0m"), coloured);
    assertEquals(Run.of(file).out(), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    assertEquals(2, Run.of("--color=sometimes", file).code());
  }

  @Test
  void chainIsAlignedWhereItIsColoured() throws IOException {
    Run.file(
        folder,
        "Long/LongName.java",
        "class LongName { static void end(dev.loopguard.event.EventBase b) { b.free(); } }");
    Path start =
        Run.file(
            folder,
            "Start.java",
            "class Start { void go(dev.loopguard.event.EventBase b) {",
            "  new Thread(() -> LongName.end(b)).start(); } }");
    String out =
        Run.of("--color=always", folder.resolve("Long"), start)
            .out()
            .replaceAll("\u001b\\[[0-9;]*m", "");
    assertTrue(out.contains("  Start.java:2     go() starts"), out);
    assertTrue(out.contains("  LongName.java:1  end() calls"), out);
  }

  @Test
  void helpAndVersion() {
    assertEquals(0, Run.of("--help").code());
    assertTrue(Run.of("-h").out().contains("Exit code: 0 nothing found, 1 findings"));
    assertEquals(new Run(0, "LoopGuard 0.1.0" + EOL, ""), Run.of("--version"));
  }
}
