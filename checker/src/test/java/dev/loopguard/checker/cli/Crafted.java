package dev.loopguard.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Class files that no compiler would write. */
final class Crafted {
  static final String BASE = "dev/loopguard/event/EventBase";
  static final int STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;

  private static final Handle FACTORY =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/LambdaMetafactory",
          "metafactory",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
              + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
          false);

  private Crafted() {}

  /** A public class that extends Object. */
  static byte[] type(String name, Consumer<ClassWriter> members) {
    return type(name, Opcodes.ACC_PUBLIC, null, "java/lang/Object", new String[0], members);
  }

  static byte[] type(
      String name,
      int access,
      @org.jspecify.annotations.Nullable String signature,
      String superclass,
      String[] interfaces,
      Consumer<ClassWriter> members) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, access, name, signature, superclass, interfaces);
    members.accept(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** A static method that is given a base. */
  static void method(ClassWriter type, String name, Consumer<MethodVisitor> code) {
    method(type, name, 10, code);
  }

  static void method(ClassWriter type, String name, int locals, Consumer<MethodVisitor> code) {
    MethodVisitor method = type.visitMethod(STATIC, name, "(L" + BASE + ";)V", null, null);
    method.visitCode();
    code.accept(method);
    method.visitMaxs(10, locals);
    method.visitEnd();
  }

  /** The call that is a finding, and the end of the method. */
  static void free(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BASE, "free", "()V", false);
    code.visitInsn(Opcodes.RETURN);
  }

  static void call(MethodVisitor code, String owner, String name) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "(L" + BASE + ";)V", false);
  }

  /** Makes a Runnable of a synthetic method that is given a base, and runs it. */
  static void lambda(MethodVisitor code, String owner, String name) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitInvokeDynamicInsn(
        "run",
        "(L" + BASE + ";)Ljava/lang/Runnable;",
        FACTORY,
        Type.getMethodType("()V"),
        new Handle(Opcodes.H_INVOKESTATIC, owner, name, "(L" + BASE + ";)V", false),
        Type.getMethodType("()V"));
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/lang/Runnable", "run", "()V", true);
  }

  static void write(Path folder, String name, byte[] content) throws IOException {
    Path file = folder.resolve(name + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
