package dev.loopguard.agent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What must be known of a class's code before any of it is changed. */
final class Survey extends ClassVisitor {
  private final Map<String, FunctionObject> lambdas = new HashMap<>();
  private final Map<String, Set<String>> callers = new HashMap<>();
  private final Set<String> privates = new HashSet<>();
  private String name = "";

  /** A lambda's body implements this method. */
  record FunctionObject(String type, String method, String descriptor) {}

  private Survey() {
    super(Opcodes.ASM9);
  }

  static Survey of(ClassReader file) {
    Survey survey = new Survey();
    file.accept(survey, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return survey;
  }

  /** By the key of the method that holds the lambda's body. */
  Map<String, FunctionObject> lambdas() {
    return lambdas;
  }

  /** Whether code of the class is part of making one: fields are not yet anybody else's. */
  boolean isConstruction(String method) {
    return isConstruction(method, new HashSet<>());
  }

  private boolean isConstruction(String method, Set<String> asked) {
    if (method.startsWith("<init>(") || method.startsWith("<clinit>(")) {
      return true;
    }
    Set<String> from = callers.getOrDefault(method, Set.of());
    if (!privates.contains(method) || from.isEmpty() || !asked.add(method)) {
      return false;
    }
    return from.stream().allMatch(caller -> isConstruction(caller, asked));
  }

  @Override
  public void visit(
      int version,
      int access,
      String internalName,
      @Nullable String signature,
      @Nullable String superName,
      String[] interfaces) {
    name = internalName;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    String key = Outline.key(method, descriptor);
    if ((access & Opcodes.ACC_PRIVATE) != 0) {
      privates.add(key);
    }
    return new MethodVisitor(api) {
      @Override
      public void visitMethodInsn(
          int opcode, String owner, String callee, String type, boolean isInterface) {
        if (owner.equals(name)) {
          callers.computeIfAbsent(Outline.key(callee, type), k -> new HashSet<>()).add(key);
        }
      }

      @Override
      public void visitInvokeDynamicInsn(
          String made, String type, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
          if (argument instanceof Handle handle && handle.getOwner().equals(name)) {
            // It may run anywhere, so it is no part of construction.
            callers
                .computeIfAbsent(
                    Outline.key(handle.getName(), handle.getDesc()), k -> new HashSet<>())
                .add("a function object");
          }
        }
        noteLambda(made, type, bootstrap, List.of(arguments));
      }
    };
  }

  private void noteLambda(String made, String type, Handle bootstrap, List<Object> arguments) {
    if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && arguments.size() >= 3
        && arguments.get(0) instanceof Type described
        && arguments.get(1) instanceof Handle body
        && body.getOwner().equals(name)
        && body.getName().startsWith("lambda$")) {
      lambdas.put(
          Outline.key(body.getName(), body.getDesc()),
          new FunctionObject(
              Type.getReturnType(type).getInternalName(), made, described.getDescriptor()));
    }
  }
}
