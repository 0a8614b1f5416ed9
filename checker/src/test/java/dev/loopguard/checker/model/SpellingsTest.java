package dev.loopguard.checker.model;

import static dev.loopguard.checker.model.Compiled.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** An annotation type that carries one of ours is another spelling of it. */
final class SpellingsTest {
  @Test
  void annotationTypesThatAnnotateEachOtherMeanNothing() {
    Compiled code =
        Compiled.of(
            "package p; @Pong @interface Ping {}",
            "package p; @Ping @interface Pong {}",
            "package p; class A { @Ping void m() {} }");
    assertNull(code.contracts().of(code.method("p.A", "m()")));
  }

  @Test
  void theRoleComesFromTheAnnotationTypeAtAnyDepth() {
    Compiled code =
        Compiled.of(
            "package p; @LoopThreadOnly(role = \"render thread\") @interface RenderThread {}",
            "package p; @RenderThread @interface Draws {}",
            """
            package p;
            class A {
              @RenderThread void one() {}
              @Draws void two() {}
              void three(@Draws Runnable r) {}
              @Draws int field;
            }
            """);
    assertEquals(
        "render thread", declared(code.contracts().of(code.method("p.A", "one()"))).role());
    assertEquals(
        "render thread", declared(code.contracts().of(code.method("p.A", "two()"))).role());
    assertTrue(
        declared(code.contracts().ofParameter(code.method("p.A", "three(java.lang.Runnable)"), 0))
            .loopOnly());
    assertEquals(
        "render thread", declared(code.contracts().ofField(code.field("p.A", "field"))).role());
    assertEquals(
        Provenance.DECLARED,
        declared(code.contracts().of(code.method("p.A", "two()"))).provenance());
  }

  @Test
  void everyAnnotationOfOursCanBeSpelledOtherwise() {
    Compiled code =
        Compiled.of(
            "package p; @Blocking @interface Waits {}",
            "package p; @AnyThread @interface ThreadSafe {}",
            "package p; class A { @Waits void one() {} @ThreadSafe void two() {} }");
    assertTrue(code.contracts().blocking().isBlocking(code.method("p.A", "one()")));
    assertTrue(declared(code.contracts().of(code.method("p.A", "two()"))).anyThread());
  }
}
