package dev.loopguard.checker.model;

import static java.util.stream.Collectors.joining;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the members that stub files list among those that a class really has. */
final class StubMatcher {
  private static final Members NOTHING = new Members(Map.of(), Map.of(), Map.of());

  private final Types types;
  private final Names names;
  private final JavacElements elements;

  StubMatcher(Context context) {
    this.types = Types.instance(context);
    this.names = Names.instance(context);
    this.elements = JavacElements.instance(context);
  }

  /**
   * The listed members of one class.
   *
   * @param inherited the methods that it only inherits: what is said counts for calls through it
   */
  record Members(
      Map<MethodSymbol, StubType.Method> methods,
      Map<MethodSymbol, StubType.Method> inherited,
      Map<VarSymbol, List<Mark>> fields) {}

  /** A member listed twice counts where it comes first. */
  Members match(ClassSymbol type, List<StubType> stubs) {
    if (stubs.isEmpty()) {
      return NOTHING;
    }
    Members members = new Members(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (StubType stub : stubs) {
      for (StubType.Method listed : stub.methods()) {
        MethodSymbol method = find(type, listed);
        if (method != null) {
          members.methods.putIfAbsent(method, listed);
        } else if ((method = findInherited(type, listed)) != null) {
          members.inherited.putIfAbsent(method, listed);
        }
      }
      for (StubType.Field listed : stub.fields()) {
        VarSymbol field = find(type, listed);
        if (field != null) {
          members.fields.putIfAbsent(field, listed.marks());
        }
      }
    }
    return members;
  }

  /** A listed method's annotations, with parameters named as the class names them. */
  List<Mark> inTermsOf(MethodSymbol method, StubType.Method listed) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : listed.marks()) {
      Mark renamed = mark;
      for (int i = 0; i < listed.parameters().size(); i++) {
        if (listed.parameters().get(i).name().equals(mark.text("value", ""))) {
          renamed = mark.withLoop(method.params().get(i).name.toString());
        }
      }
      marks.add(renamed);
    }
    return marks;
  }

  /** Adds what a user's stub lists in vain; the built-in ones may speak of other versions. */
  void check(StubType stub, List<ModelError> errors) {
    if (stub.place().origin() == ModelSources.Origin.BUILT_IN || stub.annotationType()) {
      return;
    }
    ClassSymbol type = elements.getTypeElement(stub.name());
    if (type == null) {
      String packageName = stub.name().substring(0, Math.max(stub.name().lastIndexOf('.'), 0));
      if (elements.getTypeElement(packageName) != null || isKnownPackage(packageName)) {
        errors.add(stub.place().error("no class " + stub.name() + " on the class path"));
      }
      return;
    }
    for (StubType.Method listed : stub.methods()) {
      if (find(type, listed) == null && findInherited(type, listed) == null) {
        errors.add(listed.place().error(unknown(type, listed)));
      }
    }
    for (StubType.Field listed : stub.fields()) {
      if (find(type, listed) == null) {
        errors.add(listed.place().error(stub.name() + " has no field " + listed.name()));
      }
    }
  }

  /** The class of that name, or null where there is none. */
  @Nullable ClassSymbol type(String name) {
    return elements.getTypeElement(name);
  }

  private boolean isKnownPackage(String name) {
    Symbol.PackageSymbol known = name.isEmpty() ? null : elements.getPackageElement(name);
    return known != null && !known.members().isEmpty();
  }

  private String unknown(ClassSymbol type, StubType.Method listed) {
    String shown = listed.name().equals("<init>") ? type.name.toString() : listed.name();
    List<String> overloads = new ArrayList<>();
    for (Symbol member : type.members().getSymbolsByName(names.fromString(listed.name()))) {
      if (member instanceof MethodSymbol method) {
        overloads.add(shown + parameters(method).stream().collect(joining(", ", "(", ")")));
      }
    }
    String what = type.getQualifiedName() + " has no " + shown + listed.signature();
    return overloads.isEmpty() ? what : what + ", it has " + String.join(" and ", overloads);
  }

  @Nullable MethodSymbol find(ClassSymbol type, StubType.Method listed) {
    try {
      for (Symbol member : type.members().getSymbolsByName(names.fromString(listed.name()))) {
        if (member instanceof MethodSymbol method && matches(method, listed)) {
          return method;
        }
      }
    } catch (CompletionFailure missingClass) {
      return null;
    }
    return null;
  }

  private @Nullable MethodSymbol findInherited(ClassSymbol type, StubType.Method listed) {
    try {
      for (Type supertype : types.closure(type.type)) {
        MethodSymbol method =
            supertype.tsym == type ? null : find((ClassSymbol) supertype.tsym, listed);
        if (method != null && Contracts.isInstanceMethod(method)) {
          return method;
        }
      }
    } catch (CompletionFailure missingClass) {
      return null;
    }
    return null;
  }

  @Nullable VarSymbol find(ClassSymbol type, StubType.Field listed) {
    for (Symbol member : type.members().getSymbolsByName(names.fromString(listed.name()))) {
      if (member instanceof VarSymbol field) {
        return field;
      }
    }
    return null;
  }

  private boolean matches(MethodSymbol method, StubType.Method listed) {
    List<Type> actual = types.erasure(method.type).getParameterTypes();
    if (actual.size() != listed.parameters().size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      Type element = actual.get(i);
      int dimensions = 0;
      while (element.hasTag(TypeTag.ARRAY)) {
        element = types.elemtype(element);
        dimensions++;
      }
      String name = element.tsym.getQualifiedName().toString();
      if (!listed.parameters().get(i).type().mayBe(name, dimensions)) {
        return false;
      }
    }
    return true;
  }

  private List<String> parameters(MethodSymbol method) {
    return types.erasure(method.type).getParameterTypes().stream().map(Type::toString).toList();
  }
}
