package dev.loopguard.checker.graph;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an object has made for itself and keeps where no other object's code puts anything: the
 * nodes of a list, the entries of a table.
 */
final class OwnParts {
  /** What comes out of more than this is nobody's own. */
  private static final int MAX_SOURCES = 50;

  private final CallGraph graph;
  private final ValueIndex index;
  private final Map<Part, Boolean> known = new HashMap<>();

  private record Part(Value value, ClassSymbol whole) {}

  OwnParts(CallGraph graph) {
    this.graph = graph;
    this.index = graph.index();
  }

  /** True if a value in a class's code surely was made by the very object that the code runs on. */
  boolean isOwn(Value value, ClassSymbol whole) {
    Part part = new Part(value, whole);
    Boolean found = known.get(part);
    if (found == null) {
      found = new Search(whole).isOwn(value);
      known.put(part, found);
    }
    return found;
  }

  /** Backwards over all that is put into what the value may come out of. */
  private final class Search {
    private final ClassSymbol whole;
    private final Set<Object> seen = new HashSet<>();
    private final Deque<Value> todo = new ArrayDeque<>();

    Search(ClassSymbol whole) {
      this.whole = whole;
    }

    boolean isOwn(Value value) {
      todo.add(value);
      while (!todo.isEmpty()) {
        List<Value> sources = new ArrayList<>();
        todo.remove().forEachSource(sources::add);
        for (Value source : sources) {
          Object key = ValueIndex.key(source);
          boolean elsewhere = source instanceof Value.FieldOf field && !isOwner(field);
          if (elsewhere
              || key == null
              || seen.size() > MAX_SOURCES
              || (seen.add(key) && !mayBeOwn(source))) {
            return false;
          }
        }
      }
      return true;
    }

    private boolean isHere(Body body) {
      return body.home().type() == whole;
    }

    private boolean mayBeOwn(Value value) {
      if (value instanceof Value.Variable variable) {
        Body declaring = graph.program().declaring(variable.symbol());
        return declaring != null
            && isHere(declaring)
            && !declaring.parameters().contains(variable.symbol())
            && isFilled(variable.symbol(), index.definitions(variable.symbol()));
      } else if (value instanceof Value.FieldOf field) {
        return isField(field);
      } else if (value instanceof Value.Created made) {
        addContents(made.creation());
        return true;
      }
      return value instanceof Value.Result result && isTakenOut(result.call());
    }

    private boolean isField(Value.FieldOf field) {
      List<Value> values = new ArrayList<>();
      List<Use.Stored> stores = index.stores(field.field());
      for (Use.Stored store : stores) {
        if (!(store.target() instanceof Value.FieldOf target) || !isStored(target, store, values)) {
          return false;
        }
      }
      boolean elements = index.definitions(field.field()).size() > stores.size();
      return !elements && isFilled(field.field(), values);
    }

    /** Whether a field is one of the object itself or, if the rest is right, of a part of it. */
    private boolean isOwner(Value.FieldOf field) {
      if (field.owner() == null) {
        return false;
      }
      if (field.owner() instanceof Value.Self self) {
        return self.type() == whole && Instances.isOwn(self) && field.field().owner == whole;
      }
      todo.add(field.owner());
      return true;
    }

    private boolean isStored(Value.FieldOf target, Use.Stored store, List<Value> values) {
      if (isHere(store.body())) {
        values.add(store.value());
        return isOwner(target);
      }
      // A part's constructor keeps what it is given by the code that makes the part.
      Body body = store.body();
      int position =
          store.value() instanceof Value.Variable variable
              ? body.parameters().indexOf(variable.symbol())
              : -1;
      if (position < 0
          || !body.method().isConstructor()
          || !(target.owner() instanceof Value.Self self && Instances.isOwn(self))) {
        return store.value() instanceof Value.None;
      }
      for (Call call : index.calls(body.method())) {
        if (!isHere(call.body()) || call.arguments().size() != body.parameters().size()) {
          return false; // What a parameter of variable arity gathers may be more than one.
        }
        values.add(call.arguments().get(position));
      }
      return true;
    }

    /** All that a variable is assigned, and what is added to it if it is a library's collection. */
    private boolean isFilled(VarSymbol holder, List<Value> values) {
      todo.addAll(values);
      return !values.isEmpty()
          && ((holder.type.tsym instanceof ClassSymbol type && graph.hierarchy().isPlain(type))
              || index.uses(holder).stream()
                  .allMatch(use -> use instanceof Use.Receiver on && isLibrary(on.call())));
    }

    /** What is in a new object from the start, unless its own code has put it there. */
    private void addContents(Creation made) {
      if (made.function() != null) {
        addParts(made.function().returns());
      } else if (made.construction() != null && !graph.hierarchy().isPlain(made.type())) {
        addParts(made.construction().arguments());
      }
    }

    private boolean isTakenOut(Call call) {
      if (call.receiver() == null || !isLibrary(call)) {
        return false;
      }
      todo.add(call.receiver());
      return true;
    }

    private boolean isLibrary(Call call) {
      addParts(call.arguments());
      return graph.hierarchy().implementations(call).isEmpty();
    }

    /** What is no object of the program's is no part: a number, a text. */
    private void addParts(List<Value> values) {
      for (Value value : values) {
        Type type = value.declaredType();
        if (type == null || !(type.isPrimitiveOrVoid() || Holders.isText(type))) {
          todo.add(value);
        }
      }
    }
  }
}
