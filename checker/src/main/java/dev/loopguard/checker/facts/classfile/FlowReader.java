package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Flags;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.ControlFlow;
import dev.loopguard.checker.facts.ControlFlow.Condition;
import dev.loopguard.checker.facts.ControlFlow.Kind;
import dev.loopguard.checker.facts.ControlFlow.Point;
import dev.loopguard.checker.facts.FieldAccess;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Keeps of a method's control flow what is needed to know what surely happened where. */
final class FlowReader {
  private static final Condition UNKNOWN = new Condition.Unknown();

  private final InsnList code;
  private final Analyzer<SourceValue> analyzer;
  private final Frame<SourceValue>[] frames;
  private final Map<AbstractInsnNode, Object> facts;
  private final StackValues values;
  private final Effort effort;
  private final Map<AbstractInsnNode, Integer> numbers = new HashMap<>();
  private final List<AbstractInsnNode> kept = new ArrayList<>();

  FlowReader(
      MethodNode method,
      Analyzer<SourceValue> analyzer,
      Frame<SourceValue>[] frames,
      Map<AbstractInsnNode, Object> facts,
      StackValues values,
      Effort effort) {
    this.code = method.instructions;
    this.analyzer = analyzer;
    this.frames = frames;
    this.facts = facts;
    this.values = values;
    this.effort = effort;
  }

  /** Null where subroutines, which no compiler has written for long, hide the flow. */
  @Nullable ControlFlow read() {
    for (AbstractInsnNode instruction : code) {
      if (instruction.getOpcode() == Opcodes.JSR || instruction.getOpcode() == Opcodes.RET) {
        return null;
      }
      if (frames[code.indexOf(instruction)] != null && matters(instruction)) {
        numbers.put(instruction, kept.size());
        kept.add(instruction);
      }
    }
    List<Point> points = new ArrayList<>();
    Map<Object, Integer> places = new HashMap<>();
    for (AbstractInsnNode instruction : kept) {
      Object fact = facts.get(instruction);
      if (fact != null) {
        places.put(fact, points.size());
      }
      points.add(point(instruction, fact));
    }
    return new ControlFlow(List.copyOf(points), places);
  }

  private boolean matters(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return facts.containsKey(instruction)
        || isConstant(opcode)
        || opcode == Opcodes.ASTORE
        || isReturn(opcode)
        || opcode == Opcodes.ATHROW
        || instruction instanceof TableSwitchInsnNode
        || instruction instanceof LookupSwitchInsnNode
        || (instruction instanceof JumpInsnNode && opcode != Opcodes.GOTO);
  }

  private static boolean isConstant(int opcode) {
    return opcode == Opcodes.ICONST_0 || opcode == Opcodes.ICONST_1;
  }

