package dev.loopguard.checker.model;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.loopguard.checker.model.StubParser.StubFile;
import java.util.ArrayList;
import java.util.List;

/** Turns one stub file's tree into declarations. */
final class StubReader {
  private final StubFile file;
  private final StubAnnotations annotations;
  private final List<ModelError> errors;
  private final List<StubType> types = new ArrayList<>();

  private StubReader(StubFile file, StubAnnotations annotations, List<ModelError> errors) {
    this.file = file;
    this.annotations = annotations;
    this.errors = errors;
  }

  /** The types of a file, those nested in others too. */
  static List<StubType> read(StubFile file, StubAnnotations annotations, List<ModelError> errors) {
    StubReader reader = new StubReader(file, annotations, errors);
    StubScope scope = StubScope.ofFile(file.unit());
    for (Tree declaration : file.unit().getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        reader.readType(type, prefix(file.unit()), scope);
      }
    }
    return reader.types;
  }

  /** Makes a file's annotation types known, so that any file may use them. */
  static void collectSpellings(StubFile file, StubAnnotations annotations) {
    StubScope scope = StubScope.ofFile(file.unit());
    for (Tree declaration : file.unit().getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        collectSpellings(type, prefix(file.unit()), scope, file, annotations);
      }
    }
  }

  private static void collectSpellings(
      ClassTree type, String prefix, StubScope scope, StubFile file, StubAnnotations annotations) {
    String name = prefix + type.getSimpleName();
    if (type.getKind() == Tree.Kind.ANNOTATION_TYPE) {
      annotations.addSpelling(name, type, scope, file);
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        StubScope inside = scope.inside(name, type.getTypeParameters());
        collectSpellings(nested, name + ".", inside, file, annotations);
      }
    }
  }

  private static String prefix(CompilationUnitTree unit) {
    return unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
  }

  private void readType(ClassTree type, String prefix, StubScope outside) {
    String name = prefix + type.getSimpleName();
    StubScope scope = outside.inside(name, type.getTypeParameters());
    List<StubType.Method> methods = new ArrayList<>();
    List<StubType.Field> fields = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        readType(nested, name + ".", scope);
      } else if (member instanceof MethodTree method) {
        methods.add(readMethod(method, scope));
      } else if (member instanceof VariableTree field) {
        fields.add(readField(field, type, scope));
      } else {
        errors.add(file.place(member).error("a stub has no initialiser blocks"));
      }
    }
    types.add(
        new StubType(
            name,
            type.getKind() == Tree.Kind.ANNOTATION_TYPE,
            annotations.read(type.getModifiers().getAnnotations(), outside, file),
            methods,
            fields,
            file.place(type)));
  }

  private StubType.Method readMethod(MethodTree method, StubScope outside) {
    if (method.getBody() != null) {
      errors.add(file.place(method).error("a stub has no bodies: end the declaration with ;"));
    }
    StubScope scope = outside.with(method.getTypeParameters());
    List<StubType.Parameter> parameters = new ArrayList<>();
    for (VariableTree parameter : method.getParameters()) {
      parameters.add(readParameter(parameter, scope));
    }
    VariableTree receiver = method.getReceiverParameter();
    return new StubType.Method(
        method.getName().toString(),
        parameters,
        receiver == null
            ? List.of()
            : annotations.read(receiver.getModifiers().getAnnotations(), scope, file),
        annotations.read(method.getModifiers().getAnnotations(), scope, file),
        file.place(method));
  }

  private StubType.Parameter readParameter(VariableTree parameter, StubScope scope) {
    StubTypeName type = parameter.getType() == null ? null : scope.typeName(parameter.getType());
    if (type == null) {
      errors.add(
          file.place(parameter).error("not the type of a parameter: " + parameter.getType()));
      type = new StubTypeName("?", List.of(), 0);
    }
    List<Mark> marks = annotations.read(parameter.getModifiers().getAnnotations(), scope, file);
    return new StubType.Parameter(parameter.getName().toString(), type, marks);
  }

  private StubType.Field readField(VariableTree field, ClassTree type, StubScope scope) {
    if (field.getInitializer() != null && type.getKind() != Tree.Kind.ENUM) {
      errors.add(file.place(field).error("a stub's fields have no initialisers"));
    }
    return new StubType.Field(
        field.getName().toString(),
        annotations.read(field.getModifiers().getAnnotations(), scope, file),
        file.place(field));
  }
}
