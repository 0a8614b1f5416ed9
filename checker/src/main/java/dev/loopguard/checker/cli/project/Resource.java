package dev.loopguard.checker.cli.project;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that comes with the command and that a build tool has to read. */
final class Resource {
  private Resource() {}

  static Path copy(String name, Path folder) throws IOException {
    Path copy = folder.resolve(name);
    Files.write(copy, bytes(name));
    return copy;
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    }
  }
}
