package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Creation;
import dev.loopguard.checker.facts.FieldAccess;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.facts.Store;
import dev.loopguard.checker.facts.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Reads the facts of one body from its bytecode: what each instruction does, in their order. */
final class CodeReader {
  private static final int MAX_NESTING = 20;

  private final Dependencies reader;
  private final ClassFile file;
  private final ClassSymbol owner;
  private final Body body;
  private final MethodNode code;
  private final Effort effort;
  private final Producers producers;
  private final StackValues values;
  private final Map<AbstractInsnNode, Object> facts = new HashMap<>();
  private int line;

  CodeReader(Dependencies reader, ClassFile file, Body body, MethodNode code, Effort effort) {
    this.reader = reader;
    this.file = file;
    this.owner = file.type();
    this.body = body;
    this.code = code;
    this.effort = effort;
    this.producers = new Producers(effort);
    this.line = body.site().line();
    this.values = new StackValues(reader.names(), owner, body, code, reader::declare);
  }

  /** What the body finds in a local variable when it begins. */
  void bind(int local, Value value) {
    values.put(producers.parameter(local), value);
  }

  /** The class whose code is read. */
  ClassSymbol owner() {
    return owner;
  }

  void read() throws AnalyzerException {
    effort.begin(code);
    Analyzer<SourceValue> analyzer = new Analyzer<>(producers);
    Frame<SourceValue>[] frames = analyzer.analyze(owner.flatname.toString(), code);
    for (int i = 0; i < frames.length; i++) {
      AbstractInsnNode instruction = code.instructions.get(i);
      if (instruction instanceof LineNumberNode number) {
        line = number.line;
      } else if (frames[i] != null && instruction.getOpcode() >= 0) {
        read(instruction, frames[i]);
      }
    }
    reader.add(body, new FlowReader(code, analyzer, frames, facts, values, effort).read());
    values.assignMerged();
  }

  private void read(AbstractInsnNode instruction, Frame<SourceValue> frame) {
    switch (instruction.getOpcode()) {
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKEINTERFACE,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKESPECIAL ->
          readCall((MethodInsnNode) instruction, frame);
      case Opcodes.INVOKEDYNAMIC -> readFunction((InvokeDynamicInsnNode) instruction, frame);
      case Opcodes.GETFIELD, Opcodes.GETSTATIC, Opcodes.PUTFIELD, Opcodes.PUTSTATIC ->
          readField((FieldInsnNode) instruction, frame);
      case Opcodes.ASTORE -> {
        Value.Variable variable = values.variable((VarInsnNode) instruction, typeOf(top(frame, 0)));
        values.put(instruction, variable);
        body.add(new Store(variable, value(frame, 0)));
      }
      case Opcodes.AALOAD -> values.put(instruction, new Value.Element(value(frame, 1)));
      case Opcodes.AASTORE -> {
        AbstractInsnNode array = only(top(frame, 2));
        if (array != null && array.getOpcode() == Opcodes.ANEWARRAY) {
          values.addElement(array, value(frame, 0));
        } else {
          body.add(new Store(new Value.Element(value(frame, 2)), value(frame, 0)));
        }
      }
      case Opcodes.ARETURN -> body.addReturn(value(frame, 0));
      case Opcodes.IRETURN -> {
        AbstractInsnNode maker = only(top(frame, 0));
        if (maker instanceof MethodInsnNode || maker instanceof FieldInsnNode) {
          body.addReturn(value(frame, 0));
        }
      }
      default -> {}
    }
  }

  private static SourceValue top(Frame<SourceValue> frame, int below) {
    return frame.getStack(frame.getStackSize() - 1 - below);
  }

  private Value value(Frame<SourceValue> frame, int below) {
    return values.of(top(frame, below));
  }

  private static @Nullable AbstractInsnNode only(SourceValue value) {
    return value.insns.size() == 1 ? value.insns.iterator().next() : null;
  }

  private com.sun.tools.javac.code.Type typeOf(SourceValue value) {
    AbstractInsnNode maker = only(value);
    return maker == null ? reader.names().objectType() : values.typeOf(maker);
  }

  private Site site() {
    return new Site(file.source(), line, null, null, body.site().scope());
  }

  private void readField(FieldInsnNode instruction, Frame<SourceValue> frame) {
    ClassSymbol holder = reader.names().type(owner, instruction.owner);
    if (holder == null) {
      return;
    }
    int opcode = instruction.getOpcode();
    boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    boolean put = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
    VarSymbol field = reader.names().field(holder, instruction.name, instruction.desc, isStatic);
    Value object = isStatic ? null : value(frame, put ? 1 : 0);
    if (instruction.name.startsWith("this$") && object instanceof Value.Self) {
      ClassSymbol outer =
          reader.names().type(owner, Type.getType(instruction.desc).getInternalName());
      if (outer != null && !put) {
        values.put(instruction, new Value.Self(body.home(), outer));
      }
      return;
    }
    if (isStatic) {
      reader.touch(holder);
    }
    Value.FieldOf target = new Value.FieldOf(object, field);
    FieldAccess access = new FieldAccess(body, field, object, site());
    body.add(access);
    facts.put(instruction, access);
    if (!put) {
      values.put(instruction, target);
    } else if (isReference(Type.getType(instruction.desc))) {
      body.add(new Store(target, value(frame, 0)));
    }
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private void readCall(MethodInsnNode instruction, Frame<SourceValue> frame) {
    if (Dependencies.isIgnored(instruction.owner)) {
      return;
    }
    Type[] types = Type.getArgumentTypes(instruction.desc);
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      arguments.add(isReference(types[i]) ? value(frame, types.length - 1 - i) : Value.NONE);
    }
    boolean isStatic = instruction.getOpcode() == Opcodes.INVOKESTATIC;
    MethodSymbol callee =
        reader.callee(owner, instruction.owner, instruction.name, instruction.desc, isStatic);
    if (callee == null) {
      return;
    }
    if (callee.isConstructor()) {
      construct(instruction, callee, arguments, top(frame, types.length));
      return;
    }
    Value receiver = isStatic ? null : value(frame, types.length);
    Call.Kind kind =
        isStatic
            ? Call.Kind.STATIC
            : instruction.getOpcode() == Opcodes.INVOKESPECIAL && !callee.isPrivate()
                ? Call.Kind.SUPER
                : Call.Kind.VIRTUAL;
    Call call = newCall(body, kind, callee, receiver, arguments, values.typeOf(instruction));
    facts.put(instruction, call);
    values.put(instruction, reader.results().of(call));
  }

