package dev.loopguard.agent;

import java.util.HashMap;
import java.util.HashSet;
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
  private final Set<Reference> references = new HashSet<>();
  private final Map<String, Set<String>> callers = new HashMap<>();
  private final Set<String> privates = new HashSet<>();
  private String name = "";

  /** A lambda's body implements this method. */
  record FunctionObject(String type, String method, String descriptor) {}

  /**
   * A method reference.
   *
   * @param implemented the interface's method that it implements
   * @param descriptor what a static method in its place takes and returns
   */
  record Reference(Handle target, FunctionObject implemented, String descriptor) {
    private static final int FLAG_SERIALIZABLE = 1;

    /** What an instruction makes, if it is a reference that can be replaced; else null. */
    static @Nullable Reference of(String made, String type, Handle bootstrap, Object... arguments) {
      if (!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
          || arguments.length < 3
          || !(arguments[0] instanceof Type described)
          || !(arguments[1] instanceof Handle target)
          || !(arguments[2] instanceof Type called)
          || isSerializable(arguments)) {
        return null;
      }
      FunctionObject implemented =
          new FunctionObject(
              Type.getReturnType(type).getInternalName(), made, described.getDescriptor());
      return new Reference(target, implemented, descriptor(target, type, called));
    }

    /** Its other end finds it by the name of the target. */
    private static boolean isSerializable(Object... arguments) {
      return arguments.length > 3
          && arguments[3] instanceof Integer flags
          && (flags & FLAG_SERIALIZABLE) != 0;
    }

    static boolean hasReceiver(Handle target) {
      return target.getTag() != Opcodes.H_INVOKESTATIC
          && target.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    }

    private static String descriptor(Handle target, String captured, Type called) {
      Type[] own = Type.getArgumentTypes(target.getDesc());
      if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
        return Type.getMethodDescriptor(Type.getObjectType(target.getOwner()), own);
      }
      if (!hasReceiver(target)) {
        return target.getDesc();
      }
      Type[] before = Type.getArgumentTypes(captured);
      Type receiver = before.length > 0 ? before[0] : called.getArgumentTypes()[0];
      Type[] all = new Type[own.length + 1];
      all[0] = receiver;
      System.arraycopy(own, 0, all, 1, own.length);
      return Type.getMethodDescriptor(Type.getReturnType(target.getDesc()), all);
    }
  }

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

  Set<Reference> references() {
    return references;
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
        note(Reference.of(made, type, bootstrap, arguments));
      }
    };
  }

  private void note(@Nullable Reference made) {
    if (made == null) {
      return;
    }
    Handle body = made.target();
    if (body.getOwner().equals(name) && body.getName().startsWith("lambda$")) {
      lambdas.put(Outline.key(body.getName(), body.getDesc()), made.implemented());
    } else {
      references.add(made);
    }
  }
}
