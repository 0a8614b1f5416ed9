package dev.loopguard.checker.facts.classfile;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A function object as the instruction that makes it describes it.
 *
 * @param interfaceName the binary name of the interface that it implements
 * @param descriptor of the interface's method, erased
 * @param target what it runs: the lambda's own method, or the one that a reference names
 */
record Lambda(String interfaceName, String descriptor, Handle target) {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  /** Null for the other uses of the instruction: string concatenation, records, switches. */
  static @Nullable Lambda of(InvokeDynamicInsnNode instruction) {
    Type made = Type.getReturnType(instruction.desc);
    Object[] arguments = instruction.bsmArgs;
    return instruction.bsm.getOwner().equals(FACTORY)
            && made.getSort() == Type.OBJECT
            && arguments.length >= 3
            && arguments[0] instanceof Type descriptor
            && arguments[1] instanceof Handle target
        ? new Lambda(made.getInternalName(), descriptor.getDescriptor(), target)
        : null;
  }

  /** The method that the compiler made of a lambda in this class, or null for a reference. */
  @Nullable MethodNode writtenHere(ClassFile file) {
    if (!file.isNamed(target.getOwner())) {
      return null;
    }
    MethodNode method = file.method(target.getName(), target.getDesc());
    return method != null && (method.access & Opcodes.ACC_SYNTHETIC) != 0 ? method : null;
  }
}
