package dev.loopguard.checker.model;

import static java.util.Comparator.comparing;

import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.model.StubParser.StubFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stub files say about javac's symbols. Types are matched by name, when they are asked about.
 */
final class Stubs {
  private final Map<String, List<StubType>> types;
  private final Map<String, List<Mark>> packages;
  private final StubMatcher matcher;
  private final Map<ClassSymbol, StubMatcher.Members> members = new HashMap<>();

  private Stubs(
      Map<String, List<StubType>> types, Map<String, List<Mark>> packages, StubMatcher matcher) {
    this.types = types;
    this.packages = packages;
    this.matcher = matcher;
  }

  static Stubs load(Context context, ModelSources sources) {
    List<ModelError> errors = new ArrayList<>();
    List<StubFile> files = StubParser.parse(sources.read(new ClassPath(context), errors), errors);
    StubAnnotations annotations = new StubAnnotations(errors);
    files.forEach(
        file -> unlessTooDeep(file, errors, () -> StubReader.collectSpellings(file, annotations)));
    Map<String, List<StubType>> types = new HashMap<>();
    Map<String, List<Mark>> packages = new HashMap<>();
    StubMatcher matcher = new StubMatcher(context);
    for (StubFile file : files) {
      unlessTooDeep(
          file,
          errors,
          () -> {
            for (StubType type : StubReader.read(file, annotations, errors)) {
              types.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type);
              matcher.check(type, errors);
            }
          });
      ExpressionTree packageName = file.unit().getPackageName();
      if (packageName != null && !file.unit().getPackageAnnotations().isEmpty()) {
        packages.putIfAbsent(
            packageName.toString(),
            annotations.read(
                file.unit().getPackageAnnotations(), StubScope.ofFile(file.unit()), file));
      }
    }
    if (!errors.isEmpty()) {
      errors.sort(comparing(ModelError::file).thenComparingInt(ModelError::line));
      throw new ModelException(errors);
    }
    return new Stubs(types, packages, matcher);
  }

  /** What javac's parser still reads may be too deep for a walk of ours, as the stack is left. */
  private static void unlessTooDeep(StubFile file, List<ModelError> errors, Runnable walk) {
    try {
      walk.run();
    } catch (StackOverflowError tooDeep) {
      ModelError told = StubText.tooDeep(file.source());
      if (!errors.contains(told)) {
        errors.add(told);
      }
    }
  }

  /** What stubs say about a package, type, method, constructor or field itself. */
  List<Mark> marks(Symbol symbol) {
    if (symbol instanceof MethodSymbol method) {
      StubType.Method listed = method(method);
      return listed == null ? List.of() : matcher.inTermsOf(method, listed);
    }
    if (symbol instanceof ClassSymbol type) {
      return types(type).stream()
          .map(StubType::marks)
          .filter(marks -> !marks.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
    if (symbol instanceof PackageSymbol) {
      return packages.getOrDefault(symbol.getQualifiedName().toString(), List.of());
    }
    return symbol instanceof VarSymbol field && field.owner instanceof ClassSymbol owner
        ? members(owner).fields().getOrDefault(field, List.of())
        : List.of();
  }

  /** All that stubs say about a type and anything in it. */
  List<Mark> allMarks(ClassSymbol type) {
    return types(type).stream().flatMap(StubType::allMarks).toList();
  }

  List<Mark> parameterMarks(MethodSymbol method, int index) {
    StubType.Method listed = method(method);
    return listed == null ? List.of() : listed.parameters().get(index).marks();
  }

  /** What is said of the object on which the method is called. */
  List<Mark> receiverMarks(MethodSymbol method) {
    StubType.Method listed = method(method);
    return listed == null ? List.of() : listed.receiver();
  }

  /**
   * Whether a stub says that a type, or a method or constructor of it, is loop-only; of an
   * annotation, that what carries it is.
   *
   * @param name as class files have it, with dots
   */
  boolean isAboutLoops(String name) {
    return types.getOrDefault(name.replace('$', '.'), List.of()).stream()
        .anyMatch(
            type ->
                isLoopOnly(type.marks())
                    || type.methods().stream().anyMatch(method -> isLoopOnly(method.marks())));
  }

  private static boolean isLoopOnly(List<Mark> marks) {
    return marks.stream().anyMatch(mark -> mark.kind() == MarkKind.LOOP_THREAD_ONLY);
  }

  /** The classes of which built-in stubs say that they, or something in them, are loop-only. */
  List<ClassSymbol> loopOnlyBuiltIn() {
    return types.values().stream()
        .flatMap(List::stream)
        .filter(type -> type.place().origin() == ModelSources.Origin.BUILT_IN)
        .filter(type -> !type.annotationType() && isAboutLoops(type.name()))
        .map(type -> matcher.type(type.name()))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The methods that stubs list, of the classes that there are, in the order of their names. Only
   * classes that list one of these are looked for: most need not be read at all.
   */
  List<MethodSymbol> methods(Predicate<StubType.Method> these) {
    List<MethodSymbol> methods = new ArrayList<>();
    types.values().stream()
        .flatMap(List::stream)
        .filter(type -> type.methods().stream().anyMatch(these))
        .map(StubType::name)
        .sorted()
        .distinct()
        .map(matcher::type)
        .filter(Objects::nonNull)
        .forEach(type -> methods.addAll(inOrder(members(type).methods().keySet())));
    return methods;
  }

  private static List<MethodSymbol> inOrder(Collection<MethodSymbol> methods) {
    return methods.stream().sorted(comparing(MethodSymbol::toString)).toList();
  }

  /** The methods of a type, inherited ones too, that its stubs list with a certain mark. */
  List<MethodSymbol> listed(ClassSymbol type, MarkKind kind) {
    StubMatcher.Members members = members(type);
    return Stream.concat(
            members.methods().entrySet().stream(), members.inherited().entrySet().stream())
        .filter(listed -> listed.getValue().marks().stream().anyMatch(mark -> mark.kind() == kind))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The names of the methods that stubs list with a certain mark. */
  Set<String> names(MarkKind kind) {
    return types.values().stream()
        .flatMap(List::stream)
        .flatMap(type -> type.methods().stream())
        .filter(listed -> listed.marks().stream().anyMatch(mark -> mark.kind() == kind))
        .map(StubType.Method::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is said of a method that the type inherits, for what overrides it in the type's heirs. */
  List<Mark> inheritedMarks(ClassSymbol type, MethodSymbol method) {
    StubType.Method listed = members(type).inherited().get(method);
    return listed == null ? List.of() : listed.marks();
  }

  /** What is said of a parameter of a method that the type inherits, for calls through the type. */
  List<Mark> inheritedParameterMarks(ClassSymbol type, MethodSymbol method, int index) {
    StubType.Method listed = members(type).inherited().get(method);
    return listed == null ? List.of() : listed.parameters().get(index).marks();
  }

  /** Whether a stub lists exactly this method or constructor. */
  boolean lists(MethodSymbol method) {
    return method(method) != null;
  }

  private StubType.@Nullable Method method(MethodSymbol method) {
    return method.owner instanceof ClassSymbol owner ? members(owner).methods().get(method) : null;
  }

  private StubMatcher.Members members(ClassSymbol type) {
    StubMatcher.Members known = members.get(type);
    if (known == null) {
      known = matcher.match(type, types(type));
      members.put(type, known);
    }
    return known;
  }

  private List<StubType> types(ClassSymbol type) {
    return types.getOrDefault(type.getQualifiedName().toString(), List.of());
  }
}
