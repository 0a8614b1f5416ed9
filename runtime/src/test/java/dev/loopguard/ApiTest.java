package dev.loopguard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What others compile against, as {@code api.txt} has it. A line that is gone breaks them, and a
 * new one is a promise. {@code target/api.txt} is what there is now: to accept it, copy it over
 * {@code api.txt}, and say in the change log what it breaks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PROMISED = Path.of("api.txt");
  private static final Path FOUND = Path.of("target/api.txt");

  private List<String> found = List.of();
  private List<String> promised = List.of();

  @BeforeAll
  void readBoth() throws Exception {
    TreeSet<String> lines = new TreeSet<>();
    for (String exported : exportedPackages()) {
      for (Class<?> type : publicTypes(exported)) {
        lines.addAll(Signatures.of(type));
      }
    }
    found = List.copyOf(lines);
    Files.createDirectories(FOUND.getParent());
    Files.write(FOUND, found);
    promised = Files.readAllLines(PROMISED);
  }

  private static List<String> exportedPackages() throws IOException {
    return Pattern.compile("(?m)^ *exports ([\\w.]+);")
        .matcher(Files.readString(SOURCES.resolve("module-info.java")))
        .results()
        .map((MatchResult exported) -> exported.group(1))
        .toList();
  }

  private static List<Class<?>> publicTypes(String packageName) throws Exception {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES.resolve(packageName.replace('.', '/')))) {
      for (Path file : files.filter(f -> !f.endsWith("package-info.java")).sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        types.add(Class.forName(packageName + "." + name));
      }
    }
    return types;
  }

  @Test
  void nothingIsGone() {
    List<String> gone = promised.stream().filter(line -> !found.contains(line)).toList();
    assertEquals(List.of(), gone, "breaks who uses it; " + FOUND + " is what there is now");
  }

  @Test
  void nothingIsNew() {
    List<String> added = found.stream().filter(line -> !promised.contains(line)).toList();
    assertEquals(List.of(), added, "promises more; " + FOUND + " is what there is now");
  }

  @Test
  void contractsArePartOfIt() {
    assertTrue(
        promised.contains("@LoopThreadOnly public void dev.loopguard.event.EventBase.free()"),
        "who calls a method that is loop-only from now on is refused");
  }
}
