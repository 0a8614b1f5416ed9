package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol;
import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** All of our annotations on one declaration; what code says comes before what a stub says. */
record Marks(List<Mark> all) {
  static final Marks NONE = new Marks(List.of());

  static Marks of(List<Mark> declared, List<Mark> modelled) {
    if (declared.isEmpty() && modelled.isEmpty()) {
      return NONE;
    }
    List<Mark> all = new ArrayList<>(declared);
    all.addAll(modelled);
    return new Marks(List.copyOf(all));
  }

  /** Code outweighs a stub; of two contradicting annotations the stricter one counts. */
  @Nullable Contract contract(Symbol declaredAt) {
    Contract found = null;
    for (Mark mark : all) {
      Contract contract = mark.contract(declaredAt);
      if (contract == null || (found != null && found.provenance() != contract.provenance())) {
        continue;
      }
      if (found == null || contract.loopOnly()) {
        found = contract;
      }
    }
    return found;
  }

  /** The promise of any thread, where the same declaration is loop-only too. */
  @Nullable Contract contradicted(Symbol declaredAt) {
    Contract counts = contract(declaredAt);
    if (counts == null || counts.anyThread()) {
      return null;
    }
    for (Mark mark : all) {
      if (mark.kind() == MarkKind.ANY_THREAD && mark.provenance() == counts.provenance()) {
        return mark.contract(declaredAt);
      }
    }
    return null;
  }

  /** Whether these, standing on an annotation type, mean anything where that annotation stands. */
  boolean meantFor(Symbol annotated) {
    Mark target = first(MarkKind.TARGET);
    return target == null
        || annotated.getKind() == ElementKind.ANNOTATION_TYPE // Composed of it.
        || target.targets().contains(elementType(annotated));
  }

  private static ElementType elementType(Symbol annotated) {
    return switch (annotated.getKind()) {
      case METHOD -> ElementType.METHOD;
      case CONSTRUCTOR -> ElementType.CONSTRUCTOR;
      case PARAMETER -> ElementType.PARAMETER;
      case FIELD, ENUM_CONSTANT -> ElementType.FIELD;
      case PACKAGE -> ElementType.PACKAGE;
      default -> ElementType.TYPE;
    };
  }

  List<Guarantee> guarantees() {
    List<Guarantee> guarantees = new ArrayList<>();
    for (Mark mark : all) {
      Guarantee guarantee = mark.guarantee();
      if (guarantee != null) {
        guarantees.add(guarantee);
      }
    }
    return guarantees;
  }

  @Nullable Mark first(MarkKind kind) {
    for (Mark mark : all) {
      if (mark.kind() == kind) {
        return mark;
      }
    }
    return null;
  }
}