  private static boolean isReturn(int opcode) {
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  private static boolean jumpsWhereTrue(int opcode) {
    return opcode == Opcodes.IFNE || opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IFNULL;
  }

  private static boolean jumpsWhereFalse(int opcode) {
    return opcode == Opcodes.IFEQ || opcode == Opcodes.IF_ACMPNE || opcode == Opcodes.IFNONNULL;
  }

  private Point point(AbstractInsnNode instruction, @Nullable Object fact) {
    int opcode = instruction.getOpcode();
    Kind kind = Kind.STEP;
    List<Condition> condition = List.of();
    List<Integer> next = new ArrayList<>();
    if (jumpsWhereTrue(opcode) || jumpsWhereFalse(opcode)) {
      kind = Kind.BRANCH;
      condition = condition(instruction);
      int fallen = number(instruction.getNext());
      int jumped = number(((JumpInsnNode) instruction).label);
      next.add(jumpsWhereTrue(opcode) ? fallen : jumped);
      next.add(jumpsWhereTrue(opcode) ? jumped : fallen);
    } else if (isReturn(opcode)) {
      kind = Kind.RETURN;
      condition = opcode == Opcodes.IRETURN ? condition(instruction) : List.of();
    } else if (opcode == Opcodes.ATHROW) {
      kind = Kind.THROW;
    } else {
      addNext(instruction, next);
    }
    return new Point(
        kind,
        fact instanceof Call call ? call : null,
        condition,
        targets(instruction, fact),
        value(instruction),
        List.copyOf(next),
        handlers(instruction));
  }

  private void addNext(AbstractInsnNode instruction, List<Integer> next) {
    if (instruction instanceof JumpInsnNode jump) {
      next.add(number(instruction.getNext()));
      next.add(number(jump.label));
    } else if (instruction instanceof TableSwitchInsnNode table) {
      table.labels.forEach(label -> next.add(number(label)));
      next.add(number(table.dflt));
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      lookup.labels.forEach(label -> next.add(number(label)));
      next.add(number(lookup.dflt));
    } else {
      next.add(number(instruction.getNext()));
    }
  }

  /**
   * The first instruction from here on that matters; -1 where there is none, as in an idle loop.
   */
  private int number(@Nullable AbstractInsnNode from) {
    AbstractInsnNode instruction = from;
    for (int steps = 0; instruction != null && steps <= code.size(); steps++) {
      effort.spend(1);
      Integer number = numbers.get(instruction);
      if (number != null) {
        return number;
      }
      instruction =
          instruction.getOpcode() == Opcodes.GOTO
              ? ((JumpInsnNode) instruction).label
              : instruction.getNext();
    }
    return -1;
  }

  /** Reading a field of null throws, too, but leaves nothing behind whose thread would matter. */
  private static boolean mayThrow(AbstractInsnNode instruction) {
    return instruction.getType() == AbstractInsnNode.METHOD_INSN
        || instruction.getType() == AbstractInsnNode.INVOKE_DYNAMIC_INSN
        || instruction.getOpcode() == Opcodes.ATHROW;
  }

  private List<Integer> handlers(AbstractInsnNode instruction) {
    List<TryCatchBlockNode> blocks = analyzer.getHandlers(code.indexOf(instruction));
    if (blocks == null || !mayThrow(instruction)) {
      return List.of();
    }
    List<Integer> handlers = new ArrayList<>();
    for (TryCatchBlockNode block : blocks) {
      LabelNode handler = block.handler;
      handlers.add(number(handler));
    }
    return List.copyOf(handlers);
  }

  private List<Value> targets(AbstractInsnNode instruction, @Nullable Object fact) {
    if (instruction.getOpcode() == Opcodes.ASTORE) {
      return values.assignedBy(instruction);
    }
    boolean put =
        instruction.getOpcode() == Opcodes.PUTFIELD || instruction.getOpcode() == Opcodes.PUTSTATIC;
    return put && fact instanceof FieldAccess access
        ? List.of(new Value.FieldOf(access.owner(), access.field()))
        : List.of();
  }

  private @Nullable Value value(AbstractInsnNode instruction) {
    return switch (instruction.getOpcode()) {
      case Opcodes.ASTORE, Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.ARETURN ->
          values.of(top(instruction, 0));
      default -> null;
    };
  }

  /** What is on the stack before an instruction, so many below the top. */
  private SourceValue top(AbstractInsnNode instruction, int below) {
    Frame<SourceValue> frame = frames[code.indexOf(instruction)];
    return frame.getStack(frame.getStackSize() - 1 - below);
  }

  private List<Condition> condition(AbstractInsnNode instruction) {
    SourceValue tested = top(instruction, 0);
    return switch (instruction.getOpcode()) {
      case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE ->
          List.of(new Condition.Same(values.ofOne(top(instruction, 1)), values.ofOne(tested)));
      case Opcodes.IFNULL, Opcodes.IFNONNULL -> List.of(new Condition.IsNull(values.ofOne(tested)));
      default -> tested.insns.stream().map(this::conditionOf).toList();
    };
  }

  private Condition conditionOf(AbstractInsnNode maker) {
    Integer number = numbers.get(maker);
    if (number != null && isConstant(maker.getOpcode())) {
      return new Condition.Constant(maker.getOpcode() == Opcodes.ICONST_1, number);
    }
    if (maker instanceof FieldInsnNode field && field.name.equals("$assertionsDisabled")) {
      return new Condition.Constant(false, -1);
    }
    if (facts.get(maker) instanceof Call call) {
      return new Condition.Returned(call);
    }
    return values.of(new SourceValue(1, maker)) instanceof Value.Variable variable
            && (variable.symbol().flags() & Flags.PARAMETER) != 0
        ? new Condition.Passed(variable.symbol())
        : UNKNOWN;
  }
}
