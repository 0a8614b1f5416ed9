package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.comp.Annotate;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Pair;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The annotations that stand on a symbol itself, in code and in stubs; nothing is inherited. */
final class AllMarks {
  private final Annotate annotate;
  private final Stubs stubs;
  private final Map<Symbol, Marks> known = new HashMap<>();

  AllMarks(Context context, Stubs stubs) {
    this.annotate = Annotate.instance(context);
    this.stubs = stubs;
  }

  Marks of(Symbol symbol) {
    Marks marks = known.get(symbol);
    if (marks == null) {
      known.put(symbol, Marks.NONE); // Annotation types may be annotated with each other.
      marks = Marks.of(declared(symbol), stubs.marks(symbol));
      known.put(symbol, marks);
    }
    return marks;
  }

  /** Of the parameter itself; the index must be one of the method's. */
  Marks ofParameter(MethodSymbol method, int index) {
    Symbol parameter = method.params().get(index);
    Marks marks = known.get(parameter);
    if (marks == null) {
      marks = Marks.of(declared(parameter), stubs.parameterMarks(method, index));
      known.put(parameter, marks);
    }
    return marks;
  }

  /** What a stub says of a method for a type that inherits it. */
  Marks of(MethodSymbol method, ClassSymbol through) {
    return Marks.of(List.of(), stubs.inheritedMarks(through, method));
  }

  /** What a stub says of it for calls through a type that inherits the method. */
  Marks ofParameter(MethodSymbol method, int index, ClassSymbol through) {
    return Marks.of(List.of(), stubs.inheritedParameterMarks(through, method, index));
  }

  /** Those that stand in code. */
  List<Mark> declared(Symbol symbol) {
    Set<Mark> marks = new LinkedHashSet<>();
    try {
      // Those of a class file that was read after attribution still wait in javac's queue.
      annotate.flush();
      for (Attribute.Compound annotation : symbol.getAnnotationMirrors()) {
        addMeaning(annotation, symbol, marks);
      }
      for (Attribute.TypeCompound annotation : ofItsType(symbol)) {
        addMeaning(annotation, symbol, marks);
      }
    } catch (CompletionFailure missingClass) {
      return List.copyOf(marks); // An annotation whose class is missing means nothing here.
    }
    return List.copyOf(marks);
  }

  /** {@code @UI Runnable task}, where that annotation is one of types. */
  private static List<Attribute.TypeCompound> ofItsType(Symbol symbol) {
    return symbol instanceof VarSymbol
        ? symbol.getRawTypeAttributes().stream()
            .filter(annotation -> annotation.position.location.isEmpty())
            .toList()
        : List.of();
  }

  private void addMeaning(Attribute.Compound annotation, Symbol symbol, Set<Mark> marks) {
    TypeSymbol type = annotation.type.tsym;
    MarkKind kind = MarkKind.ofQualifiedName(type.getQualifiedName().toString());
    if (kind != null) {
      marks.add(new Mark(kind, values(annotation), Provenance.DECLARED));
      return;
    }
    Marks meaning = of(type);
    for (Mark spelled : meaning.meantFor(symbol) ? meaning.all() : List.<Mark>of()) {
      marks.add(new Mark(spelled.kind(), spelled.values(), Provenance.DECLARED));
    }
  }

  private static Map<String, Object> values(Attribute.Compound annotation) {
    Map<String, Object> values = new HashMap<>();
    for (Pair<MethodSymbol, Attribute> element : annotation.values) {
      values.put(element.fst.name.toString(), element.snd.getValue());
    }
    return Map.copyOf(values);
  }
}
