package dev.loopguard.mutants;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Has the class of the analyses tell of each that is made, and pass on what it is asked. */
final class Tap {
  static final String ANALYSIS = "dev/loopguard/checker/rule/Analysis";

  /** What the question itself is called then. */
  static final String UNTRIED = "$untried";

  private static final String MAKER =
      "(Lcom/sun/tools/javac/util/Context;Ldev/loopguard/checker/model/Contracts;"
          + "Ldev/loopguard/checker/facts/Program;)V";

  private static final Set<String> QUESTIONS =
      Set.of(
          "loopThread",
          "in",
          "blocking",
          "debugOrder",
          "undeclared",
          "badOverrides",
          "misnomers",
          "unusedSuppressions",
          "explain",
          "census");

  private static final String TRIAL = Type.getInternalName(Trial.class);

  private Tap() {}

  static void into(ClassNode analysis) {
    for (MethodNode each : List.copyOf(analysis.methods)) {
      if (each.name.equals("<init>") && each.desc.equals(MAKER)) {
        tellMade(each);
      } else if (QUESTIONS.contains(each.name)) {
        analysis.methods.add(asking(each));
      }
    }
  }

  private static void tellMade(MethodNode maker) {
    for (AbstractInsnNode each : maker.instructions.toArray()) {
      if (each.getOpcode() == Opcodes.RETURN) {
        InsnList told = new InsnList();
        for (int i = 0; i < 4; i++) {
          told.add(new VarInsnNode(Opcodes.ALOAD, i));
        }
        String descriptor = MAKER.replace("(", "(L" + ANALYSIS + ";");
        told.add(new MethodInsnNode(Opcodes.INVOKESTATIC, TRIAL, "made", descriptor, false));
        maker.instructions.insertBefore(each, told);
      }
    }
  }

  /** A method that has this one asked, which gets another name. */
  private static MethodNode asking(MethodNode question) {
    MethodNode asking =
        new MethodNode(question.access, question.name, question.desc, question.signature, null);
    InsnList code = asking.instructions;
    Type[] arguments = Type.getArgumentTypes(question.desc);
    code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    code.add(new LdcInsnNode(question.name));
    code.add(new IntInsnNode(Opcodes.BIPUSH, arguments.length));
    code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
    for (int i = 0; i < arguments.length; i++) {
      code.add(new InsnNode(Opcodes.DUP));
      code.add(new IntInsnNode(Opcodes.BIPUSH, i));
      code.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ILOAD), i + 1));
      box(code, arguments[i]);
      code.add(new InsnNode(Opcodes.AASTORE));
    }
    String descriptor =
        "(L" + ANALYSIS + ";Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/Object;";
    code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, TRIAL, "asked", descriptor, false));
    String answer = Type.getReturnType(question.desc).getInternalName();
    code.add(new TypeInsnNode(Opcodes.CHECKCAST, answer));
    code.add(new InsnNode(Opcodes.ARETURN));
    question.name += UNTRIED;
    return asking;
  }

  /** No question is asked with long or double numbers. */
  private static void box(InsnList code, Type type) {
    Class<?> box =
        switch (type.getSort()) {
          case Type.BOOLEAN -> Boolean.class;
          case Type.INT -> Integer.class;
          default -> null;
        };
    if (box != null) {
      String name = Type.getInternalName(box);
      String descriptor = "(" + type.getDescriptor() + ")L" + name + ";";
      code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, name, "valueOf", descriptor, false));
    }
  }
}
