package dev.loopguard.agent;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts a {@link Plan}'s assertions into a class. No instruction that is inserted branches, so the
 * frames stay as they are, and no class has to be loaded to compute them.
 */
final class Weaver extends ClassVisitor {
  private final Plan plan;

  private final Additions additions;

  /** Those that are only inherited and have no method yet to assert them in. */
  private final Map<String, Plan.Inherited> inherited;

  private Weaver(ClassVisitor next, Plan plan, Additions additions) {
    super(Opcodes.ASM9, next);
    this.plan = plan;
    this.additions = additions;
    this.inherited = new TreeMap<>(plan.inherited());
  }

  static byte[] weave(ClassReader file, Plan plan, Additions additions) {
    ClassWriter writer = new ClassWriter(file, ClassWriter.COMPUTE_MAXS);
    file.accept(new Weaver(writer, plan, additions), 0);
    return writer.toByteArray();
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor code = super.visitMethod(access, method, descriptor, signature, exceptions);
    String key = Outline.key(method, descriptor);
    // The compiler makes a bridge where the superclass is visible to fewer.
    Plan.Inherited bridged = inherited.remove(key);
    Assertion own = bridged == null ? plan.ofMethod(key) : bridged.assertion();
    // What is passed on as it came is copied, and not written anew.
    return code == null || (own == null && !plan.isInsideMethods())
        ? code
        : new Code(code, key, own);
  }

  @Override
  public void visitEnd() {
    inherited.values().forEach(additions::override);
    additions.write(cv);
    super.visitEnd();
  }

  private final class Code extends MethodVisitor {
    private final String key;
    private final @Nullable Assertion own;
    private final boolean atEnd;

    Code(MethodVisitor next, String key, @Nullable Assertion own) {
      super(Opcodes.ASM9, next);
      this.key = key;
      this.own = own;
      this.atEnd = own != null && own.needsThis() && key.startsWith("<init>");
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (own != null && !atEnd) {
        own.insertInto(mv);
      }
    }

    @Override
    public void visitInsn(int opcode) {
      if (own != null && atEnd && opcode == Opcodes.RETURN) {
        own.insertInto(mv);
      }
      super.visitInsn(opcode);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
      Assertion assertion = plan.ofField(owner, field, key);
      if (assertion != null) {
        if (assertion.begin() != null) {
          copyOwner(opcode, Type.getType(descriptor).getSize());
        }
        assertion.invoke(mv, "field");
      }
      super.visitFieldInsn(opcode, owner, field, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String made, String descriptor, Handle bootstrap, Object... arguments) {
      Survey.Reference reference = Survey.Reference.of(made, descriptor, bootstrap, arguments);
      Assertion assertion = reference == null ? null : plan.ofReference(reference);
      if (reference != null && assertion != null) {
        arguments[1] = additions.reference(reference, assertion);
      }
      super.visitInvokeDynamicInsn(made, descriptor, bootstrap, arguments);
    }

    /** Puts the field's object on top, and leaves the rest as the access wants it. */
    private void copyOwner(int opcode, int size) {
      if (opcode == Opcodes.GETFIELD) {
        mv.visitInsn(Opcodes.DUP);
      } else if (size == 1) {
        mv.visitInsn(Opcodes.DUP2);
        mv.visitInsn(Opcodes.POP);
      } else {
        mv.visitInsn(Opcodes.DUP2_X1);
        mv.visitInsn(Opcodes.POP2);
        mv.visitInsn(Opcodes.DUP_X2);
      }
    }
  }
}
