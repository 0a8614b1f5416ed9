package dev.loopguard.agent;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The methods that one class gets, so that what has no code of its own in it can be asserted: a
 * method reference, and an inherited method that only an interface of the subclass has a rule for.
 */
final class Additions {
  private static final String PREFIX = "loopguard$";
  private static final int STATIC = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;

  private final Outline type;

  /** A class that was loaded before can only have what it got then. */
  private final @Nullable Set<String> possible;

  private final Map<String, Consumer<ClassVisitor>> added = new TreeMap<>();

  Additions(Outline type, @Nullable Set<String> possible) {
    this.type = type;
    this.possible = possible;
  }

  /** Of each, as {@link Outline#key} joins name and descriptor. */
  Set<String> keys() {
    return added.keySet();
  }

  /**
   * Adds a method that asserts and then does what the reference refers to; returns what to refer to
   * now. Each call of it for one reference returns the same.
   */
  Handle reference(Survey.Reference reference, Assertion assertion) {
    Handle target = reference.target();
    String name =
        String.join(
            "$",
            PREFIX + target.getTag(),
            reference.implemented().type().replace('/', '_'),
            target.getOwner().replace('/', '_'),
            target.getName().replaceAll("[<>]", ""));
    String descriptor = reference.descriptor();
    if (!mayAdd(name, descriptor, assertion)) {
      return target;
    }
    add(
        STATIC,
        name,
        descriptor,
        code -> {
          assertion.insertInto(code);
          referTo(target, descriptor, code);
        });
    return new Handle(Opcodes.H_INVOKESTATIC, type.name(), name, descriptor, type.isInterface());
  }

  private static void referTo(Handle target, String descriptor, MethodVisitor code) {
    if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      code.visitTypeInsn(Opcodes.NEW, target.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    int slot = 0;
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      code.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
      boolean isReceiver = slot == 0 && Survey.Reference.hasReceiver(target);
      if (isReceiver && !argument.getInternalName().equals(target.getOwner())) {
        code.visitTypeInsn(Opcodes.CHECKCAST, target.getOwner());
      }
      slot += argument.getSize();
    }
    int opcode =
        switch (target.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
          default -> Opcodes.INVOKESPECIAL;
        };
    code.visitMethodInsn(
        opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
  }

  /** Adds an override that asserts and then does what the superclass does. */
  void override(Plan.Inherited inherited) {
    String name = inherited.method().name();
    String descriptor = inherited.method().descriptor();
    if (!mayAdd(name, descriptor, inherited.assertion())) {
      return;
    }
    add(
        Opcodes.ACC_PUBLIC,
        name,
        descriptor,
        code -> {
          inherited.assertion().insertInto(code);
          code.visitVarInsn(Opcodes.ALOAD, 0);
          int slot = 1;
          for (Type argument : Type.getArgumentTypes(descriptor)) {
            code.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
            slot += argument.getSize();
          }
          code.visitMethodInsn(
              Opcodes.INVOKESPECIAL, inherited.superclass(), name, descriptor, false);
        });
  }

  /** Writes them, after the class's own methods. */
  void write(ClassVisitor out) {
    if (possible != null) {
      // Those that nothing needs any more cannot be taken away.
      possible.stream()
          .filter(key -> key.startsWith(PREFIX))
          .forEach(key -> add(STATIC, nameOf(key), descriptorOf(key), Additions::fail));
    }
    added.forEach((key, body) -> body.accept(out));
  }

  private void add(int access, String name, String descriptor, Consumer<MethodVisitor> body) {
    added.putIfAbsent(
        Outline.key(name, descriptor),
        out -> {
          MethodVisitor code =
              out.visitMethod(access | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
          code.visitCode();
          body.accept(code);
          code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
          code.visitMaxs(0, 0);
          code.visitEnd();
        });
  }

  private static void fail(MethodVisitor code) {
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ATHROW);
  }

  private static String nameOf(String key) {
    return key.substring(0, key.indexOf('('));
  }

  private static String descriptorOf(String key) {
    return key.substring(key.indexOf('('));
  }

  private boolean mayAdd(String name, String descriptor, Assertion assertion) {
    if (possible == null || possible.contains(Outline.key(name, descriptor))) {
      return true;
    }
    Complaints.say(
        type.name().replace('/', '.')
            + " was loaded before, so "
            + assertion.call()
            + " is not asserted where it is a method reference or inherited");
    return false;
  }
}
