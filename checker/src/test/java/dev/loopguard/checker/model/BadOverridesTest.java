package dev.loopguard.checker.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers were promised any thread: an override cannot take that back. */
final class BadOverridesTest {
  @Test
  void overridesOfUnannotatedAndOfLoopOnlyMethodsAreGood() {
    Compiled code =
        Compiled.of(
            "package p; interface I { void plain(); @LoopThreadOnly void only(); @AnyThread void"
                + " any(); }",
            """
            package p;
            class A implements I {
              @LoopThreadOnly public void plain() {}
              @AnyThread public void only() {}
              public void any() {}
            }
            """);
    assertEquals(List.of(), code.contracts().badOverrides(code.type("p.A")));
  }

  @Test
  void aLoopOnlyOverrideOfAnyThreadIsBad() {
    Compiled code =
        Compiled.of(
            "package p; interface I { @AnyThread void m(); }",
            "package p; class A implements I { @LoopThreadOnly public void m() {} }");
    List<BadOverride> bad = code.contracts().badOverrides(code.type("p.A"));
    assertEquals(1, bad.size());
    assertSame(code.method("p.A", "m()"), bad.get(0).method());
    assertSame(code.method("p.I", "m()"), bad.get(0).overridden());
    assertTrue(bad.get(0).promised().anyThread());
  }

  @Test
  void itIsToldOnceAndNotAgainFurtherDown() {
    Compiled code =
        Compiled.of(
            "package p; interface I { @AnyThread void m(); }",
            "package p; class A implements I { @LoopThreadOnly public void m() {} }",
            "package p; class B extends A { public void m() {} }");
    assertEquals(List.of(), code.contracts().badOverrides(code.type("p.B")));
  }

  @Test
  void aModelsPromiseIsAPromiseAndATypesAnnotationBreaksItToo() {
    Compiled code =
        Compiled.of(
            """
            package p;
            @LoopThreadOnly class A extends java.util.TimerTask { public void run() {} void other() {} }
            """);
    List<BadOverride> bad = code.contracts().badOverrides(code.type("p.A"));
    assertEquals(1, bad.size());
    assertSame(code.method("java.util.TimerTask", "run()"), bad.get(0).overridden());
    assertEquals(Provenance.MODELLED, bad.get(0).promised().provenance());
  }

  @Test
  void bothAnnotationsOnOneMethodContradictEachOther() {
    Compiled code = Compiled.of("package p; class A { @AnyThread @LoopThreadOnly void m() {} }");
    List<BadOverride> bad = code.contracts().badOverrides(code.type("p.A"));
    assertEquals(1, bad.size());
    assertSame(bad.get(0).method(), bad.get(0).overridden());
  }
}
