package dev.loopguard.checker.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the stub files are: those built in, and a user's files and folders. */
public final class ModelSources {
  private static final String BUILT_IN = "/dev/loopguard/checker/models/";

  private final List<Path> users;

  private ModelSources(List<Path> users) {
    this.users = List.copyOf(users);
  }

  /** The built-in stub files alone. */
  public static ModelSources builtIn() {
    return new ModelSources(List.of());
  }

  /**
   * The built-in stub files and a user's, which outweigh them.
   *
   * @param users files, and folders whose {@code .java} files are meant, at any depth
   */
  public static ModelSources with(List<Path> users) {
    return new ModelSources(users);
  }

  /** A stub file's name and text. */
  record Source(String name, String text, boolean builtIn) {}

  /**
   * All of them, a user's first.
   *
   * @param errors what could not be read is added here
   */
  List<Source> read(List<ModelError> errors) {
    List<Source> sources = new ArrayList<>();
    for (Path path : users) {
      try {
        addUsers(path, sources, errors);
      } catch (IOException | UncheckedIOException e) {
        errors.add(new ModelError(path.toString(), 0, "cannot be read: " + e.getMessage()));
      }
    }
    for (String name : builtIn("index").lines().filter(line -> !line.isBlank()).toList()) {
      sources.add(new Source(name, builtIn(name), /* builtIn= */ true));
    }
    return sources;
  }

  private static void addUsers(Path path, List<Source> sources, List<ModelError> errors)
      throws IOException {
    if (!Files.exists(path)) {
      errors.add(new ModelError(path.toString(), 0, "no such model file or folder"));
      return;
    }
    if (!Files.isDirectory(path)) {
      sources.add(new Source(path.toString(), Files.readString(path), /* builtIn= */ false));
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    if (files.isEmpty()) {
      errors.add(new ModelError(path.toString(), 0, "no model file (*.java) in this folder"));
    }
    for (Path file : files) {
      sources.add(new Source(file.toString(), Files.readString(file), /* builtIn= */ false));
    }
  }

  private static String builtIn(String name) {
    try (InputStream in = ModelSources.class.getResourceAsStream(BUILT_IN + name)) {
      if (in == null) {
        throw new IllegalStateException("the built-in model " + name + " is not in this jar");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
