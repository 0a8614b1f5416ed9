package dev.loopguard.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts all mutants of a class into it. Each has a method of its own, a copy of the one that it is
 * in, which that one calls instead of going on while its mutant is in force.
 */
final class Weaver {
  private static final String SWITCH = Type.getInternalName(Switch.class);

  private final ClassLoader loader;
  private final ClassNode node;

  /**
   * @param original the class as it was compiled
   * @param loader where the types are found that it mentions
   */
  Weaver(byte[] original, ClassLoader loader) {
    this.node = parsed(original);
    this.loader = loader;
  }

  private static ClassNode parsed(byte[] bytes) {
    ClassNode parsed = new ClassNode();
    new ClassReader(bytes).accept(parsed, ClassReader.SKIP_FRAMES);
    return parsed;
  }

  /** Adds the mutants of this class, and what counts steps and tells where the run has been. */
  Weaver add(Collection<Mutant> mutants, Function<Mutant, byte[]> bytes) {
    Map<String, List<Mutant>> byMethod = new HashMap<>();
    mutants.stream()
        .filter(Mutant::canBeTried)
        .forEach(it -> byMethod.computeIfAbsent(it.method(), m -> new ArrayList<>()).add(it));
    for (MethodNode method : List.copyOf(node.methods)) {
      List<Mutant> here = byMethod.getOrDefault(method.name + method.desc, List.of());
      List<MethodNode> copies = new ArrayList<>();
      for (Mutant each : here) {
        copies.add(copy(method, each, copies.size(), bytes.apply(each)));
      }
      tellLines(method, here);
      copies.forEach(Weaver::countSteps);
      countSteps(method);
      if (!here.isEmpty()) {
        choose(method, here, copies);
      }
      node.methods.addAll(copies);
    }
    return this;
  }

  private static MethodNode copy(MethodNode method, Mutant mutant, int index, byte[] bytes) {
    MethodNode copy =
        parsed(bytes).methods.stream()
            .filter(it -> it.name.equals(method.name) && it.desc.equals(method.desc))
            .findFirst()
            .orElseThrow();
    copy.access = (copy.access & Opcodes.ACC_STATIC) | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    copy.signature = null;
    copy.parameters = null;
    copy.localVariables = null;
    copy.visibleParameterAnnotations = null;
    copy.invisibleParameterAnnotations = null;
    if (isConstructor(method)) {
      // It cannot have another name. What is passed for these parameters is of no interest.
      copy.desc = copy.desc.replace(")", "I".repeat(index + 1) + "Ljava/lang/Void;)");
    } else {
      copy.name = method.name + "$mutant" + mutant.index();
    }
    return copy;
  }

  private static boolean isConstructor(MethodNode method) {
    return method.name.equals("<init>");
  }

  /** Begins a method with the question which mutant is in force. */
  private void choose(MethodNode method, List<Mutant> mutants, List<MethodNode> copies) {
    LabelNode unchanged = new LabelNode();
    LabelNode[] labels = mutants.stream().map(m -> new LabelNode()).toArray(LabelNode[]::new);
    int[] keys = mutants.stream().mapToInt(Mutant::index).toArray();
    InsnList choice = new InsnList();
    choice.add(call("active", "()I"));
    choice.add(new LookupSwitchInsnNode(unchanged, keys, labels));
    for (int i = 0; i < labels.length; i++) {
      choice.add(labels[i]);
      addCall(choice, method, copies.get(i));
    }
    choice.add(unchanged);
    method.instructions.insert(choice);
  }

  private void addCall(InsnList code, MethodNode from, MethodNode to) {
    boolean isStatic = (from.access & Opcodes.ACC_STATIC) != 0;
    int local = 0;
    if (!isStatic) {
      code.add(new VarInsnNode(Opcodes.ALOAD, local++));
    }
    Type[] own = Type.getArgumentTypes(from.desc);
    for (Type each : own) {
      code.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), local));
      local += each.getSize();
    }
    Type[] all = Type.getArgumentTypes(to.desc);
    for (int i = own.length; i < all.length; i++) {
      boolean number = all[i].getSort() == Type.INT;
      code.add(new InsnNode(number ? Opcodes.ICONST_0 : Opcodes.ACONST_NULL));
    }
    boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    int how = isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL;
    code.add(new MethodInsnNode(how, node.name, to.name, to.desc, isInterface));
    code.add(new InsnNode(Type.getReturnType(from.desc).getOpcode(Opcodes.IRETURN)));
  }

  private static void tellLines(MethodNode method, List<Mutant> mutants) {
    Map<Integer, Integer> spots = new HashMap<>();
    mutants.forEach(it -> spots.put(it.line(), it.spot()));
    for (AbstractInsnNode each : method.instructions.toArray()) {
      Integer spot = each instanceof LineNumberNode line ? spots.get(line.line) : null;
      if (spot != null) {
        InsnList told = new InsnList();
        told.add(new LdcInsnNode(spot));
        told.add(call("reach", "(I)V"));
        method.instructions.insert(each, told);
      }
    }
  }

  private static void countSteps(MethodNode method) {
    AbstractInsnNode[] all = method.instructions.toArray();
    Map<AbstractInsnNode, Integer> places = new HashMap<>();
    for (int i = 0; i < all.length; i++) {
      places.put(all[i], i);
      if (all[i] instanceof JumpInsnNode jump && places.containsKey(jump.label)) {
        method.instructions.insertBefore(jump, call("step", "()V"));
      }
    }
    if (all.length > 0) {
      method.instructions.insert(call("step", "()V"));
    }
  }

  private static MethodInsnNode call(String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, SWITCH, name, descriptor, false);
  }

  ClassNode node() {
    return node;
  }

  byte[] bytes() {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return loader;
          }
        };
    node.accept(writer);
    return writer.toByteArray();
  }
}
