package dev.loopguard.checker.model;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The stub files that libraries ship about themselves, in their jars or folders of classes. */
final class LibraryModels {
  /** As jar tools write it, with an entry for the folder itself. */
  private static final String FOLDER = "META-INF/loopguard/";

  private final List<ModelSources.Source> sources;
  private final List<ModelError> errors;

  /**
   * @param sources the stub files are added here
   * @param errors what could not be read is added here
   */
  LibraryModels(List<ModelSources.Source> sources, List<ModelError> errors) {
    this.sources = sources;
    this.errors = errors;
  }

  void addFrom(List<Path> classPath) {
    for (Path entry : classPath) {
      try {
        if (Files.isDirectory(entry)) {
          addFromFolder(entry);
        } else if (Files.isRegularFile(entry)
            && entry.getFileSystem() == FileSystems.getDefault()) {
          addFromJar(entry);
        }
      } catch (IOException e) {
        // What is no jar is none of ours: javac has its own word for it.
      }
    }
  }

  private void addFromFolder(Path classes) throws IOException {
    Path folder = classes.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (Path file : files) {
      try {
        add(file.toString(), Files.readAllBytes(file));
      } catch (IOException e) {
        errors.add(new ModelError(file.toString(), 0, "cannot be read: " + e.getMessage()));
      }
    }
  }

  private void addFromJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.getEntry(FOLDER) == null) {
        return;
      }
      List<? extends ZipEntry> stubs =
          zip.stream()
              .filter(entry -> entry.getName().startsWith(FOLDER))
              .filter(entry -> entry.getName().endsWith(".java"))
              .sorted((a, b) -> a.getName().compareTo(b.getName()))
              .toList();
      for (ZipEntry stub : stubs) {
        add(jar + "!/" + stub.getName(), zip.getInputStream(stub).readAllBytes());
      }
    }
  }

  private void add(String name, byte[] bytes) {
    String text = StubText.of(name, bytes, errors);
    if (text != null) {
      sources.add(new ModelSources.Source(name, text, ModelSources.Origin.LIBRARY));
    }
  }
}
