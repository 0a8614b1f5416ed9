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
  private static final SourceValue NUMBER = new SourceValue(1);
  private static final SourceValue WIDE_NUMBER = new SourceValue(2);

  private final Map<Integer, AbstractInsnNode> parameters = new HashMap<>();

  private final Effort effort;

  Producers(Effort effort) {
    super(Opcodes.ASM9);
    this.effort = effort;
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
    return switch (insn.getOpcode()) {
      case Opcodes.CHECKCAST -> value;
      case Opcodes.GETFIELD, Opcodes.ANEWARRAY -> super.unaryOperation(insn, value);
      default -> anonymous(super.unaryOperation(insn, value));
    };
  }

  @Override
  public SourceValue binaryOperation(
      AbstractInsnNode insn, SourceValue value1, SourceValue value2) {
    SourceValue result = super.binaryOperation(insn, value1, value2);
    return insn.getOpcode() == Opcodes.AALOAD ? result : anonymous(result);
  }

  /** Numbers come from nowhere that matters. */
  private static SourceValue anonymous(SourceValue value) {
    return value.size == 1 ? NUMBER : WIDE_NUMBER;
  }

  @Override
  public SourceValue merge(SourceValue value1, SourceValue value2) {
    effort.spend(1 + value1.insns.size());
    return value1 == value2 || value1.equals(value2) ? value1 : super.merge(value1, value2);
  }
}
