import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts a Gradle together where none can be downloaded but the jar of its API, which is on Maven
 * Central and has all of its code: {@code java Assemble.java JAR FOLDER}. Gradle looks for its
 * modules in files, so each gets one, which says only that there is nothing else to load.
 */
final class Assemble {
  private static final Pattern MODULE = Pattern.compile("(gradle-[\\w-]+)-classpath\\.properties");

  public static void main(String[] args) throws IOException {
    Path api = Path.of(args[0]);
    Path lib = Path.of(args[1], "lib");
    Path plugins = Files.createDirectories(lib.resolve("plugins"));
    String version = api.getFileName().toString().replaceFirst(".*-([\\d.]+)\\.jar", "$1");
    try (JarFile jar = new JarFile(api.toFile())) {
      for (String entry : jar.stream().map(ZipEntry::getName).toList()) {
        Matcher module = MODULE.matcher(entry);
        if (module.matches()) {
          file(plugins.resolve(module.group(1) + "-" + version + ".jar"), entry);
        }
      }
    }
    String compiler = "gradle-java-compiler-plugin";
    file(plugins.resolve(compiler + "-" + version + ".jar"), compiler + "-classpath.properties");
    file(lib.resolve("javax.inject-1.0.jar"), "empty");
    Files.copy(api, lib.resolve(api.getFileName()));
  }

  private static void file(Path jar, String entry) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("runtime=\nprojects=\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private Assemble() {}
}
