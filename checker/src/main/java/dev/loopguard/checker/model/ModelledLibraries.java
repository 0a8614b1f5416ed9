package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The libraries of which built-in models say what is for a loop's thread alone.
 *
 * <p>Such a model is made from all of a library's documentation, which tells its users what to run
 * where. How the library keeps that inside, with listeners and queues of its own, is not theirs.
 */
final class ModelledLibraries {
  private final Stubs stubs;
  private @Nullable Set<Library> libraries;

  ModelledLibraries(Stubs stubs) {
    this.stubs = stubs;
  }

  boolean contain(ClassSymbol type) {
    Library library = Library.of(type);
    return library != null && all().contains(library);
  }

  private Set<Library> all() {
    Set<Library> known = libraries;
    if (known == null) {
      known = new HashSet<>();
      stubs.loopOnlyBuiltIn().stream()
          .map(Library::of)
          .filter(Objects::nonNull)
          .forEach(known::add);
      libraries = known;
    }
    return known;
  }
}
