package dev.loopguard.checker.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.checker.framework.Frameworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The built-in stub files of frameworks against those frameworks. */
final class FrameworkModelsTest {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern OF_THE_JDK =
      Pattern.compile("(java|javax\\.(swing|sql|security)|sun|com\\.sun)\\..*");

  /** A stub file's own spellings of ours are not public. */
  private static final Pattern FOREIGN = Pattern.compile("public @interface (\\w+)");

  @TempDir static Path folder;

  /** Each stands alone: a library may be there without the others that are made of it. */
  @TestFactory
  Stream<DynamicTest> everyMemberNamedExists() throws Exception {
    // The newer Android before the older one.
    List<Path> classPath = new ArrayList<>(Frameworks.jars("android-all"));
    classPath.addAll(Frameworks.jars());
    classPath.add(Frameworks.classesOf("rxandroid-3.0.2.aar", folder));
    classPath.add(Frameworks.standIns("", folder));
    String path = Frameworks.classPath(classPath);
    Path models =
        Path.of(
                FrameworkModelsTest.class
                    .getResource("/dev/loopguard/checker/models/index")
                    .toURI())
            .resolve("..")
            .normalize();
    List<Path> files;
    try (Stream<Path> all = Files.list(models)) {
      files =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !OF_THE_JDK.matcher(file.getFileName().toString()).matches())
              .filter(file -> !file.endsWith("org.junit.jupiter.java"))
              .sorted()
              .toList();
    }
    assertFalse(files.isEmpty());
    return files.stream()
        .map(
            file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> hold(file, path)));
  }

  private static void hold(Path file, String classPath) throws IOException {
    Matcher declared = PACKAGE.matcher(Files.readString(file));
    assertTrue(declared.find());
    Compiled code =
        assertDoesNotThrow(
            () ->
                Compiled.against(
                    classPath, ModelSources.with(List.of(file)), "package p; class A {}"));
    assertTrue(code.hasPackage(declared.group(1)), "no jar has " + declared.group(1));
    Matcher annotation = FOREIGN.matcher(Files.readString(file));
    while (annotation.find()) {
      String name = declared.group(1) + "." + annotation.group(1);
      assertTrue(code.hasType(name), () -> "no annotation type " + name);
    }
  }
}
