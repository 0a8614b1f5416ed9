package dev.loopguard.agent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * What one class file declares about threads. Names of types are internal ones, with slashes.
 *
 * @param supertypes the superclass first, then the interfaces
 * @param isLoop whether it declares an instance method that tells the thread of {@code this}
 * @param methods by name and descriptor, as {@link #key} joins them
 * @param bridges for a bridge method's key, the key of the method that it stands for
 */
record Outline(
    String name,
    List<String> supertypes,
    boolean isInterface,
    boolean isLocal,
    boolean isLoop,
    @Nullable Rule rule,
    Map<String, MethodOutline> methods,
    Map<String, String> bridges,
    Map<String, FieldOutline> fields) {

  /** The outline of a class whose file cannot be read, or declares nothing for certain. */
  static Outline nothing(String name) {
    return new Outline(name, List.of(), false, false, false, null, Map.of(), Map.of(), Map.of());
  }

  /**
   * One method.
   *
   * @param rule its own annotation's, or null
   * @param tellsThread whether it is a guard or an assertion itself
   * @param parameters their names, or empty if the class file does not know
   */
  record MethodOutline(
      int access,
      String name,
      String descriptor,
      @Nullable Rule rule,
      boolean tellsThread,
      List<String> parameters) {
    boolean isStatic() {
      return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isPrivate() {
      return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    boolean isConstructor() {
      return name.equals("<init>");
    }

    boolean canBeOverridden() {
      int not = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;
      return (access & Opcodes.ACC_PUBLIC) != 0 && (access & not) == 0;
    }

    /** Whether the type's and an overridden method's rule is for it too. */
    boolean inherits() {
      return !isStatic() && !isConstructor() && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }
  }

  /** One field that has a rule. */
  record FieldOutline(boolean isStatic, Rule rule) {}

  static String key(String name, String descriptor) {
    return name + descriptor;
  }

  @Nullable String superclass() {
    return isInterface || supertypes.isEmpty() ? null : supertypes.get(0);
  }

  String packageName() {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }
}
