package dev.loopguard;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What others see of a type, a line each: its members with the contracts that they keep. */
final class Signatures {
  private final List<String> lines = new ArrayList<>();

  private Signatures() {}

  /** None of a type that others cannot see. */
  static List<String> of(Class<?> type) {
    Signatures signatures = new Signatures();
    signatures.add(type);
    return signatures.lines;
  }

  private void add(Class<?> type) {
    if (!isVisible(type.getModifiers())) {
      return;
    }
    lines.add(contracts(type) + type.toGenericString() + supertypes(type));
    addMembers(type);
    // What a type that nobody can name has is seen in those that extend it.
    Class<?> above = type.getSuperclass();
    while (above != null && !isVisible(above.getModifiers())) {
      addMembers(above);
      above = above.getSuperclass();
    }
    Arrays.stream(type.getDeclaredClasses()).forEach(this::add);
  }

  private void addMembers(Class<?> type) {
    Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
        .flatMap(Arrays::stream)
        .map(Executable.class::cast)
        .filter(Signatures::isVisible)
        .forEach(member -> lines.add(line(member)));
    Arrays.stream(type.getDeclaredFields())
        .filter(Signatures::isVisible)
        .map((Field field) -> contracts(field) + field.toGenericString())
        .forEach(lines::add);
  }

  private static boolean isVisible(Member member) {
    return isVisible(member.getModifiers()) && !member.isSynthetic();
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String line(Executable member) {
    String signature = member.toGenericString().replace("synchronized ", "");
    StringBuilder line = new StringBuilder(contracts(member)).append(signature);
    Annotation[][] parameters = member.getParameterAnnotations();
    for (int i = 0; i < parameters.length; i++) {
      String contracts = contracts(parameters[i]);
      if (!contracts.isEmpty()) {
        line.append(" where parameter ").append(i + 1).append(" is ").append(contracts.strip());
      }
    }
    if (member instanceof Method method && method.getDefaultValue() != null) {
      line.append(" default ").append(method.getDefaultValue());
    }
    return line.toString();
  }

  private static String supertypes(Class<?> type) {
    Class<?> nearest = type;
    while (nearest.getSuperclass() != null && !isVisible(nearest.getSuperclass().getModifiers())) {
      nearest = nearest.getSuperclass();
    }
    Type above = nearest.getGenericSuperclass();
    String extended = above == null ? "" : " extends " + above.getTypeName();
    String implemented =
        Arrays.stream(type.getGenericInterfaces())
            .map(Type::getTypeName)
            .collect(Collectors.joining(", "));
    return extended + (implemented.isEmpty() ? "" : " implements " + implemented);
  }

  private static String contracts(AnnotatedElement element) {
    return contracts(element.getAnnotations());
  }

  /** Our own annotations, and of their values what is not the default. */
  private static String contracts(Annotation... annotations) {
    return Arrays.stream(annotations)
        .filter(a -> a.annotationType().getPackageName().equals("dev.loopguard.annotation"))
        .map(a -> "@" + a.annotationType().getSimpleName() + values(a) + " ")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String values(Annotation annotation) {
    String values =
        Arrays.stream(annotation.annotationType().getDeclaredMethods())
            .filter(value -> !Objects.equals(value(value, annotation), value.getDefaultValue()))
            .map(value -> value.getName() + "=" + value(value, annotation))
            .sorted()
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? "" : "(" + values + ")";
  }

  private static Object value(Method value, Annotation annotation) {
    try {
      return value.invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
