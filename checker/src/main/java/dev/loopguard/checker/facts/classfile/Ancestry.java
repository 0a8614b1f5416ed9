package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A class with what it extends and implements, as far as javac can read it and can be asked about
 * it: to answer it walks each way up to the top, again and again, and round in circles for ever.
 */
final class Ancestry {
  /** As many ways lead up from a class at most; real lattices of interfaces have some hundreds. */
  private static final int MAX_WAYS = 10_000;

  /** As many classes are above each other at most; javac has a call within a call for each. */
  private static final int MAX_HEIGHT = 200;

  private final Types types;
  private final Set<ClassSymbol> broken = new HashSet<>();
  private final Set<ClassSymbol> tangled = new LinkedHashSet<>();
  private final Map<ClassSymbol, Measure> measures = new HashMap<>();
  private final Set<ClassSymbol> below = new HashSet<>();

  private record Measure(int height, long ways) {
    static final Measure ENDLESS = new Measure(MAX_HEIGHT, MAX_WAYS);
    static final Measure TOP = new Measure(0, 1);

    boolean isEndless() {
      return height >= MAX_HEIGHT || ways >= MAX_WAYS;
    }
  }

  Ancestry(Types types) {
    this.types = types;
  }

  /** True if the class and all that it extends or implements can be read. */
  boolean isWhole(ClassSymbol type) {
    if (measure(type).isEndless()) {
      tangled.add(type);
      return false;
    }
    return supertypes(type).stream()
        .allMatch(
            supertype ->
                isComplete(supertype)
                    && above(supertype).stream()
                        .allMatch(next -> !(next.tsym instanceof ClassSymbol t) || isComplete(t)));
  }

  /** True if the class is there and can be read. */
  boolean isComplete(ClassSymbol type) {
    try {
      type.complete();
      return type.exists()
          && type.type != null
          && !type.type.isErroneous()
          && !broken.contains(type);
    } catch (CompletionFailure missingOrBroken) {
      return false;
    } catch (RuntimeException | StackOverflowError | AssertionError notEvenToldToBeBroken) {
      broken.add(type);
      return false;
    }
  }

  /** The class and all that it extends or implements, itself first. */
  Set<ClassSymbol> supertypes(ClassSymbol type) {
    Set<ClassSymbol> found = new LinkedHashSet<>();
    collectSupertypes(type, found);
    return found;
  }

  private void collectSupertypes(ClassSymbol type, Set<ClassSymbol> found) {
    if (found.add(type) && isComplete(type)) {
      for (Type above : above(type)) {
        if (above.tsym instanceof ClassSymbol supertype) {
          collectSupertypes(supertype, found);
        }
      }
    }
  }

  private List<Type> above(ClassSymbol type) {
    List<Type> above = new ArrayList<>();
    above.add(types.supertype(type.type));
    above.addAll(types.interfaces(type.type));
    return above;
  }

  private Measure measure(ClassSymbol type) {
    Measure known = measures.get(type);
    if (known != null) {
      return known;
    }
    if (below.size() >= MAX_HEIGHT || !below.add(type)) {
      return Measure.ENDLESS;
    }
    Measure measure = isComplete(type) ? measureAbove(type) : Measure.TOP;
    below.remove(type);
    // What is too high from here may be low enough by itself.
    if (!measure.isEndless() || below.isEmpty()) {
      measures.put(type, measure);
    }
    return measure;
  }

  private Measure measureAbove(ClassSymbol type) {
    int height = 0;
    long ways = 1;
    for (Type above : above(type)) {
      if (above.tsym instanceof ClassSymbol supertype) {
        Measure measure = measure(supertype);
        height = Math.max(height, measure.height + 1);
        ways += measure.ways;
        if (measure.isEndless()) {
          return Measure.ENDLESS;
        }
      }
    }
    return new Measure(height, ways);
  }

  /** The classes that were left out because too much is above them. */
  List<String> tangled() {
    return tangled.stream()
        .map(type -> type.flatname + ": too many ways up to what it extends or implements")
        .toList();
  }
}
