package dev.loopguard.agent;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code -javaagent:jar=mode=log,packages=com.acme:org.foo} asks for.
 *
 * @param packages these and what is below them are asserted; empty means all of the application
 * @param file where {@link Mode#RECORD} writes
 */
record Options(Mode mode, List<String> packages, Path file) {
  private static final String KNOWN =
      "; known are mode=throw, mode=log, mode=record, packages=NAME:NAME and, with mode=record,"
          + " file=PATH";

  Options {
    packages = List.copyOf(packages);
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if one is unknown, has no value, or has one that means nothing
   */
  static Options parse(@Nullable String text) {
    Mode mode = Mode.THROW;
    List<String> packages = List.of();
    Path file = null;
    if (text != null && !text.isEmpty()) {
      for (String option : text.split(",", -1)) {
        int equals = option.indexOf('=');
        String key = equals < 0 ? option : option.substring(0, equals);
        String value = equals < 0 ? "" : option.substring(equals + 1);
        if (value.isEmpty()) {
          throw new IllegalArgumentException("option '" + option + "' has no value" + KNOWN);
        }
        switch (key) {
          case "mode" -> mode = mode(value);
          case "packages" -> packages = packages(value);
          case "file" -> file = path(value);
          default -> throw new IllegalArgumentException("unknown option '" + key + "'" + KNOWN);
        }
      }
    }
    if (file != null && mode != Mode.RECORD) {
      throw new IllegalArgumentException("file= is for mode=record only" + KNOWN);
    }
    return new Options(mode, packages, file == null ? Path.of("loopguard-calls.tsv") : file);
  }

  private static Mode mode(String value) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown mode '" + value + "'" + KNOWN));
  }

  private static List<String> packages(String value) {
    List<String> names = List.of(value.split(":", -1));
    for (String name : names) {
      if (name.isEmpty() || !name.chars().allMatch(c -> c == '.' || isPartOfName(c))) {
        throw new IllegalArgumentException("'" + name + "' is not the name of a package" + KNOWN);
      }
    }
    return names;
  }

  private static boolean isPartOfName(int c) {
    return Character.isJavaIdentifierPart(c);
  }

  private static Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + value + "' is not a path" + KNOWN, e);
    }
  }

  /** Whether a class is to be asserted, by its name with dots. */
  boolean includes(String className) {
    return packages.isEmpty()
        || packages.stream().anyMatch(name -> className.startsWith(name + "."));
  }
}
