package dev.loopguard.checker.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder outside of the project that is gone when it is closed. */
public record WorkingFolder(Path path) implements AutoCloseable {

  public static WorkingFolder create() throws IOException {
    return new WorkingFolder(Files.createTempDirectory("loopguard"));
  }

  @Override
  public void close() throws IOException {
    List<Path> contents;
    try (Stream<Path> all = Files.walk(path)) {
      contents = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : contents) {
      Files.delete(each);
    }
  }
}
