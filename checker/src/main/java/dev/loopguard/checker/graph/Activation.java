package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a body was entered. The last calls on the way are its name; what was entered by the same last
 * calls is one activation, which remembers all that it was entered from, so that whoever leaves it
 * again comes out where somebody went in.
 */
public final class Activation {
  /** Every way in. */
  public static final Activation ANY = of(CallString.ANY);

  private final CallString name;
  private final boolean open;
  private final Set<Activation> outers = new LinkedHashSet<>();
  private final List<Consumer<Activation>> waiting = new ArrayList<>();

  private Activation(CallString name, boolean open) {
    this.name = name;
    this.open = open;
  }

  /** Every call on an object of a class or its subclasses. */
  public static Activation onAny(ClassSymbol type) {
    return of(CallString.on(Instance.any(type)));
  }

  /** Whatever was entered by these calls. */
  static Activation of(CallString name) {
    return new Activation(name, true);
  }

  /** What one search finds to be entered by these calls. */
  static Activation found(CallString name) {
    return new Activation(name, false);
  }

  CallString name() {
    return name;
  }

  /** The innermost call, or null where any caller may be. */
  public @Nullable Call top() {
    return name.top();
  }

  /** The object that the body runs on where no call is known; null for any. */
  public @Nullable Instance self() {
    return name.self();
  }

  /** The method around the outermost call that is known; around the body where none is. */
  public Body outermost(Body inner) {
    return name.outermost(inner);
  }

  /** How the code around the innermost call was entered. */
  public Set<Activation> outers() {
    return open ? Set.of(of(name.pop())) : outers;
  }

  /** The search comes this way, too. */
  void enterFrom(Activation outer) {
    if (outers.add(outer)) {
      List.copyOf(waiting).forEach(action -> action.accept(outer));
    }
  }

  /** Does something with all that it was entered from, now and as long as the search goes on. */
  void forEachOuter(Consumer<Activation> action) {
    if (!open) {
      waiting.add(action);
    }
    List.copyOf(outers()).forEach(action);
  }

  /** The search is over. */
  void close() {
    waiting.clear();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Activation that && open && that.open && name.equals(that.name));
  }

  @Override
  public int hashCode() {
    return open ? name.hashCode() : System.identityHashCode(this);
  }
}
