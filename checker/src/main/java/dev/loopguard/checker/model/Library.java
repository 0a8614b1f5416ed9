package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A jar, or a folder, that class files come from. */
record Library(String place) {

  /** The one that a class was read from; null for one that is compiled right now. */
  static @Nullable Library of(ClassSymbol type) {
    JavaFileObject file = type.classfile;
    if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
      return null;
    }
    String place = file.toUri().toString().replaceFirst("META-INF/versions/\\d+/", "");
    String name = type.flatName().toString().replace('.', '/') + ".class";
    return place.endsWith(name)
        ? new Library(place.substring(0, place.length() - name.length()))
        : null;
  }
}
