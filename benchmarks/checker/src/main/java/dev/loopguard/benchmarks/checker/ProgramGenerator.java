package dev.loopguard.benchmarks.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes Swing programs of any size: layers of services that call each other through interfaces,
 * with a panel (many sinks) and a worker thread (a root) to every ten classes. The same size gives
 * the same program.
 */
final class ProgramGenerator {
  private static final int LINES_A_CLASS = 100;
  private static final int CLASSES_A_PACKAGE = 50;

  private final Random random = new Random(42);
  private final Path folder;

  ProgramGenerator(Path folder) {
    this.folder = folder;
  }

  Subject write(int lines) throws IOException {
    int classes = Math.max(2, lines / LINES_A_CLASS);
    for (int i = 0; i < classes; i++) {
      Path file = folder.resolve(packageOf(i).replace('.', '/')).resolve("C" + i + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source(i, classes));
    }
    return Subject.of("generated Swing, " + lines + " lines", folder);
  }

  private static String packageOf(int index) {
    return "swing.p" + index / CLASSES_A_PACKAGE;
  }

  private static String name(int index) {
    return packageOf(index) + ".C" + index;
  }

  private String source(int index, int classes) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(packageOf(index)).append(";\n\n");
    text.append("public class C").append(index).append(" implements Runnable {\n");
    text.append("  private final javax.swing.JLabel label = new javax.swing.JLabel();\n");
    text.append(
        "  private final java.util.List<Runnable> listeners = new java.util.ArrayList<>();\n");
    text.append("  private int state;\n\n");
    text.append("  public void run() {\n    m0(state);\n  }\n\n");
    text.append("  public void listen(Runnable listener) {\n    listeners.add(listener);\n  }\n\n");
    if (index % 10 == 0) {
      text.append("  public void start() {\n    new Thread(this::run).start();\n  }\n\n");
      text.append("  public void show() {\n");
      text.append("    javax.swing.SwingUtilities.invokeLater(() -> label.setText(\"shown\"));\n");
      text.append("  }\n\n");
    }
    int methods = 11;
    for (int m = 0; m < methods; m++) {
      int callee = index + 1 + random.nextInt(20);
      text.append("  public int m").append(m).append("(int value) {\n");
      text.append("    int sum = value;\n");
      text.append("    for (int i = 0; i < value; i++) {\n      sum += i * state;\n    }\n");
      if (callee < classes) {
        text.append("    sum += new ").append(name(callee)).append("().m");
        text.append(random.nextInt(methods)).append("(sum - 1);\n");
      }
      if (m == 5 && index % 10 == 5) {
        text.append("    label.setText(\"at \" + sum);\n");
      }
      if (m == 7) {
        text.append("    for (Runnable listener : listeners) {\n      listener.run();\n    }\n");
      }
      text.append("    return sum;\n  }\n\n");
    }
    return text.append("}\n").toString();
  }
}
