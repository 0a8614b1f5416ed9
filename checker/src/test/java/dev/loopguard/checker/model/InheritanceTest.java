package dev.loopguard.checker.model;

import static dev.loopguard.checker.model.Compiled.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** An override inherits unless it is annotated itself. */
final class InheritanceTest {
  @Test
  void overloadsPrivateMethodsAndHiddenStaticsInheritNothing() {
    Compiled code =
        Compiled.of(
            """
            package p;
            class A {
              @LoopThreadOnly void m() {}
              @LoopThreadOnly private void hidden() {}
              @LoopThreadOnly static void s() {}
            }
            """,
            "package p; class B extends A { void m(int x) {} void hidden() {} static void s() {}"
                + " }");
    assertNull(code.contracts().of(code.method("p.B", "m(int)")));
    assertNull(code.contracts().of(code.method("p.B", "hidden()")));
    assertNull(code.contracts().of(code.method("p.B", "s()")));
  }

  @Test
  void whatASubclassAddsInheritsNothingFromAnAnnotatedType() {
    Compiled code =
        Compiled.of(
            "package p; @LoopThreadOnly abstract class A { abstract void m(); }",
            "package p; class B extends A { void m() {} void added() {} }");
    assertTrue(declared(code.contracts().of(code.method("p.B", "m()"))).loopOnly());
    assertNull(code.contracts().of(code.method("p.B", "added()")));
  }

  @Test
  void theNearestOfALineCounts() {
    Compiled code =
        Compiled.of(
            "package p; interface I { @LoopThreadOnly void m(); }",
            "package p; class A implements I { @AnyThread public void m() {} }",
            "package p; class B extends A implements I { public void m() {} }");
    Contract contract = declared(code.contracts().of(code.method("p.B", "m()")));
    assertTrue(contract.anyThread());
    assertSame(code.method("p.A", "m()"), contract.declaredAt());
  }

  @Test
  void ofTwoThatDisagreeAnyThreadCounts() {
    Compiled code =
        Compiled.of(
            "package p; interface I { @LoopThreadOnly void m(); }",
            "package p; interface J { @AnyThread void m(); }",
            "package p; class A implements I, J { public void m() {} }");
    assertTrue(declared(code.contracts().of(code.method("p.A", "m()"))).anyThread());
  }

  @Test
  void anUnannotatedMethodBetweenPassesItOn() {
    Compiled code =
        Compiled.of(
            "package p; interface I<T> { @LoopThreadOnly void m(T t); }",
            "package p; class A implements I<String> { public void m(String s) {} }",
            "package p; class B extends A { @Override public void m(String s) {} }");
    assertTrue(declared(code.contracts().of(code.method("p.B", "m(java.lang.String)"))).loopOnly());
  }

  @Test
  void parametersInheritAndOwnAnnotationsWin() {
    Compiled code =
        Compiled.of(
            "package p; interface I { void m(@LoopThreadOnly Runnable a, @AnyThread Runnable... b);"
                + " }",
            "package p; class A implements I { public void m(Runnable a, Runnable... b) {} }",
            "package p; class B extends A { public void m(@AnyThread Runnable a, Runnable... b) {}"
                + " }");
    var inherited = code.method("p.A", "m(java.lang.Runnable,java.lang.Runnable[])");
    assertTrue(declared(code.contracts().ofParameter(inherited, 0)).loopOnly());
    assertTrue(declared(code.contracts().ofParameter(inherited, 1)).anyThread());
    assertTrue(declared(code.contracts().ofParameter(inherited, 7)).anyThread());
    var own = code.method("p.B", "m(java.lang.Runnable,java.lang.Runnable[])");
    assertTrue(declared(code.contracts().ofParameter(own, 0)).anyThread());
  }

  @Test
  void codeOutweighsAModelAmongWhatIsInherited() {
    Compiled code =
        Compiled.of(
            "package p; interface Loop { void execute(@LoopThreadOnly Runnable task); }",
            """
            package p;
            class A implements java.util.concurrent.Executor, Loop {
              public void execute(Runnable task) {}
            }
            """,
            """
            package p;
            class Plain implements java.util.concurrent.Executor {
              public void execute(Runnable task) {}
            }
            """);
    Contract loop =
        declared(
            code.contracts().ofParameter(code.method("p.A", "execute(java.lang.Runnable)"), 0));
    assertTrue(loop.loopOnly());
    Contract plain =
        declared(
            code.contracts().ofParameter(code.method("p.Plain", "execute(java.lang.Runnable)"), 0));
    assertTrue(plain.anyThread());
    assertEquals(Provenance.MODELLED, plain.provenance());
  }

  @Test
  void anOverrideOfAModelledRootIsOne() {
    Compiled code =
        Compiled.of("package p; class A extends java.util.TimerTask { public void run() {} }");
    assertTrue(declared(code.contracts().of(code.method("p.A", "run()"))).anyThread());
  }
}
