package dev.loopguard.checker.model;

import static dev.loopguard.checker.model.Compiled.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library's own stub files are found where its classes are. */
final class LibraryModelsTest {
  private static final String LIBRARY =
      "package lib; public class Screen { public void draw() {} public void wipe() {} }";
  private static final String DRAW =
      "package lib; class Screen { @LoopThreadOnly(role = \"render thread\") void draw(); }";

  @TempDir private Path folder;

  private Compiled compiled(Path... classPath) {
    String path =
        String.join(File.pathSeparator, List.of(classPath).stream().map(Path::toString).toList());
    return Compiled.against(path, ModelSources.builtIn(), "package p; class A { lib.Screen s; }");
  }

  private Path classes() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Compiled.into(classes, LIBRARY);
    return classes;
  }

  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/loopguard/"));
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  @Test
  void inAFolderOfClasses() throws IOException {
    Path classes = classes();
    Files.writeString(
        Files.createDirectories(classes.resolve("META-INF/loopguard")).resolve("lib.java"), DRAW);
    Compiled code = compiled(classes);
    assertEquals(
        "render thread", declared(code.contracts().of(code.method("lib.Screen", "draw()"))).role());
  }

  @Test
  void inAJar() throws IOException {
    Compiled code = compiled(classes(), jar("m.jar", Map.of("META-INF/loopguard/lib.java", DRAW)));
    assertEquals(
        "render thread", declared(code.contracts().of(code.method("lib.Screen", "draw()"))).role());
  }

  @Test
  void whatElseIsThereIsNoModel() throws IOException {
    Path jar =
        jar("m.jar", Map.of("META-INF/loopguard/README", "not Java", "META-INF/lib.java", DRAW));
    Compiled code = compiled(classes(), jar, folder.resolve("missing.jar"));
    assertNull(code.contracts().of(code.method("lib.Screen", "draw()")));
  }

  @Test
  void aUsersStubOutweighsIt() throws IOException {
    Path jar = jar("m.jar", Map.of("META-INF/loopguard/lib.java", DRAW));
    Path own =
        Files.writeString(
            folder.resolve("own.java"), "package lib; class Screen { @AnyThread void draw(); }");
    String path = classes() + File.pathSeparator + jar;
    Compiled code =
        Compiled.against(
            path, ModelSources.with(List.of(own)), "package p; class A { lib.Screen s; }");
    assertTrue(declared(code.contracts().of(code.method("lib.Screen", "draw()"))).anyThread());
  }

  @Test
  void aBrokenOneIsNamedWithItsJarAndLine() throws IOException {
    Path classes = classes();
    Path jar =
        jar(
            "m.jar",
            Map.of(
                "META-INF/loopguard/lib.java",
                "package lib;\nclass Screen {\n  @LoopOnly void draw();\n  void melt();\n}\n"));
    List<ModelError> errors =
        assertThrows(ModelException.class, () -> compiled(classes, jar)).errors();
    String file = jar + "!/META-INF/loopguard/lib.java";
    assertEquals(
        List.of(
            new ModelError(file, 3, "unknown annotation @LoopOnly"),
            new ModelError(file, 4, "lib.Screen has no melt()")),
        errors);
  }
}
