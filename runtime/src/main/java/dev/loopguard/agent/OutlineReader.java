package dev.loopguard.agent;

import dev.loopguard.agent.Outline.FieldOutline;
import dev.loopguard.agent.Outline.MethodOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads an {@link Outline} from a class file. */
final class OutlineReader extends ClassVisitor {
  /** What an annotation that is not ours spells, by its descriptor; null if nothing. */
  private final Function<String, @Nullable Rule> spellings;

  private final Map<String, MethodOutline> methods = new HashMap<>();
  private final Map<String, String> bridges = new HashMap<>();
  private final Map<String, FieldOutline> fields = new HashMap<>();
  private final List<String> supertypes = new ArrayList<>();
  private String name = "";
  private boolean isInterface;
  private boolean isLocal;
  private boolean isLoop;
  private @Nullable Rule rule;

  private OutlineReader(Function<String, @Nullable Rule> spellings) {
    super(Opcodes.ASM9);
    this.spellings = spellings;
  }

  static Outline read(ClassReader file, Function<String, @Nullable Rule> spellings) {
    OutlineReader reader = new OutlineReader(spellings);
    file.accept(reader, ClassReader.SKIP_FRAMES);
    return new Outline(
        reader.name,
        List.copyOf(reader.supertypes),
        reader.isInterface,
        reader.isLocal,
        reader.isLoop,
        reader.rule,
        Map.copyOf(reader.methods),
        Map.copyOf(reader.bridges),
        Map.copyOf(reader.fields));
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
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    if (superName != null) {
      supertypes.add(superName);
    }
    supertypes.addAll(List.of(interfaces));
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    isLocal = true;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return ruleOf(descriptor, found -> rule = merge(rule, found));
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
    return new FieldVisitor(api) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return ruleOf(
            annotation,
            found -> {
              if (!found.anyThread()) {
                fields.put(field, new FieldOutline(isStatic, found));
              }
            });
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return (access & Opcodes.ACC_BRIDGE) != 0
        ? new BridgeReader(Outline.key(method, descriptor))
        : new MethodReader(access, method, descriptor);
  }

  private @Nullable AnnotationVisitor ruleOf(String descriptor, Consumer<Rule> found) {
    if (descriptor.equals(Words.ANY_THREAD)) {
      found.accept(Rule.ANY_THREAD);
      return null;
    }
    if (descriptor.equals(Words.LOOP_THREAD_ONLY)) {
      return new RuleReader(found);
    }
    Rule spelled = spellings.apply(descriptor);
    if (spelled != null) {
      found.accept(spelled);
    }
    return null;
  }

  private static Rule merge(@Nullable Rule before, Rule found) {
    return before == null ? found : Rule.stricter(before, found);
  }

  /** Reads {@code @LoopThreadOnly(value, role)}. */
  private static final class RuleReader extends AnnotationVisitor {
    private final Consumer<Rule> found;
    private String value = "";
    private String role = Words.EVENT_LOOP;

    RuleReader(Consumer<Rule> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public void visit(String element, Object constant) {
      if (element.equals("value")) {
        value = (String) constant;
      } else if (element.equals("role")) {
        role = (String) constant;
      }
    }

    @Override
    public void visitEnd() {
      found.accept(Rule.loopThreadOnly(value, role));
    }
  }

  private final class MethodReader extends MethodVisitor {
    private final int access;
    private final String method;
    private final String descriptor;
    private final List<String> declaredNames = new ArrayList<>();
    private final Map<Integer, String> debugNames = new HashMap<>();
    private @Nullable Rule own;
    private boolean tellsThread;

    MethodReader(int access, String method, String descriptor) {
      super(Opcodes.ASM9);
      this.access = access;
      this.method = method;
      this.descriptor = descriptor;
    }

    @Override
    public void visitParameter(@Nullable String parameter, int parameterAccess) {
      declaredNames.add(parameter == null ? "" : parameter);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
      if (annotation.equals(Words.ENSURES) || annotation.equals(Words.ENSURES_IF)) {
        tellsThread = true;
        return new AnnotationVisitor(api) {
          private String value = "this";

          @Override
          public void visit(String element, Object constant) {
            value = element.equals("value") ? (String) constant : value;
          }

          @Override
          public void visitEnd() {
            isLoop |= value.equals("this") && (access & Opcodes.ACC_STATIC) == 0;
          }
        };
      }
      return ruleOf(annotation, found -> own = merge(own, found));
    }

    @Override
    public void visitLocalVariable(
        String variable,
        String type,
        @Nullable String signature,
        Label start,
        Label end,
        int index) {
      debugNames.putIfAbsent(index, variable);
    }

    @Override
    public void visitEnd() {
      methods.put(
          Outline.key(method, descriptor),
          new MethodOutline(access, method, descriptor, own, tellsThread, parameters()));
    }

    private List<String> parameters() {
      Type[] types = Type.getArgumentTypes(descriptor);
      if (declaredNames.size() == types.length) {
        return List.copyOf(declaredNames);
      }
      List<String> names = new ArrayList<>();
      int slot = (access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
      for (Type type : types) {
        names.add(debugNames.getOrDefault(slot, ""));
        slot += type.getSize();
      }
      return List.copyOf(names);
    }
  }

  /** A bridge's one call in its own class, or of what that inherits, is what it stands for. */
  private final class BridgeReader extends MethodVisitor {
    private final String bridge;

    BridgeReader(String bridge) {
      super(Opcodes.ASM9);
      this.bridge = bridge;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String callee, String type, boolean isInterfaceMethod) {
      if (owner.equals(name) || opcode == Opcodes.INVOKESPECIAL) {
        bridges.put(bridge, Outline.key(callee, type));
      }
    }
  }
}
