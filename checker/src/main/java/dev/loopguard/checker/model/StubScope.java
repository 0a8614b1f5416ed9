package dev.loopguard.checker.model;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which types a name may stand for at one place of a stub file. */
final class StubScope {
  private final Map<String, String> imports;
  private final List<String> prefixes;
  private final Map<String, StubTypeName> typeVariables;

  private StubScope(
      Map<String, String> imports, List<String> prefixes, Map<String, StubTypeName> typeVariables) {
    this.imports = imports;
    this.prefixes = prefixes;
    this.typeVariables = typeVariables;
  }

  static StubScope ofFile(CompilationUnitTree unit) {
    Map<String, String> imports = new HashMap<>();
    List<String> prefixes = new ArrayList<>();
    prefixes.add(unit.getPackageName() == null ? "" : unit.getPackageName() + ".");
    prefixes.add("java.lang.");
    for (ImportTree declaration : unit.getImports()) {
      String name = declaration.getQualifiedIdentifier().toString();
      if (name.endsWith(".*")) {
        prefixes.add(name.substring(0, name.length() - 1));
      } else {
        imports.put(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }
    return new StubScope(imports, prefixes, Map.of());
  }

  /** The scope inside a type. */
  StubScope inside(String qualifiedName, List<? extends TypeParameterTree> parameters) {
    List<String> inner = new ArrayList<>();
    inner.add(qualifiedName + ".");
    inner.addAll(prefixes);
    return new StubScope(imports, inner, typeVariables).with(parameters);
  }

  /** The scope of a generic declaration. */
  StubScope with(List<? extends TypeParameterTree> parameters) {
    Map<String, StubTypeName> variables = new HashMap<>(typeVariables);
    StubScope scope = new StubScope(imports, prefixes, variables);
    for (TypeParameterTree parameter : parameters) {
      String name = parameter.getName().toString();
      StubTypeName bound =
          parameter.getBounds().isEmpty()
              ? new StubTypeName(name, List.of("java.lang.Object"), 0)
              : scope.typeName(parameter.getBounds().get(0));
      if (bound != null) {
        variables.put(name, bound);
      }
    }
    return scope;
  }

  /** What a type as written may be once erased; null if it is no type of a parameter. */
  @Nullable StubTypeName typeName(Tree type) {
    if (type instanceof PrimitiveTypeTree primitive) {
      String name = primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT);
      return new StubTypeName(name, List.of(name), 0);
    }
    if (type instanceof ArrayTypeTree array) {
      StubTypeName element = typeName(array.getType());
      return element == null ? null : element.array();
    }
    if (type instanceof ParameterizedTypeTree parameterized) {
      return typeName(parameterized.getType());
    }
    if (type instanceof AnnotatedTypeTree annotated) {
      return typeName(annotated.getUnderlyingType());
    }
    if (type instanceof IdentifierTree || type instanceof MemberSelectTree) {
      String name = type.toString();
      StubTypeName variable = typeVariables.get(name);
      return variable != null ? variable : new StubTypeName(name, candidates(name), 0);
    }
    return null;
  }

  /** The qualified names that a name, simple or not, may stand for. */
  List<String> candidates(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    String imported = imports.get(first);
    if (imported != null) {
      return List.of(imported + rest);
    }
    List<String> candidates = new ArrayList<>();
    if (dot >= 0) {
      candidates.add(name);
    }
    prefixes.forEach(prefix -> candidates.add(prefix + name));
    return candidates;
  }
}
