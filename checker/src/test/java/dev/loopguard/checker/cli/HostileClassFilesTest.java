package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A library that was made to break the analysis costs a bounded number of steps and is not read;
 * the program that uses it is compiled and checked.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileClassFilesTest {
  private static final String EVIL = "lib/Evil";

  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void writeProgram() throws IOException {
    source =
        Run.file(
            folder.resolve("app"),
            "Server.java",
            "class Server {",
            "  void start(dev.loopguard.event.EventBase base) {",
            "    new Thread(() -> lib.Door.open(base)).start();",
            "    new Thread(() -> base.free()).start();",
            "  }",
            "}");
    // What javac itself must read to compile the program is sound.
    door(code -> Crafted.call(code, EVIL, "go"));
  }

  private void door(Consumer<MethodVisitor> opens) throws IOException {
    byte[] door =
        Crafted.type(
            "lib/Door",
            type ->
                Crafted.method(
                    type,
                    "open",
                    code -> {
                      opens.accept(code);
                      code.visitInsn(Opcodes.RETURN);
                    }));
    Crafted.write(folder, "lib/Door", door);
  }

  private void evil(Consumer<ClassWriter> members) throws IOException {
    Crafted.write(folder, EVIL, Crafted.type(EVIL, members));
  }

  private Run check() {
    Run run = Run.of("-cp", folder, "-XepOpt:LoopGuard:Unread=true", source);
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(run.err().contains("a fault of its own"), run.err());
    assertTrue(run.out().contains("Server.java:4: "), run.out() + run.err());
    assertEquals(1, run.code());
    return run;
  }

  /** The program is checked but for what is said not to have been read. */
  private void assertNotRead(String what) {
    Run run = check();
    assertTrue(run.err().contains("not read: " + what), run.err());
  }

  private void assertRead() {
    Run run = check();
    assertFalse(run.err().contains("not read: "), run.err());
    assertTrue(run.out().contains("Server.java:3: "), run.out());
  }

  @Test
  void aSoundOneIsRead() throws IOException {
    evil(type -> Crafted.method(type, "go", Crafted::free));
    assertRead();
  }

  @Test
  void lambdasThatMakeThemselves() throws IOException {
    evil(
        type -> {
          Crafted.method(type, "go", code -> manyLambdas(code, "again"));
          MethodVisitor again =
              type.visitMethod(
                  Crafted.STATIC | Opcodes.ACC_SYNTHETIC,
                  "again",
                  "(L" + Crafted.BASE + ";)V",
                  null,
                  null);
          again.visitCode();
          manyLambdas(again, "again");
          again.visitMaxs(10, 10);
          again.visitEnd();
        });
    check();
  }

  private static void manyLambdas(MethodVisitor code, String name) {
    for (int i = 0; i < 10; i++) {
      Crafted.lambda(code, EVIL, name);
    }
    code.visitInsn(Opcodes.RETURN);
  }

  @Test
  void aMethodAsLongAsTheFormatAllows() throws IOException {
    evil(
        type ->
            Crafted.method(
                type,
                "go",
                code -> {
                  for (int i = 0; i < 65_000; i++) {
                    code.visitInsn(Opcodes.NOP);
                  }
                  Crafted.free(code);
                }));
    assertNotRead("lib.Evil.go(): more than");
  }

  @Test
  void asManyLocalVariablesAsTheFormatAllows() throws IOException {
    evil(
        type ->
            Crafted.method(
                type,
                "go",
                65_535,
                code -> {
                  for (int i = 0; i < 7_000; i++) {
                    code.visitInsn(Opcodes.NOP);
                  }
                  Crafted.free(code);
                }));
    assertNotRead("lib.Evil.go(): ");
  }

  @Test
  void variablesThatAreAssignedEverywhereAndMeetEverywhere() throws IOException {
    evil(
        type ->
            Crafted.method(
                type,
                "go",
                250,
                code -> {
                  Label top = new Label();
                  code.visitLabel(top);
                  for (int i = 0; i < 1_900; i++) {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitVarInsn(Opcodes.ASTORE, i % 2 == 0 ? 0 : i % 250);
                    code.visitInsn(Opcodes.ICONST_0);
                    code.visitJumpInsn(Opcodes.IFEQ, top);
                  }
                  Crafted.free(code);
                }));
    assertNotRead("lib.Evil.go(): ");
  }

  @Test
  void asManyHandlersAsTheFormatAllows() throws IOException {
    evil(
        type ->
            Crafted.method(
                type,
                "go",
                code -> {
                  Label start = new Label();
                  Label end = new Label();
                  Label handler = new Label();
                  code.visitLabel(start);
                  for (int i = 0; i < 7_000; i++) {
                    code.visitInsn(Opcodes.NOP);
                  }
                  code.visitLabel(end);
                  Crafted.free(code);
                  code.visitLabel(handler);
                  code.visitInsn(Opcodes.ATHROW);
                  for (int i = 0; i < 65_000; i++) {
                    code.visitTryCatchBlock(start, end, handler, null);
                  }
                }));
    assertNotRead("lib.Evil.go(): ");
  }

  @Test
  void enormousSwitches() throws IOException {
    evil(
        type -> {
          for (int m = 0; m < 50; m++) {
            String next = "m" + (m + 1);
            Crafted.method(
                type,
                m == 0 ? "go" : "m" + m,
                code -> {
                  Label[] labels = new Label[7_000];
                  Arrays.setAll(labels, i -> new Label());
                  code.visitInsn(Opcodes.ICONST_0);
                  code.visitTableSwitchInsn(0, labels.length - 1, labels[0], labels);
                  for (Label label : labels) {
                    code.visitLabel(label);
                  }
                  Crafted.call(code, EVIL, next);
                  code.visitInsn(Opcodes.RETURN);
                });
          }
        });
    check();
  }

  @Test
  void asManyMethodsAsTheFormatAllows() throws IOException {
    evil(
        type -> {
          for (int m = 0; m < 20_000; m++) {
            String next = "m" + (m + 1);
            Crafted.method(
                type,
                m == 0 ? "go" : "m" + m,
                code -> {
                  Crafted.call(code, EVIL, next);
                  code.visitInsn(Opcodes.RETURN);
                });
          }
        });
    assertNotRead("lib.Evil: more than");
  }

  /** Each class is within its bounds, and there are many. */
  @Test
  void aChainThroughThousandsOfMethods() throws IOException {
    int classes = 4;
    int methods = 2_000;
    for (int c = 0; c < classes; c++) {
      String name = c == 0 ? EVIL : "lib/Evil" + c;
      String nextClass = "lib/Evil" + (c + 1);
      Crafted.write(
          folder,
          name,
          Crafted.type(
              name,
              type -> {
                for (int m = 0; m < methods; m++) {
                  String own = m == 0 ? "go" : "m" + m;
                  boolean last = m == methods - 1;
                  String next = last ? "go" : "m" + (m + 1);
                  Crafted.method(
                      type,
                      own,
                      code -> {
                        Crafted.call(code, last ? nextClass : name, next);
                        Crafted.free(code);
                      });
                }
              }));
    }
    Run run = check();
    assertFalse(run.err().contains("not analysed to the end"), run.err());
    assertTrue(run.err().contains("2 errors in 1 file"), run.err());
  }

  @Test
  void asManyOverloadsAsTheFormatAllows() throws IOException {
    evil(
        type -> {
          for (int m = 0; m < 10_000; m++) {
            String own = m == 0 ? "" : "I".repeat(m % 100) + "J".repeat(m / 100);
            String next = "I".repeat((m + 1) % 100) + "J".repeat((m + 1) / 100);
            MethodVisitor code =
                type.visitMethod(
                    Crafted.STATIC, "go", "(L" + Crafted.BASE + ";" + own + ")V", null, null);
            code.visitCode();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            for (char number : next.toCharArray()) {
              code.visitInsn(number == 'I' ? Opcodes.ICONST_0 : Opcodes.LCONST_0);
            }
            code.visitMethodInsn(
                Opcodes.INVOKESTATIC, EVIL, "go", "(L" + Crafted.BASE + ";" + next + ")V", false);
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(400, 400);
            code.visitEnd();
          }
        });
    check();
  }

  @Test
  void aHugeConstantPool() throws IOException {
    evil(
        type -> {
          Crafted.method(type, "go", Crafted::free);
          for (int i = 0; i < 30_000; i++) {
            type.newClass("lib/Absent" + i);
          }
        });
    assertRead();
  }

  @Test
  void classesThatExtendEachOther() throws IOException {
    for (String[] pair : new String[][] {{EVIL, "lib/Twin"}, {"lib/Twin", EVIL}}) {
      Crafted.write(
          folder,
          pair[0],
          Crafted.type(
              pair[0],
              Opcodes.ACC_PUBLIC,
              null,
              pair[1],
              new String[0],
              type -> Crafted.method(type, "go", Crafted::free)));
    }
    assertNotRead("lib.Evil: too many ways up");
  }

  @Test
  void aClassThatImplementsWhatExtendsItself() throws IOException {
    int anInterface = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    Crafted.write(
        folder,
        "lib/Loop",
        Crafted.type(
            "lib/Loop",
            anInterface,
            null,
            "java/lang/Object",
            new String[] {"lib/Loop"},
            type -> {}));
    Crafted.write(
        folder,
        EVIL,
        Crafted.type(
            EVIL,
            Opcodes.ACC_PUBLIC,
            null,
            "java/lang/Object",
            new String[] {"lib/Loop"},
            type -> Crafted.method(type, "go", Crafted::free)));
    assertNotRead("lib.Evil: too many ways up");
  }

  /** In 40 steps to the top there are two ways each: 2^40 ways in all. */
  @Test
  void aLatticeOfInterfaces() throws IOException {
    int anInterface = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    for (int i = 0; i < 40; i++) {
      for (String side : new String[] {"L", "R"}) {
        String name = "lib/" + side + i;
        String[] above =
            i == 39
                ? new String[] {"java/lang/Runnable"}
                : new String[] {"lib/L" + (i + 1), "lib/R" + (i + 1)};
        Crafted.write(
            folder,
            name,
            Crafted.type(name, anInterface, null, "java/lang/Object", above, type -> {}));
      }
    }
    Crafted.write(
        folder,
        EVIL,
        Crafted.type(
            EVIL,
            Opcodes.ACC_PUBLIC,
            null,
            "java/lang/Object",
            new String[] {"lib/L0", "lib/R0"},
            type -> {
              Crafted.method(
                  type,
                  "go",
                  code -> {
                    code.visitTypeInsn(Opcodes.NEW, EVIL);
                    code.visitInsn(Opcodes.DUP);
                    code.visitMethodInsn(Opcodes.INVOKESPECIAL, EVIL, "<init>", "()V", false);
                    code.visitMethodInsn(
                        Opcodes.INVOKEINTERFACE, "java/lang/Runnable", "run", "()V", true);
                    Crafted.free(code);
                  });
              MethodVisitor init =
                  type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
              init.visitCode();
              init.visitVarInsn(Opcodes.ALOAD, 0);
              init.visitMethodInsn(
                  Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
              init.visitInsn(Opcodes.RETURN);
              init.visitMaxs(1, 1);
              init.visitEnd();
            }));
    assertNotRead("lib.Evil: too many ways up");
  }

  @Test
  void thousandsOfSuperclasses() throws IOException {
    int depth = 3_000;
    for (int i = 0; i < depth; i++) {
      String name = i == 0 ? EVIL : "lib/C" + i;
      Crafted.write(
          folder,
          name,
          Crafted.type(
              name,
              Opcodes.ACC_PUBLIC,
              null,
              i == depth - 1 ? "java/lang/Object" : "lib/C" + (i + 1),
              new String[0],
              type -> Crafted.method(type, "go", Crafted::free)));
    }
    assertNotRead("lib.Evil: too many ways up");
  }

  @Test
  void genericsAsDeepAsTheFormatAllows() throws IOException {
    String deep = "Llib/G<".repeat(7_000) + "Llib/G;" + ">;".repeat(7_000);
    Crafted.write(
        folder,
        "lib/G",
        Crafted.type(
            "lib/G",
            Opcodes.ACC_PUBLIC,
            "<T:Ljava/lang/Object;>Ljava/lang/Object;",
            "java/lang/Object",
            new String[0],
            type -> {}));
    evil(
        type -> {
          type.visitField(Opcodes.ACC_PUBLIC, "deep", "Llib/G;", deep, null).visitEnd();
          Crafted.method(type, "go", Crafted::free);
        });
    check();
  }

  @Test
  void boundsThatGrowWithoutEnd() throws IOException {
    Crafted.write(
        folder,
        "lib/G",
        Crafted.type(
            "lib/G",
            Opcodes.ACC_PUBLIC,
            "<T:Ljava/lang/Object;>Ljava/lang/Object;",
            "java/lang/Object",
            new String[0],
            type -> {}));
    Crafted.write(
        folder,
        EVIL,
        Crafted.type(
            EVIL,
            Opcodes.ACC_PUBLIC,
            "<T:Ljava/lang/Object;>Llib/G<Llib/Evil<Llib/Evil<Llib/G<TT;>;>;>;>;",
            "lib/G",
            new String[0],
            type -> Crafted.method(type, "go", Crafted::free)));
    check();
  }

  @Test
  void annotationsAsDeepAsTheFormatAllows() throws IOException {
    evil(
        type -> {
          AnnotationVisitor at = type.visitAnnotation("Llib/A;", true);
          for (int i = 0; i < 20_000; i++) {
            at = at.visitAnnotation("a", "Llib/A;");
          }
          Crafted.method(type, "go", Crafted::free);
        });
    check();
  }

  @Test
  void constantsThatAreMadeOfThemselves() throws IOException {
    Handle maker = new Handle(Opcodes.H_INVOKESTATIC, EVIL, "make", "()Ljava/lang/Object;", false);
    evil(
        type ->
            Crafted.method(
                type,
                "go",
                code -> {
                  Object constant = new ConstantDynamic("c", "Ljava/lang/Object;", maker);
                  for (int i = 0; i < 1_000; i++) {
                    constant = new ConstantDynamic("c", "Ljava/lang/Object;", maker, constant);
                  }
                  code.visitLdcInsn(constant);
                  code.visitInsn(Opcodes.POP);
                  Crafted.free(code);
                }));
    check();
  }

  private static byte[] ordinary() {
    return Crafted.type(
        EVIL,
        type -> {
          Crafted.method(
              type,
              "go",
              code -> {
                Crafted.lambda(code, EVIL, "later");
                Crafted.free(code);
              });
          Crafted.method(type, "later", Crafted::free);
        });
  }

  @Test
  void cutOff() throws IOException {
    byte[] whole = ordinary();
    for (int length = 0; length < whole.length; length += 97) {
      Crafted.write(folder, EVIL, Arrays.copyOf(whole, length));
      check();
    }
  }

  @Test
  void bitsFlipped() throws IOException {
    Random dice = new Random(9);
    byte[] whole = ordinary();
    for (int i = 0; i < 60; i++) {
      byte[] flipped = whole.clone();
      for (int n = dice.nextInt(4); n >= 0; n--) {
        flipped[dice.nextInt(flipped.length)] ^= (byte) (1 << dice.nextInt(8));
      }
      Crafted.write(folder, EVIL, flipped);
      check();
    }
  }

  /** Whoever shrinks class files may leave a signature behind that is of other parameters. */
  @Test
  void aSignatureOfMoreParametersThanThereAre() throws IOException {
    source =
        Run.file(
            folder.resolve("app"),
            "Server.java",
            "class Server {",
            "  void start(dev.loopguard.event.EventBase base) {",
            "    lib.Evil.later(base, () -> base.free());",
            "    new Thread(() -> base.free()).start();",
            "  }",
            "}");
    evil(
        type -> {
          Crafted.method(type, "go", Crafted::free);
          MethodVisitor later =
              type.visitMethod(
                  Crafted.STATIC,
                  "later",
                  "(Ljava/lang/Runnable;)V",
                  "(Ljava/lang/Object;Ljava/lang/Runnable;)V",
                  null);
          later.visitCode();
          later.visitVarInsn(Opcodes.ALOAD, 0);
          later.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/lang/Runnable", "run", "()V", true);
          later.visitInsn(Opcodes.RETURN);
          later.visitMaxs(1, 1);
          later.visitEnd();
        });
    check();
  }

  /** Then javac itself has something to say, and says it. */
  @Test
  void brokenWhereTheSourceNeedsIt() throws IOException {
    Crafted.write(folder, "lib/Door", new byte[100]);
    Run run = Run.of("-cp", folder, source);
    assertTrue(run.err().contains("error: "), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertNotEquals(0, run.code());
  }
}
