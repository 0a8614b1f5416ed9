package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * How far class files can lead, told by the names in their constant pools alone. That is a tenth of
 * what it costs to read their code, and tells most class paths to be of no interest.
 */
final class Horizon {
  /** What is farther away than this many classes is not looked for. */
  private static final int MAX_CLASSES = 5_000;

  private static final int TAG_UTF8 = 1;
  private static final int TAG_CLASS = 7;

  private final JavaFileManager files;
  private final Consumer<String> unread;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> todo = new ArrayDeque<>();

  /**
   * @param unread is told if not all that can be reached was looked at
   */
  Horizon(Context context, Consumer<String> unread) {
    this.files = context.get(JavaFileManager.class);
    this.unread = unread;
  }

  /**
   * True if a class file that the given classes lead to names a type that is looked for.
   *
   * @param from names of classes, with a {@code $} before those of nested ones
   * @param lookedForElsewhere of what is named and has no class file on the class path
   */
  boolean reaches(
      Collection<String> from, Predicate<String> lookedFor, Predicate<String> lookedForElsewhere) {
    from.forEach(this::add);
    boolean[] found = new boolean[1];
    for (int read = 0; !todo.isEmpty() && read < MAX_CLASSES; read++) {
      String name = todo.remove();
      ClassReader pool = pool(name);
      if (pool == null) {
        found[0] = lookedForElsewhere.test(name);
      } else {
        forEachName(pool, named -> found[0] |= lookedFor.test(named));
      }
      if (found[0]) {
        return true;
      }
    }
    if (!todo.isEmpty()) {
      unread.accept("class files beyond the nearest " + MAX_CLASSES + ", none of which has a loop");
    }
    return false;
  }

  private void add(String name) {
    if (seen.add(name)) {
      todo.add(name);
    }
  }

  /** The class file on the class path, if it is there and can be read: the JDK's are not. */
  private @Nullable ClassReader pool(String name) {
    try {
      JavaFileObject file =
          files.getJavaFileForInput(StandardLocation.CLASS_PATH, name, JavaFileObject.Kind.CLASS);
      if (file == null) {
        return null;
      }
      try (InputStream bytes = file.openInputStream()) {
        return new ClassReader(bytes);
      }
    } catch (IOException | RuntimeException brokenOrTooNew) {
      return null;
    }
  }

  /** The classes that it uses, to go on with, and the annotations, which only descriptors name. */
  private void forEachName(ClassReader pool, Consumer<String> action) {
    char[] buffer = new char[pool.getMaxStringLength()];
    for (int i = 1; i < pool.getItemCount(); i++) {
      int offset = pool.getItem(i);
      int tag = offset == 0 ? 0 : pool.readByte(offset - 1);
      if (tag == TAG_CLASS) {
        String name = pool.readUTF8(offset, buffer);
        if (name != null && !name.startsWith("[")) {
          action.accept(name.replace('/', '.'));
          add(name.replace('/', '.'));
        }
      } else if (tag == TAG_UTF8 && pool.readByte(offset + 2) == 'L') {
        String text = ascii(pool, offset + 2, pool.readUnsignedShort(offset));
        if (text.endsWith(";")) {
          action.accept(text.substring(1, text.length() - 1).replace('/', '.'));
        }
      }
    }
  }

  /** A descriptor of a class that anybody would look for has no other characters. */
  private static String ascii(ClassReader pool, int start, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) pool.readByte(start + i));
    }
    return text.toString();
  }
}
