package dev.loopguard.checker.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.facts.classfile.Worth;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.ModelSources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which programs are read at all. */
final class WorthTest {
  /** A class path without our annotations on it. */
  @TempDir Path empty;

  @Test
  void aProgramWithoutLoopsIsNotRead() throws IOException {
    assertFalse(isWorthReading("class A { int m(String s) { return s.length(); } }"));
  }

  /** What javac takes for classes that nobody wrote must not make it worth while. */
  @Test
  void neitherVoidNorArraysAreOfInterest() throws IOException {
    assertFalse(
        isWorthReading(
            "class A { void m(int... x) { int n = x.length; x.clone(); Class<?> c = void.class;"
                + " Object o = int[].class; } }"));
  }

  @Test
  void aProgramThatUsesWhatIsLoopOnlyIs() throws IOException {
    assertTrue(isWorthReading("class A { void m(javax.swing.JLabel l) { l.setText(\"x\"); } }"));
  }

  /** What only a library touches is loop-only by what it extends, as most of Swing is. */
  @Test
  void aProgramWhoseLibraryUsesItIs() throws IOException {
    compile("class Window { static void show(javax.swing.JLabel l) { l.setText(\"x\"); } }");
    compile("class Plain { static String of(StringBuilder b) { return b.toString(); } }");
    assertFalse(isWorthReading("class A { void m() { Plain.of(null); } }"));
    assertTrue(isWorthReading("class A { void m() { Window.show(null); } }"));
  }

  /** So far nobody looks, which is said. */
  @Test
  void whatIsTooFarAwayIsNotLookedAt() throws IOException {
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < 5_100; i++) {
      chain.append("class Far" + i + " { static void m() { Far" + (i + 1) + ".m(); } }\n");
    }
    compile(
        chain + "class Far5100 { static void m() { new javax.swing.JLabel().setText(null); } }");
    assertFalse(isWorthReading("class A { void m() { Far0.m(); } }"));
    assertTrue(unread.get(0).startsWith("class files beyond the nearest 5000"), unread.toString());
    unread.clear();
    assertTrue(isWorthReading("class A { void m() { Far200.m(); } }"));
    assertEquals(List.of(), unread);
  }

  private final List<String> unread = new ArrayList<>();

  private void compile(String source) throws IOException {
    List<String> options = List.of("-proc:none", "-d", empty.toString());
    assertTrue(
        JavacTool.create()
            .getTask(null, null, null, options, null, List.of(new InMemory(source)))
            .call());
  }

  private boolean isWorthReading(String source) throws IOException {
    List<String> options = List.of("-proc:none", "-cp", empty.toString());
    JavacTask task =
        JavacTool.create().getTask(null, null, null, options, null, List.of(new InMemory(source)));
    task.analyze();
    Context context = ((BasicJavacTask) task).getContext();
    Contracts contracts = Contracts.load(context, ModelSources.builtIn());
    return Worth.reading(context, contracts, /* dependencies= */ true, unread::add);
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(String text) {
      super(URI.create("memory:///A.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
