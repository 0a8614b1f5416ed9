package dev.loopguard.agent;

import dev.loopguard.annotation.EnsuresLoopThreadIf;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the application's own answer to "is this the render thread?". */
final class StaticGuards {
  private StaticGuards() {}

  static void discover(ClassReader file, ClassLoader loader) {
    if (!Constants.mention(file, Words.ENSURES_IF)) {
      return;
    }
    String type = file.getClassName().replace('/', '.');
    file.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String method,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            boolean asks = (access & Opcodes.ACC_STATIC) != 0 && descriptor.equals("()Z");
            return asks ? new GuardReader(loader, type, method) : null;
          }
        },
        ClassReader.SKIP_CODE);
  }

  private static final class GuardReader extends MethodVisitor {
    private final ClassLoader loader;
    private final String type;
    private final String method;

    GuardReader(ClassLoader loader, String type, String method) {
      super(Opcodes.ASM9);
      this.loader = loader;
      this.type = type;
      this.method = method;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      if (!descriptor.equals(Words.ENSURES_IF)) {
        return null;
      }
      return new AnnotationVisitor(api) {
        private String role = Words.EVENT_LOOP;
        private String value = "this";

        @Override
        public void visit(String element, Object constant) {
          if (element.equals("role")) {
            role = (String) constant;
          } else if (element.equals("value")) {
            value = (String) constant;
          }
        }

        @Override
        public void visitEnd() {
          if (value.equals("this") || value.isEmpty()) {
            ThreadRoles.discover(role, new Guard(loader, type, method));
          }
        }
      };
    }
  }

  /** Found when it is first asked, because its class is only being loaded when it is discovered. */
  private static final class Guard implements BooleanSupplier {
    private final ClassLoader loader;
    private final String type;
    private final String name;
    private volatile @Nullable MethodHandle handle;
    private volatile boolean result;

    Guard(ClassLoader loader, String type, String name) {
      this.loader = loader;
      this.type = type;
      this.name = name;
    }

    @Override
    public boolean getAsBoolean() {
      try {
        MethodHandle found = handle;
        if (found == null) {
          found = find();
          handle = found;
        }
        return (boolean) found.invokeExact() == result;
      } catch (Throwable broken) {
        throw new IllegalStateException(type + '.' + name + "()", broken);
      }
    }

    private MethodHandle find() throws ReflectiveOperationException {
      Method method = Class.forName(type, true, loader).getDeclaredMethod(name);
      EnsuresLoopThreadIf guard = method.getAnnotation(EnsuresLoopThreadIf.class);
      result = guard == null || guard.result();
      method.setAccessible(true);
      return MethodHandles.lookup().unreflect(method);
    }
  }
}
