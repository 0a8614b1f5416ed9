package dev.loopguard.checker.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Guarantees, loop classes, what blocks and what a log callback must not reach. */
final class MethodFactsTest {
  private static final String LOOP =
      """
      package p;
      class Loop {
        @EnsuresLoopThreadIf(result = true) boolean in() { return true; }
        @EnsuresLoopThread(onThrow = true) void loop() {}
        @EnsuresLoopThread("result") static Loop create() { return new Loop(); }
        @EnsuresLoopThreadIf(value = "base", result = false) static boolean off(Loop base) { return true; }
        void plain() {}
      }
      """;

  @Test
  void aMethodWithoutAnnotationGuaranteesNothing() {
    Compiled code = Compiled.of(LOOP);
    assertEquals(List.of(), code.contracts().guarantees(code.method("p.Loop", "plain()")));
  }

  @Test
  void onlyAnEnsuringInstanceMethodOfThisMakesALoopClass() {
    Compiled code =
        Compiled.of(
            LOOP,
            "package p; class Factory { @EnsuresLoopThread(\"result\") Loop m() { return null; } }",
            "package p; class Statics { @EnsuresLoopThread static void m() {} }",
            "package p; class Sub extends Loop {}");
    assertFalse(code.contracts().isLoopClass(code.type("p.Factory")));
    assertFalse(code.contracts().isLoopClass(code.type("p.Statics")));
    assertTrue(code.contracts().isLoopClass(code.type("p.Loop")));
    assertTrue(code.contracts().isLoopClass(code.type("p.Sub")));
  }

  @Test
  void guaranteesSayWhichLoopAndWhen() {
    Compiled code =
        Compiled.of(LOOP, "package p; class Sub extends Loop { boolean in() { return false; } }");
    Contracts contracts = code.contracts();
    assertEquals(
        List.of(
            new Guarantee(
                Guarantee.Subject.LOOP_THREAD, "this", "event loop", Guarantee.Outcome.TRUE)),
        contracts.guarantees(code.method("p.Sub", "in()")));
    assertEquals(
        List.of(
            new Guarantee(
                Guarantee.Subject.LOOP_THREAD,
                "this",
                "event loop",
                Guarantee.Outcome.RETURNED_OR_THREW)),
        contracts.guarantees(code.method("p.Loop", "loop()")));
    assertEquals(
        List.of(
            new Guarantee(
                Guarantee.Subject.LOOP_THREAD, "result", "event loop", Guarantee.Outcome.RETURNED)),
        contracts.guarantees(code.method("p.Loop", "create()")));
    assertEquals(
        List.of(
            new Guarantee(
                Guarantee.Subject.LOOP_THREAD, "base", "event loop", Guarantee.Outcome.FALSE)),
        contracts.guarantees(code.method("p.Loop", "off(p.Loop)")));
  }

  @Test
  void anOverrideInSourceDoesNotInheritThatItsModelBlocks() {
    Compiled code =
        Compiled.of(
            """
            package p;
            class Zeros extends java.io.InputStream { public int read() { return 0; } }
            """,
            "package p; interface Waits { @Blocking void declared(); }",
            "package p; class A implements Waits { public void declared() {} }");
    assertFalse(code.contracts().blocking().isBlocking(code.method("p.Zeros", "read()")));
    assertTrue(code.contracts().blocking().isBlocking(code.method("p.A", "declared()")));
    assertTrue(
        code.contracts().blocking().isBlocking(code.method("java.io.InputStream", "read()")));
  }

  @Test
  void aBlockingTypeLeavesOutItsConstructorsAndStaticMethods() {
    Compiled code =
        Compiled.of(
            "package p; @Blocking class Store { Store() {} static void s() {} void m() {} }");
    assertFalse(code.contracts().blocking().isBlocking(code.method("p.Store", "<init>()")));
    assertFalse(code.contracts().blocking().isBlocking(code.method("p.Store", "s()")));
    assertTrue(code.contracts().blocking().isBlocking(code.method("p.Store", "m()")));
  }

  @Test
  void notInLogCallbackOnATypeCoversConstructorsAndStaticMethodsButNotNestedTypes() {
    Compiled code =
        Compiled.of(
            """
            package p;
            @NotInLogCallback class A { A() {} static void s() {} void m() {} static class N { N() {} } }
            """,
            "package p; class B extends A { void m() {} void added() {} }");
    assertFalse(code.contracts().isForbiddenIn("log callback", code.method("p.A.N", "<init>()")));
    assertFalse(code.contracts().isForbiddenIn("log callback", code.method("p.B", "added()")));
    assertTrue(code.contracts().isForbiddenIn("log callback", code.method("p.A", "<init>()")));
    assertTrue(code.contracts().isForbiddenIn("log callback", code.method("p.A", "s()")));
    assertTrue(code.contracts().isForbiddenIn("log callback", code.method("p.B", "m()")));
  }
}
