package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Store;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * The values that one body's instructions make. Where several paths meet, the value is a variable
 * to which each of them assigns its own, as it was in the source.
 */
final class StackValues {
  private static final int MAX_LOCALS = 1 << 16;

  private final BinaryNames names;
  private final ClassSymbol owner;
  private final Body body;
  private final MethodNode code;
  private final BiConsumer<VarSymbol, Body> declare;
  private final Map<AbstractInsnNode, Value> made = new HashMap<>();
  private final Map<AbstractInsnNode, List<Value>> elements = new HashMap<>();
  private final Map<Set<AbstractInsnNode>, VarSymbol> merged = new LinkedHashMap<>();
  private final Deque<Set<AbstractInsnNode>> unassigned = new ArrayDeque<>();

  StackValues(
      BinaryNames names,
      ClassSymbol owner,
      Body body,
      MethodNode code,
      BiConsumer<VarSymbol, Body> declare) {
    this.names = names;
    this.owner = owner;
    this.body = body;
    this.code = code;
    this.declare = declare;
  }

  void put(AbstractInsnNode maker, Value value) {
    made.put(maker, value);
  }

  void addElement(AbstractInsnNode array, Value element) {
    elements.computeIfAbsent(array, a -> new ArrayList<>()).add(element);
  }

  Value of(SourceValue value) {
    Set<AbstractInsnNode> makers = value.insns;
    if (makers.isEmpty()) {
      return Value.NONE;
    }
    AbstractInsnNode only = makers.size() == 1 ? makers.iterator().next() : null;
    return only != null && isKnown(only) ? of(only) : merge(makers);
  }

  /** The same where one instruction has made it, and none where several may have. */
  Value ofOne(SourceValue value) {
    return value.insns.size() == 1 ? of(value.insns.iterator().next()) : Value.NONE;
  }

  private boolean isKnown(AbstractInsnNode maker) {
    return made.containsKey(maker) || !isReference(maker);
  }

  private Value of(AbstractInsnNode maker) {
    if (maker.getOpcode() == Opcodes.ANEWARRAY) {
      return new Value.Choice(List.copyOf(elements.getOrDefault(maker, List.of())));
    }
    return made.getOrDefault(maker, Value.NONE);
  }

  /** True for an instruction that a later one of the pass may still give a value of interest. */
  private static boolean isReference(AbstractInsnNode maker) {
    return switch (maker.getOpcode()) {
      case Opcodes.ASTORE,
          Opcodes.AALOAD,
          Opcodes.GETFIELD,
          Opcodes.GETSTATIC,
          Opcodes.INVOKEDYNAMIC,
          Opcodes.INVOKEINTERFACE,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEVIRTUAL,
          Opcodes.NEW ->
          true;
      default -> false;
    };
  }

  private Value merge(Set<AbstractInsnNode> makers) {
    VarSymbol variable = merged.get(makers);
    if (variable == null) {
      AbstractInsnNode first = inOrder(makers).get(0);
      variable = newVariable(nameOf(first), typeOf(first), 0);
      merged.put(makers, variable);
      unassigned.add(makers);
    }
    return new Value.Variable(variable);
  }

  /** Writes the assignments to the variables that stand for merged values: all are known now. */
  void assignMerged() {
    while (!unassigned.isEmpty()) {
      Set<AbstractInsnNode> makers = unassigned.remove();
      Value target = new Value.Variable(Objects.requireNonNull(merged.get(makers)));
      for (AbstractInsnNode maker : inOrder(makers)) {
        Value value = of(maker);
        if (value != Value.NONE) {
          body.add(new Store(target, value));
        }
      }
    }
  }

  /** The variables that change when this instruction keeps something in a local variable. */
  List<Value> assignedBy(AbstractInsnNode store) {
    List<Value> variables = new ArrayList<>();
    if (made.get(store) instanceof Value.Variable variable) {
      variables.add(variable);
    }
    merged.forEach(
        (makers, variable) -> {
          if (makers.contains(store)) {
            variables.add(new Value.Variable(variable));
          }
        });
    return variables;
  }

  private List<AbstractInsnNode> inOrder(Set<AbstractInsnNode> makers) {
    List<AbstractInsnNode> ordered = new ArrayList<>(makers);
    ordered.sort(Comparator.comparingInt(this::position));
    return ordered;
  }

  /** Those that stand for parameters are in no method and come first. */
  private int position(AbstractInsnNode maker) {
    int index = code.instructions.indexOf(maker);
    return index < 0 && maker instanceof VarInsnNode parameter ? parameter.var - MAX_LOCALS : index;
  }

  /** A local variable for what an instruction keeps. */
  Value.Variable variable(VarInsnNode store, Type fallback) {
    LocalVariableNode declaration = declaration(store);
    Type type = declaration == null ? fallback : names.typeOfVariable(owner, declaration.desc);
    return new Value.Variable(newVariable(nameOf(store), type, Flags.EFFECTIVELY_FINAL));
  }

  private VarSymbol newVariable(String name, Type type, long flags) {
    VarSymbol variable = names.variable(name, type, body.method(), flags);
    declare.accept(variable, body);
    return variable;
  }

  private String nameOf(AbstractInsnNode maker) {
    if (!(maker instanceof VarInsnNode store)) {
      return "value";
    }
    LocalVariableNode declaration = declaration(store);
    return declaration == null ? "local" + store.var : declaration.name;
  }

  private @Nullable LocalVariableNode declaration(VarInsnNode store) {
    if (code.localVariables == null) {
      return null;
    }
    int after = Math.max(code.instructions.indexOf(store), -1) + 1;
    for (LocalVariableNode local : code.localVariables) {
      if (local.index == store.var
          && code.instructions.indexOf(local.start) <= after
          && code.instructions.indexOf(local.end) > after) {
        return local;
      }
    }
    return null;
  }

  /** The type of what an instruction makes, as far as it says. */
  Type typeOf(AbstractInsnNode maker) {
    AbstractInsnNode next = maker.getNext();
    if (next != null && next.getOpcode() == Opcodes.CHECKCAST) {
      return objectOf(((TypeInsnNode) next).desc);
    } else if (maker instanceof MethodInsnNode call) {
      return names.typeOfVariable(
          owner, org.objectweb.asm.Type.getReturnType(call.desc).getDescriptor());
    } else if (maker instanceof FieldInsnNode field) {
      return names.typeOfVariable(owner, field.desc);
    } else if (maker instanceof TypeInsnNode creation && maker.getOpcode() == Opcodes.NEW) {
      return objectOf(creation.desc);
    } else if (made.get(maker) instanceof Value.Variable variable) {
      return variable.symbol().type;
    }
    return names.objectType();
  }

  private Type objectOf(String internalName) {
    return names.typeOfVariable(
        owner, org.objectweb.asm.Type.getObjectType(internalName).getDescriptor());
  }
}
