package dev.loopguard.checker.model;

import static dev.loopguard.checker.model.Compiled.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The innermost annotation wins. */
final class PrecedenceTest {
  @Test
  void nothingDeclaredIsNoContract() {
    Compiled code = Compiled.of("package p; class A { int f; A(int x) {} void m(Runnable r) {} }");
    assertNull(code.contracts().of(code.method("p.A", "m(java.lang.Runnable)")));
    assertNull(code.contracts().of(code.method("p.A", "<init>(int)")));
    assertNull(code.contracts().ofParameter(code.method("p.A", "m(java.lang.Runnable)"), 0));
    assertNull(code.contracts().ofField(code.field("p.A", "f")));
  }

  @Test
  void aTypesAnnotationLeavesOutConstructorsStaticMethodsFieldsAndNestedTypes() {
    Compiled code =
        Compiled.of(
            """
            package p;
            @LoopThreadOnly class A { int f; A() {} static void s() {} static class N { void m() {} } }
            """);
    assertNull(code.contracts().of(code.method("p.A", "<init>()")));
    assertNull(code.contracts().of(code.method("p.A", "s()")));
    assertNull(code.contracts().of(code.method("p.A.N", "m()")));
    assertNull(code.contracts().ofField(code.field("p.A", "f")));
  }

  @Test
  void anAnnotationOfAnotherLibraryMeansNothing() {
    Compiled code = Compiled.of("package p; class A { @Deprecated void m() {} }");
    assertNull(code.contracts().of(code.method("p.A", "m()")));
  }

  @Test
  void aMethodOutweighsItsType() {
    Compiled code =
        Compiled.of(
            "package p; @LoopThreadOnly class A { @AnyThread void any() {} void own() {} }");
    assertTrue(declared(code.contracts().of(code.method("p.A", "any()"))).anyThread());
    Contract own = declared(code.contracts().of(code.method("p.A", "own()")));
    assertTrue(own.loopOnly());
    assertSame(code.type("p.A"), own.declaredAt());
  }

  @Test
  void aTypeOutweighsWhatItsMethodsInherit() {
    Compiled code =
        Compiled.of(
            "package p; interface I { @LoopThreadOnly void m(); }",
            "package p; @AnyThread class A implements I { public void m() {} }");
    assertTrue(declared(code.contracts().of(code.method("p.A", "m()"))).anyThread());
  }

  @Test
  void whatAMethodInheritsOutweighsItsPackage() {
    Compiled code =
        Compiled.of(
            "@AnyThread package q;",
            "package p; public interface I { @LoopThreadOnly void m(); }",
            "package q; class A implements p.I { public void m() {} void other() {} }");
    assertTrue(declared(code.contracts().of(code.method("q.A", "m()"))).loopOnly());
    assertTrue(declared(code.contracts().of(code.method("q.A", "other()"))).anyThread());
  }

  @Test
  void aPackagesAnnotationCoversMemberTypesButNotSubpackagesConstructorsOrStatics() {
    Compiled code =
        Compiled.of(
            "@LoopThreadOnly package q;",
            "package q.sub; class B { void m() {} }",
            "package q; class A { A() {} static void s() {} static class N { void m() {} } }");
    assertNull(code.contracts().of(code.method("q.sub.B", "m()")));
    assertNull(code.contracts().of(code.method("q.A", "<init>()")));
    assertNull(code.contracts().of(code.method("q.A", "s()")));
    assertTrue(declared(code.contracts().of(code.method("q.A.N", "m()"))).loopOnly());
  }

  @Test
  void ofBothAnnotationsOnOneMethodTheStricterCounts() {
    Compiled code = Compiled.of("package p; class A { @AnyThread @LoopThreadOnly void m() {} }");
    assertTrue(declared(code.contracts().of(code.method("p.A", "m()"))).loopOnly());
  }

  @Test
  void roleAndLoopAreReadWithTheirDefaults() {
    Compiled code =
        Compiled.of(
            """
            package p;
            class A {
              @LoopThreadOnly void plain() {}
              @LoopThreadOnly(value = "this.base", role = "render thread") A() {}
              @LoopThreadOnly("base") int field;
            }
            """);
    Contract plain = declared(code.contracts().of(code.method("p.A", "plain()")));
    assertEquals("event loop", plain.role());
    assertEquals("", plain.loop());
    assertEquals(Provenance.DECLARED, plain.provenance());
    Contract constructor = declared(code.contracts().of(code.method("p.A", "<init>()")));
    assertEquals("render thread", constructor.role());
    assertEquals("this.base", constructor.loop());
    assertEquals("base", declared(code.contracts().ofField(code.field("p.A", "field"))).loop());
  }
}
