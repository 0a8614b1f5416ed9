package dev.loopguard.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * The outlines of one class loader's classes, read from their files as resources, because to load a
 * class from inside the loading of another would change the program.
 */
final class Outlines {
  private static final Map<ClassLoader, Outlines> OF_LOADERS = new WeakHashMap<>();

  private final java.lang.ref.WeakReference<ClassLoader> loader;
  private final Map<String, Outline> known = new ConcurrentHashMap<>();
  private final Map<String, Optional<Rule>> spellings = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> additions = new ConcurrentHashMap<>();

  private Outlines(ClassLoader loader) {
    this.loader = new java.lang.ref.WeakReference<>(loader);
  }

  static Outlines of(ClassLoader loader) {
    synchronized (OF_LOADERS) {
      return OF_LOADERS.computeIfAbsent(loader, Outlines::new);
    }
  }

  /** The outline of a class whose bytes are at hand, which are newer than what was read before. */
  Outline read(ClassReader file) {
    Outline outline = OutlineReader.read(file, this::spelling);
    known.put(outline.name(), outline);
    return outline;
  }

  /** The outline of a class by its internal name; one that declares nothing if it has no file. */
  Outline get(String name) {
    Outline outline = known.get(name);
    if (outline == null) {
      ClassReader file = isOfTheJdk(name) ? null : open(name);
      outline = file == null ? Outline.nothing(name) : OutlineReader.read(file, this::spelling);
      known.put(name, outline);
    }
    return outline;
  }

  /** The names of all that a class extends and implements. */
  Set<String> supertypes(String name) {
    Set<String> all = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(get(name).supertypes());
    while (!open.isEmpty()) {
      String next = open.remove(0);
      if (all.add(next)) {
        open.addAll(get(next).supertypes());
      }
    }
    return all;
  }

  /** What methods were added to a class when it was loaded, by {@link Outline#key}. */
  Set<String> additions(String name) {
    return additions.getOrDefault(name, Set.of());
  }

  void added(String name, Set<String> methods) {
    if (!methods.isEmpty()) {
      additions.put(name, Set.copyOf(methods));
    }
  }

  /** The rule on a package, by its internal name, or null. */
  @Nullable Rule ofPackage(String name) {
    return name.isEmpty() ? null : get(name + "/package-info").rule();
  }

  private @Nullable Rule spelling(String descriptor) {
    String type = descriptor.substring(1, descriptor.length() - 1);
    if (isOfTheJdk(type)) {
      return null;
    }
    Optional<Rule> spelled = spellings.get(type);
    if (spelled == null) {
      // An annotation may be annotated with itself.
      spellings.put(type, Optional.empty());
      spelled = Optional.ofNullable(get(type).rule());
      spellings.put(type, spelled);
    }
    return spelled.orElse(null);
  }

  private @Nullable ClassReader open(String name) {
    ClassLoader from = loader.get();
    if (from == null) {
      return null;
    }
    try (InputStream file = from.getResourceAsStream(name + ".class")) {
      return file == null ? null : new ClassReader(file);
    } catch (IOException | IllegalArgumentException unreadable) {
      // Of a newer Java than ASM knows, or gone: it declares nothing that could be seen.
      return null;
    }
  }

  static boolean isOfTheJdk(String name) {
    return name.startsWith("java/")
        || name.startsWith("javax/")
        || name.startsWith("jdk/")
        || name.startsWith("sun/")
        || name.startsWith("com/sun/");
  }
}
