package dev.loopguard.agent;

import dev.loopguard.agent.Outline.MethodOutline;
import dev.loopguard.agent.Rules.Declared;
import dev.loopguard.agent.Rules.FieldRule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One assertion, ready to be inserted.
 *
 * @param slot the local variable that the path to the loop begins at, 0 for {@code this}; -1 if the
 *     path begins at a static member or there is none
 * @param begin the type of what it begins at, null if there is nothing
 * @param path as {@link Assertions#link} takes it
 * @param declaring the class that the path speaks of
 */
record Assertion(
    int slot,
    @Nullable Type begin,
    String path,
    String role,
    String declaring,
    String call,
    String fullCall) {
  private static final Handle LINK =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "dev/loopguard/agent/Assertions",
          "link",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/String;Ljava/lang/String;"
              + "Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)"
              + "Ljava/lang/invoke/CallSite;",
          false);

  /**
   * For the beginning of a method.
   *
   * @param emptyIsThis whether an empty value means {@code this}
   */
  static Assertion ofMethod(
      Outline type, MethodOutline method, Declared declared, boolean emptyIsThis) {
    String value = declared.rule().value();
    String role = declared.rule().role();
    if (value.isEmpty() ? !emptyIsThis : value.equals("this") && method.isStatic()) {
      return ofRole(type, method, role);
    }
    String path = value.isEmpty() ? "this" : value;
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    boolean outer = path.startsWith(head + ".this");
    int parameter = outer ? -1 : declared.method().parameters().indexOf(head);
    Type begin = method.isStatic() ? null : Type.getObjectType(type.name());
    int slot = method.isStatic() ? -1 : 0;
    if (parameter >= 0) {
      Type[] types = Type.getArgumentTypes(method.descriptor());
      slot = method.isStatic() ? 0 : 1;
      for (int i = 0; i < parameter; i++) {
        slot += types[i].getSize();
      }
      begin = types[parameter];
      path = LoopPath.PARAMETER + path.substring(head.length());
    }
    return new Assertion(
        slot, begin, path, role, declared.owner().name(), call(type, method), full(type, method));
  }

  /** For the beginning of a method whose rule means some loop. */
  static Assertion ofRole(Outline type, MethodOutline method, String role) {
    return new Assertion(-1, null, "", role, type.name(), call(type, method), full(type, method));
  }

  /** For an access to a field, whose owner is then on the stack and not in a local variable. */
  static Assertion ofField(String owner, String field, FieldRule rule) {
    String value = rule.field().rule().value();
    boolean ofRole = value.isEmpty() || (rule.field().isStatic() && value.equals("this"));
    Type begin = ofRole || rule.field().isStatic() ? null : Type.getObjectType(owner);
    String declaring = rule.owner().name();
    return new Assertion(
        -1,
        begin,
        ofRole ? "" : value,
        rule.field().rule().role(),
        declaring,
        simple(declaring) + '.' + field,
        dotted(declaring) + '.' + field);
  }

  /** Whether it can only be asked once a constructor has made {@code this} an object. */
  boolean needsThis() {
    return slot == 0 && begin != null && !path.startsWith(LoopPath.PARAMETER);
  }

  /** Inserts it where the stack holds nothing of its own. */
  void insertInto(MethodVisitor code) {
    if (begin != null) {
      code.visitVarInsn(begin.getOpcode(Opcodes.ILOAD), slot);
    }
    invoke(code, "method");
  }

  /** Inserts what takes the beginning of the path from the stack, if there is one. */
  void invoke(MethodVisitor code, String kind) {
    String type = begin == null ? "()V" : Type.getMethodDescriptor(Type.VOID_TYPE, begin);
    code.visitInvokeDynamicInsn(kind, type, LINK, path, role, dotted(declaring), call, fullCall);
  }

  private static String call(Outline type, MethodOutline method) {
    return method.isConstructor()
        ? "new " + simple(type.name()) + "()"
        : simple(type.name()) + '.' + method.name() + "()";
  }

  private static String full(Outline type, MethodOutline method) {
    List<String> parameters = Plan.parameterTypes(method.descriptor());
    return dotted(type.name()) + '.' + method.name() + '(' + String.join(",", parameters) + ')';
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
