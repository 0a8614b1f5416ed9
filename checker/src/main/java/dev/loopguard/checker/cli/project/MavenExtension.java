package dev.loopguard.checker.cli.project;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** The jar that Maven loads to be asked: one class, and nothing else that could get in its way. */
final class MavenExtension {
  /** By its name: what it extends is Maven's, and only Maven has that. */
  private static final String TYPE = "dev/loopguard/checker/cli/maven/SourcesReport.class";

  private MavenExtension() {}

  static Path writtenTo(Path folder) throws IOException {
    Path jar = folder.resolve("loopguard-maven-extension.jar");
    String components = new String(Resource.bytes("components.xml"), StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      add(entries, "META-INF/plexus/components.xml", components.getBytes(StandardCharsets.UTF_8));
      add(entries, TYPE, Resource.bytes("/" + TYPE));
    }
    return jar;
  }

  private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }
}
