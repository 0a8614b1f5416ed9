package dev.loopguard.checker.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the stub files are: those built in, those in libraries, and a user's files and folders. */
public final class ModelSources {
  private static final String BUILT_IN = "/dev/loopguard/checker/models/";
  private static final String SUFFIX = ".java";
  private static final Pattern ROLE = Pattern.compile("role = \"([^\"]+)\"");
  private static final Pattern PACKAGE =
      Pattern.compile("^package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private final List<Path> users;
  private final List<String> without;
  private final List<String> extra;

  private ModelSources(List<Path> users, List<String> without, List<String> extra) {
    this.users = List.copyOf(users);
    this.without = List.copyOf(without);
    this.extra = List.copyOf(extra);
  }

  /** The built-in stub files alone. */
  public static ModelSources builtIn() {
    return new ModelSources(List.of(), List.of(), List.of());
  }

  /**
   * The built-in stub files and a user's, which outweigh them.
   *
   * @param users files, and folders whose {@code .java} files are meant, at any depth
   */
  public static ModelSources with(List<Path> users) {
    return new ModelSources(users, List.of(), List.of());
  }

  /** These, less the built-in ones of these names. */
  public ModelSources without(List<String> names) {
    return new ModelSources(users, names, extra);
  }

  /** These, and of the built-in ones that count only when asked for those of these names. */
  public ModelSources plus(List<String> names) {
    return new ModelSources(users, without, names);
  }

  /** Whose stub file it is. */
  enum Origin {
    USER,
    LIBRARY,
    BUILT_IN
  }

  /** A stub file's name and text. */
  record Source(String name, String text, Origin origin) {}

  /**
   * Those that can matter: a user's first, then the libraries', then the built-in ones of which the
   * package is there to be used.
   *
   * @param errors what could not be read is added here
   */
  List<Source> read(ClassPath classPath, List<ModelError> errors) {
    List<Source> sources = new ArrayList<>();
    for (Path path : users) {
      try {
        addUsers(path, sources, errors);
      } catch (IOException | UncheckedIOException e) {
        errors.add(new ModelError(path.toString(), 0, "cannot be read: " + e.getMessage()));
      }
    }
    new LibraryModels(sources, errors).addFrom(classPath.entries());
    addBuiltIn(classPath, sources, errors);
    return sources;
  }

  private static void addUsers(Path path, List<Source> sources, List<ModelError> errors)
      throws IOException {
    if (!Files.exists(path)) {
      errors.add(new ModelError(path.toString(), 0, "no such model file or folder"));
      return;
    }
    if (!Files.isDirectory(path)) {
      addUser(path, sources, errors);
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    if (files.isEmpty()) {
      errors.add(new ModelError(path.toString(), 0, "no model file (*.java) in this folder"));
    }
    for (Path file : files) {
      addUser(file, sources, errors);
    }
  }

  private static void addUser(Path file, List<Source> sources, List<ModelError> errors)
      throws IOException {
    String text = StubText.of(file.toString(), Files.readAllBytes(file), errors);
    if (text != null) {
      sources.add(new Source(file.toString(), text, Origin.USER));
    }
  }

  private void addBuiltIn(ClassPath classPath, List<Source> sources, List<ModelError> errors) {
    List<String> usual = names("index");
    List<String> onRequest = names("on-request");
    refuseUnknown("Without", without, usual, errors);
    refuseUnknown("With", extra, onRequest, errors);
    List<String> wanted = new ArrayList<>(usual);
    wanted.removeAll(without);
    onRequest.stream().filter(extra::contains).forEach(wanted::add);
    for (String name : wanted) {
      String text = text(name + SUFFIX);
      if (classPath.hasPackage(packageOf(text))) {
        sources.add(new Source(name + SUFFIX, text, Origin.BUILT_IN));
      }
    }
  }

  /** The kinds of thread that the built-in stub files know. */
  public static Set<String> roles() {
    Set<String> roles = new TreeSet<>();
    for (String list : List.of("index", "on-request")) {
      for (String name : names(list)) {
        Matcher role = ROLE.matcher(text(name + SUFFIX));
        while (role.find()) {
          roles.add(role.group(1));
        }
      }
    }
    return roles;
  }

  private static void refuseUnknown(
      String flag, List<String> named, List<String> known, List<ModelError> errors) {
    for (String name : named) {
      if (!known.contains(name)) {
        String message = "no model named " + name + "; there are " + String.join(", ", known);
        errors.add(new ModelError("-XepOpt:LoopGuard:" + flag, 0, message));
      }
    }
  }

  private static String packageOf(String text) {
    Matcher declaration = PACKAGE.matcher(text);
    return declaration.find() ? declaration.group(1) : "";
  }

  /** The names in a list of stub files, without their suffix. */
  private static List<String> names(String list) {
    return text(list).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(String name) {
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
