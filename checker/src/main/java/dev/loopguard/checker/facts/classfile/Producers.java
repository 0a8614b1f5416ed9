package dev.loopguard.checker.facts.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Tells of every value on the stack which instructions may have made it. Casts and copies make
 * nothing; what keeps a reference in a local variable does, so that the variable can be named.
 */
final class Producers extends SourceInterpreter {
  private final Map<Integer, AbstractInsnNode> parameters = new HashMap<>();

  Producers() {
    super(Opcodes.ASM9);
  }

  /** What stands for the instruction that fills a local variable before the method begins. */
  AbstractInsnNode parameter(int local) {
    return parameters.computeIfAbsent(local, slot -> new VarInsnNode(Opcodes.ASTORE, slot));
  }

  @Override
  public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return new SourceValue(type.getSize(), Set.of(parameter(local)));
  }

  @Override
  public SourceValue copyOperation(AbstractInsnNode insn, SourceValue value) {
    return insn.getOpcode() == Opcodes.ASTORE ? new SourceValue(value.size, insn) : value;
  }

  @Override
  public SourceValue unaryOperation(AbstractInsnNode insn, SourceValue value) {
    return insn.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(insn, value);
  }
}