  private void construct(
      MethodInsnNode instruction,
      MethodSymbol constructor,
      List<Value> arguments,
      SourceValue object) {
    AbstractInsnNode maker = only(object);
    boolean isNew = maker != null && maker.getOpcode() == Opcodes.NEW;
    Value receiver = isNew ? null : new Value.Self(body.home(), body.home().type());
    int visible = constructor.type.getParameterTypes().size();
    List<Value> passed = arguments;
    if (visible == arguments.size() - 1) {
      passed = arguments.subList(1, arguments.size());
      receiver = isNew ? arguments.get(0) : receiver;
    }
    Call call =
        newCall(
            body,
            isNew ? Call.Kind.NEW : Call.Kind.CONSTRUCTION,
            constructor,
            receiver,
            passed,
            constructor.owner.type);
    facts.put(instruction, call);
    if (isNew && maker != null) {
      values.put(maker, new Value.Created(newInstance(body, call)));
    }
  }

  private Call newCall(
      Body in,
      Call.Kind kind,
      MethodSymbol callee,
      @Nullable Value receiver,
      List<Value> arguments,
      com.sun.tools.javac.code.Type type) {
    Call call =
        new Call(
            reader.nextIndex(),
            in,
            kind,
            callee,
            receiver,
            List.of(),
            List.copyOf(arguments),
            type,
            false,
            site());
    in.add(call);
    reader.reached(call);
    return call;
  }

  private Creation newInstance(Body in, Call construction) {
    ClassSymbol type = (ClassSymbol) construction.callee().owner;
    Creation creation =
        new Creation(reader.nextIndex(), in, type, null, null, construction, construction.site());
    in.add(creation);
    reader.created(type);
    return creation;
  }

  private void readFunction(InvokeDynamicInsnNode instruction, Frame<SourceValue> frame) {
    Lambda lambda = Lambda.of(instruction);
    ClassSymbol type = lambda == null ? null : reader.names().type(owner, lambda.interfaceName());
    MethodSymbol descriptor =
        type == null || lambda == null
            ? null
            : reader.names().method(type, instruction.name, lambda.descriptor());
    if (lambda == null || type == null || descriptor == null) {
      return;
    }
    List<Value> captured = new ArrayList<>();
    Type[] types = Type.getArgumentTypes(instruction.desc);
    for (int i = 0; i < types.length; i++) {
      captured.add(isReference(types[i]) ? value(frame, types.length - 1 - i) : Value.NONE);
    }
    MethodNode written = isNestedDeeply() ? null : lambda.writtenHere(file);
    if (written != null && !reader.mayWriteOut(written, file)) {
      written = null;
    }
    Body function =
        reader.newBody(
            written == null ? Body.Kind.REFERENCE : Body.Kind.LAMBDA,
            body.method(),
            body,
            written == null ? site() : file.site(written, line));
    if (written != null) {
      reader.readLambda(file, function, written, captured);
    } else {
      reference(lambda.target(), function, captured, descriptor);
    }
    Creation creation =
        new Creation(reader.nextIndex(), body, type, descriptor, function, null, site());
    body.add(creation);
    facts.put(instruction, creation);
    values.put(instruction, new Value.Created(creation));
  }

  /** True for what only a lambda that makes itself can be. */
  private boolean isNestedDeeply() {
    int depth = 0;
    for (Body around = body; around != null; around = around.outer()) {
      depth++;
    }
    return depth > MAX_NESTING;
  }

  /** Writes out the lambda that a method handle stands for. */
  private void reference(
      Handle target, Body function, List<Value> captured, MethodSymbol descriptor) {
    List<Value> arguments = new ArrayList<>(captured);
    int position = 0;
    for (com.sun.tools.javac.code.Type type : descriptor.type.getParameterTypes()) {
      VarSymbol parameter =
          reader.names().variable("arg" + position++, type, body.method(), Flags.PARAMETER);
      function.add(parameter);
      reader.declare(parameter, function);
      arguments.add(new Value.Variable(parameter));
    }
    boolean isStatic = target.getTag() == Opcodes.H_INVOKESTATIC;
    MethodSymbol callee =
        reader.callee(owner, target.getOwner(), target.getName(), target.getDesc(), isStatic);
    if (callee == null) {
      return;
    }
    if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      Call call = newCall(function, Call.Kind.NEW, callee, null, arguments, callee.owner.type);
      function.addReturn(new Value.Created(newInstance(function, call)));
      return;
    }
    Value receiver = isStatic ? null : arguments.isEmpty() ? Value.NONE : arguments.remove(0);
    Call.Kind kind = isStatic ? Call.Kind.STATIC : Call.Kind.VIRTUAL;
    Call call = newCall(function, kind, callee, receiver, arguments, callee.type.getReturnType());
    if (!callee.type.getReturnType().hasTag(TypeTag.VOID)) {
      function.addReturn(reader.results().of(call));
    }
  }
}
