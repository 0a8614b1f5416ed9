package dev.loopguard.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows a path such as {@code this.base}, {@code base()} or {@code Outer.this.base} to a loop.
 *
 * <p>The words are looked up in the class that declares the annotation, as the checker does, so
 * that an override means its parent's field even where it has one of that name itself.
 */
final class LoopPath {
  /** The first word of a path that begins at a parameter, which is then what the handle takes. */
  static final String PARAMETER = "#";

  private static final MethodHandle IS_NULL;

  static {
    try {
      IS_NULL =
          MethodHandles.publicLookup()
              .findStatic(
                  Objects.class, "isNull", MethodType.methodType(boolean.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final MethodHandles.Lookup caller;
  private final String declaring;

  LoopPath(MethodHandles.Lookup caller, String declaring) {
    this.caller = caller;
    this.declaring = declaring;
  }

  /**
   * The handle that takes what {@code type} takes and returns the loop, null where something on the
   * path is null.
   */
  MethodHandle resolve(MethodType type, String path) throws ReflectiveOperationException {
    List<String> words = List.of(path.split("\\."));
    boolean fromParameter = words.get(0).equals(PARAMETER);
    Class<?> at = fromParameter ? type.parameterType(0) : declaringClass();
    MethodHandle to = type.parameterCount() == 0 ? nothing() : start(type, at);
    int next = words.get(0).equals("this") || fromParameter ? 1 : 0;
    if (next == 0 && words.size() > 1) {
      Class<?> named = enclosing(at, words.get(0));
      if (named != null && words.get(1).equals("this")) {
        to = outwards(to, at, named);
        at = named;
        next = 2;
      } else if (named != null) {
        at = named;
        to = nothing();
        next = 1;
      }
    }
    for (String word : words.subList(next, words.size())) {
      Step step = step(to, at, word);
      to = step.handle;
      at = step.type;
    }
    MethodHandle boxed = to.asType(to.type().changeReturnType(Object.class));
    return boxed.type().parameterCount() == type.parameterCount()
        ? boxed.asType(type.changeReturnType(Object.class))
        : MethodHandles.dropArguments(boxed, 0, type.parameterList());
  }

  private record Step(MethodHandle handle, Class<?> type) {}

  private static MethodHandle start(MethodType type, Class<?> at) {
    Class<?> from = type.parameterType(0);
    return MethodHandles.identity(from).asType(MethodType.methodType(at, from));
  }

  private static MethodHandle nothing() {
    return MethodHandles.constant(Object.class, null);
  }

  private Class<?> declaringClass() throws ClassNotFoundException {
    // Not by name and loader, because the caller's loader need not see it under that name.
    for (Class<?> type : supertypes(caller.lookupClass())) {
      if (type.getName().equals(declaring)) {
        return type;
      }
    }
    return Class.forName(declaring, false, caller.lookupClass().getClassLoader());
  }

  private Step step(MethodHandle to, Class<?> at, String word) throws ReflectiveOperationException {
    for (Class<?> type : supertypes(at)) {
      Member member = member(type, word);
      if (member != null) {
        MethodHandle get = reach(member);
        return Modifier.isStatic(member.getModifiers())
            ? new Step(get, get.type().returnType())
            : new Step(then(to, get), get.type().returnType());
      }
    }
    Class<?> outer = at.getEnclosingClass();
    if (outer == null || Modifier.isStatic(at.getModifiers())) {
      throw new NoSuchFieldException(at.getName() + " has no " + word);
    }
    return step(outwards(to, at, outer), outer, word);
  }

  private static @Nullable Member member(Class<?> type, String word) {
    if (word.endsWith("()")) {
      String name = word.substring(0, word.length() - 2);
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name)
            && method.getParameterCount() == 0
            && !method.isBridge()) {
          return method;
        }
      }
      return null;
    }
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.getName().equals(word))
        .findFirst()
        .orElse(null);
  }

  /** From an inner object to the object around it that is of the given class. */
  private MethodHandle outwards(MethodHandle to, Class<?> from, Class<?> until)
      throws ReflectiveOperationException {
    MethodHandle path = to;
    for (Class<?> at = from; at != until; ) {
      Class<?> outer = at.getEnclosingClass();
      if (outer == null) {
        throw new NoSuchFieldException(from.getName() + " is not inside " + until.getName());
      }
      Field around = null;
      for (Field field : at.getDeclaredFields()) {
        if (field.isSynthetic()
            && field.getType() == outer
            && field.getName().startsWith("this$")) {
          around = field;
        }
      }
      if (around == null) {
        throw new NoSuchFieldException(at.getName() + " keeps no reference to " + outer.getName());
      }
      path = then(path, reach(around));
      at = outer;
    }
    return path;
  }

  /** The next step, or null where this one leads to null. */
  private static MethodHandle then(MethodHandle to, MethodHandle get) {
    Class<?> result = get.type().returnType();
    Class<?> from = get.type().parameterType(0);
    if (result.isPrimitive()) {
      throw new IllegalArgumentException("a " + result + " is no loop");
    }
    MethodHandle orNull =
        MethodHandles.guardWithTest(
            IS_NULL.asType(MethodType.methodType(boolean.class, from)),
            MethodHandles.dropArguments(MethodHandles.constant(result, null), 0, from),
            get);
    return MethodHandles.filterReturnValue(to.asType(to.type().changeReturnType(from)), orNull);
  }

  private MethodHandle reach(Member member) throws IllegalAccessException {
    MethodHandles.Lookup inside = inside(member.getDeclaringClass());
    return member instanceof Field field
        ? inside.unreflectGetter(field)
        : inside.unreflect((Method) member);
  }

  private MethodHandles.Lookup inside(Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(type, caller);
    } catch (IllegalAccessException closed) {
      return caller;
    }
  }

  private static @Nullable Class<?> enclosing(Class<?> type, String simpleName) {
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      if (at.getSimpleName().equals(simpleName)) {
        return at;
      }
    }
    return null;
  }

  private static List<Class<?>> supertypes(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      all.add(at);
    }
    for (int i = 0; i < all.size(); i++) {
      for (Class<?> above : all.get(i).getInterfaces()) {
        if (!all.contains(above)) {
          all.add(above);
        }
      }
    }
    return all;
  }
}
