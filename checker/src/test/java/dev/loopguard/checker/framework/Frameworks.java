package dev.loopguard.checker.framework;

import dev.loopguard.event.EventBase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The libraries that the built-in models speak of: the jars that the build copies from Maven
 * Central, and stand-ins for those that are not there, declarations alone (see their README).
 */
public final class Frameworks {
  private static final Path JARS = Path.of("target/frameworks");
  private static final Path STAND_INS = Path.of("src/test/standins");

  private Frameworks() {}

  /** The jars whose names begin so; all of them if none is named. Without a build: skips a test. */
  public static List<Path> jars(String... names) {
    boolean build = System.getProperty("surefire.test.class.path") != null;
    Assumptions.assumeTrue(build || Files.isDirectory(JARS), "mvn generate-test-resources first");
    try (Stream<Path> all = Files.list(JARS)) {
      List<Path> found =
          all.filter(file -> file.toString().endsWith(".jar"))
              .filter(jar -> names.length == 0 || isNamed(jar, names))
              .sorted()
              .toList();
      Assertions.assertTrue(found.size() >= names.length, () -> "in " + JARS + " only " + found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNamed(Path jar, String... names) {
    return Stream.of(names).anyMatch(jar.getFileName().toString()::startsWith);
  }

  /** The jar with the classes inside an Android library, taken out of it. */
  public static Path classesOf(String library, Path folder) throws IOException {
    try (FileSystem archive = FileSystems.newFileSystem(JARS.resolve(library))) {
      return Files.copy(archive.getPath("classes.jar"), folder.resolve(library + ".jar"));
    }
  }

  /** Compiles the stand-ins into a folder, those in the folder of a package; all by {@code ""}. */
  public static Path standIns(String packageName, Path classes) {
    List<String> command =
        new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString()));
    if (Files.isDirectory(JARS)) { // Some are made of others' classes.
      command.addAll(List.of("-cp", classPath(jars())));
    }
    try (Stream<Path> all = Files.walk(STAND_INS.resolve(packageName.replace('.', '/')))) {
      all.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().forEach(command::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
    Assertions.assertEquals(0, exit, "the stand-ins do not compile");
    return classes;
  }

  /** A class path of these, and of our runtime. */
  public static String classPath(List<Path> entries) {
    try {
      Path runtime =
          Path.of(EventBase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Stream.concat(entries.stream(), Stream.of(runtime))
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
