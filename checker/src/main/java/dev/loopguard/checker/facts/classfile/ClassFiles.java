package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.model.Contracts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Opens the class files that are worth reading, and forgets those that cannot be read. */
final class ClassFiles {
  /** Parsed class files are large; an evicted one is parsed again. */
  private static final int MAX_OPEN = 256;

  /** More classes than this are not read: what they would have shown is missed. */
  private static final int MAX_CLASSES = 5_000;

  /** Larger classes are not read: overloads are told apart by looking at each. */
  private static final int MAX_METHODS = 4_000;

  private final Program source;
  private final Contracts contracts;
  private final Ancestry ancestry;
  private final Map<ClassSymbol, Boolean> readable = new HashMap<>();
  private final Set<ClassSymbol> opened = new HashSet<>();
  private final Map<ClassSymbol, String> skipped = new LinkedHashMap<>();
  private final Map<ClassSymbol, ClassFile> open =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ClassSymbol, ClassFile> eldest) {
          return size() > MAX_OPEN;
        }
      };

  ClassFiles(Program source, Contracts contracts, Ancestry ancestry) {
    this.source = source;
    this.contracts = contracts;
    this.ancestry = ancestry;
  }

  /**
   * The class file of a type, or null: source, the JDK's or another library's that has a built-in
   * model, our own, missing or broken.
   */
  @Nullable ClassFile of(ClassSymbol type) {
    if (!isReadable(type)) {
      return null;
    }
    ClassFile file = open.get(type);
    if (file == null) {
      file = parse(type);
      if (file == null) {
        skip(type, "broken, or of a newer Java");
        return null;
      }
      if (file.methods().size() > MAX_METHODS) {
        skip(type, "more than " + MAX_METHODS + " methods");
        return null;
      }
      opened.add(type);
      open.put(type, file);
    }
    return file;
  }

  boolean isReadable(ClassSymbol type) {
    Boolean known = readable.get(type);
    if (known == null) {
      known =
          !source.contains(type)
              && isOnClassPath(type)
              && !contracts.isModelled(type)
              && ancestry.isWhole(type);
      readable.put(type, known);
    }
    if (known && opened.size() >= MAX_CLASSES && !opened.contains(type)) {
      skip(type, "more than " + MAX_CLASSES + " classes");
      return false;
    }
    return known;
  }

  private boolean isOnClassPath(ClassSymbol type) {
    if (!ancestry.isComplete(type)) {
      return false;
    }
    JavaFileObject file = type.classfile;
    if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
      return false;
    }
    String name = type.flatname.toString();
    return !isOfJdk(file.toUri())
        && !name.startsWith("dev.loopguard.event.")
        && !name.startsWith("dev.loopguard.log.")
        && !name.startsWith("dev.loopguard.annotation.");
  }

  /** From the run-time image, or from the stubs that stand for an older JDK. */
  private static boolean isOfJdk(URI file) {
    String place = file.toString();
    return place.startsWith("jrt:") || place.contains("/ct.sym!/") || place.contains("/rt.jar!/");
  }

  private static @Nullable ClassFile parse(ClassSymbol type) {
    try (InputStream bytes = type.classfile.openInputStream()) {
      ClassNode content = new ClassNode();
      new ClassReader(bytes).accept(content, ClassReader.SKIP_FRAMES);
      return new ClassFile(type, content);
    } catch (IOException | RuntimeException | StackOverflowError brokenOrTooNew) {
      return null;
    }
  }

  /** Leaves a class out from now on. */
  void skip(ClassSymbol type, String why) {
    readable.put(type, false);
    skipped.putIfAbsent(type, why);
  }

  /** The classes that could not be read, each with the reason. */
  List<String> skipped() {
    List<String> all = new ArrayList<>();
    all.addAll(ancestry.tangled());
    skipped.forEach((type, why) -> all.add(type.flatname + ": " + why));
    return all;
  }
}
