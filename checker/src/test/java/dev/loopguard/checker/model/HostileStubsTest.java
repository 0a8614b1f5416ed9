package dev.loopguard.checker.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.checker.Mutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stub file is good, or it is told where it is not. */
final class HostileStubsTest {
  private static final String GOOD =
      """
      package p;

      import java.util.List;

      @LoopThreadOnly(role = "loop")
      @interface Mine {}

      class A<T extends Runnable> {
        @Mine void m(@CallbacksOn("caller") Runnable r);
        @LoopThreadOnly("this") <U> void n(T[] all, List<? super U> some, int... rest);
        @EnsuresLoopThreadIf(result = true) boolean in();
        @AnyThread int field;
        interface B { @Blocking void b(); }
        enum E { ONE, @AnyThread TWO }
      }
      """;

  @TempDir Path folder;

  private final Compiled code =
      Compiled.of(
          """
          package p;
          class A<T extends Runnable> {
            void m(Runnable r) {}
            <U> void n(T[] all, java.util.List<? super U> some, int... rest) {}
            boolean in() { return true; }
            int field;
            interface B { void b(); }
            enum E { ONE, TWO }
          }
          """);

  private void load(byte[] stub) throws IOException {
    Path file = Files.write(folder.resolve("s.java"), stub);
    code.load(ModelSources.with(List.of(file)));
  }

  private void assertRefused(int line, String stub) {
    ModelException refused = assertThrows(ModelException.class, () -> load(stub.getBytes(UTF_8)));
    assertTold(refused);
    assertEquals(line, refused.errors().get(0).line());
  }

  private void assertTold(ModelException refused) {
    assertFalse(refused.errors().isEmpty());
    for (ModelError error : refused.errors()) {
      assertEquals(folder.resolve("s.java").toString(), error.file());
      assertTrue(error.line() > 0, error.toString());
      assertEquals(1, error.message().lines().count(), error.toString());
      assertTrue(error.message().length() < 500, error.toString());
    }
  }

  @Test
  void theGoodOne() throws IOException {
    load(GOOD.getBytes(UTF_8));
  }

  @Test
  void mutated() throws IOException {
    int refused = 0;
    List<byte[]> all = Mutations.of(GOOD, 300);
    for (byte[] stub : all) {
      try {
        load(stub);
      } catch (ModelException e) {
        assertTold(e);
        refused++;
      }
    }
    assertTrue(refused > all.size() / 2, refused + " refused");
  }

  @Test
  void noText() {
    ModelException refused =
        assertThrows(
            ModelException.class, () -> load(new byte[] {'c', '\n', (byte) 0xff, (byte) 0xfe, 0}));
    assertTold(refused);
    assertEquals(2, refused.errors().get(0).line());
  }

  @Test
  void nestedWithoutEnd() {
    assertRefused(1, "package p; class A { int[" + "[".repeat(50_000) + " f; }");
    assertRefused(2, "package p; class A {\nvoid m(" + "A<".repeat(50_000) + " r); }");
    assertRefused(
        2, "package p; class A {\n@LoopThreadOnly(" + "(".repeat(50_000) + " void m(); }");
    assertRefused(1, "class A {".repeat(20_000));
  }

  /** Where javac's parser gets through and our own walks do not depends on the stack. */
  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512, 1024, 2048, 8192, 32768})
  void nestedDeeplyOnAStackOf(int kilobytes) throws InterruptedException {
    byte[] stub = ("class A {".repeat(3_000) + "}".repeat(3_000)).getBytes(UTF_8);
    List<Throwable> thrown = new ArrayList<>();
    Runnable load =
        () -> {
          try {
            load(stub);
          } catch (Throwable e) {
            thrown.add(e);
          }
        };
    Thread thread = new Thread(null, load, "deep", kilobytes * 1024L);
    thread.start();
    thread.join();
    for (Throwable each : thrown) {
      assertTold(assertInstanceOf(ModelException.class, each));
    }
  }

  /** Each of thirty means ten times the next: 10^30 meanings. */
  @Test
  void annotationsThatMultiply() throws IOException {
    StringBuilder stub = new StringBuilder("package p;\n");
    for (int i = 0; i < 30; i++) {
      stub.append(("@M" + (i + 1) + " ").repeat(10)).append("@interface M" + i + " {}\n");
    }
    stub.append("@LoopThreadOnly @interface M30 {}\n@M0 class A {}");
    load(stub.toString().getBytes(UTF_8));
  }
}
