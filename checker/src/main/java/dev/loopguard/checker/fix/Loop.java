package dev.loopguard.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.model.LoopApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The loop that a finding needs: how the code at hand gives it a task, and asks for its thread.
 *
 * @param name how it is called there, or null where the role has only one, which needs no name
 */
record Loop(
    @Nullable Spelled name,
    MethodSymbol poster,
    @Nullable MethodSymbol guard,
    boolean truth,
    VisitorState state) {

  /** By the name of the loop if it has one, else by the role if that has only one. */
  static Optional<Loop> of(Place place) {
    LoopApi api = place.contracts().loopApi();
    String role = place.finding().need().role();
    Spelled name = Spelled.of(place.finding().need().loop(), place);
    if (name != null && name.type().tsym instanceof ClassSymbol type) {
      return of(name, first(api.posters(type, role)), first(api.guards(type, role)), place);
    }
    return of(null, nearest(api.posters(role), place), nearest(api.guards(role), place), place);
  }

  private static @Nullable MethodSymbol first(List<MethodSymbol> methods) {
    return methods.isEmpty() ? null : methods.get(0);
  }

  private static Optional<Loop> of(
      @Nullable Spelled name,
      @Nullable MethodSymbol poster,
      @Nullable MethodSymbol guard,
      Place place) {
    if (poster == null) {
      return Optional.empty();
    }
    boolean truth = guard != null && place.contracts().loopApi().truth(guard);
    return Optional.of(new Loop(name, poster, guard, truth, place.state()));
  }

  /** One of a class that the file imports, else of the sink's own library, the nearest. */
  private static @Nullable MethodSymbol nearest(List<MethodSymbol> methods, Place place) {
    Set<Symbol> imported = new HashSet<>();
    CompilationUnitTree unit = place.state().getPath().getCompilationUnit();
    for (ImportTree one : unit.getImports()) {
      imported.add(ASTHelpers.getSymbol(one.getQualifiedIdentifier()));
    }
    List<Symbol> packages = new ArrayList<>();
    Symbol owner = place.finding().symbol().enclClass();
    if (owner != null) {
      for (Type above : place.state().getTypes().closure(owner.type)) {
        packages.add(above.tsym.packge());
      }
    }
    return methods.stream()
        .min(Comparator.comparingInt(method -> distance(method, imported, packages)))
        .orElse(null);
  }

  private static int distance(MethodSymbol method, Set<Symbol> imported, List<Symbol> packages) {
    if (imported.contains(method.owner)) {
      return -1;
    }
    int at = packages.indexOf(method.packge());
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** The call that hands over a task; adds to the fix what the call has to import. */
  String post(String task, SuggestedFix.Builder fix) {
    return on(poster, fix) + "(" + task + ")";
  }

  /** The condition that this is not the loop's thread. */
  Optional<String> isElsewhere(SuggestedFix.Builder fix) {
    return Optional.ofNullable(guard).map(it -> (truth ? "!" : "") + on(it, fix) + "()");
  }

  /** True if a task may mention it. */
  boolean canBeCaptured() {
    return name == null || name.canBeCaptured();
  }

  private String on(MethodSymbol method, SuggestedFix.Builder fix) {
    String of =
        name == null
            ? SuggestedFixes.qualifyType(state, fix, ASTHelpers.enclosingClass(method))
            : name.text();
    return of.equals("this") ? method.name.toString() : of + "." + method.name;
  }
}
