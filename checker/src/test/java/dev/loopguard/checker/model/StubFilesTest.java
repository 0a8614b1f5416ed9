package dev.loopguard.checker.model;

import static dev.loopguard.checker.model.Compiled.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user's stub files say. */
final class StubFilesTest {
  private static final String LIBRARY =
      """
      package lib;
      public class Screen<T extends Comparable<T>> {
        public int frame;
        public Screen(Runnable r) {}
        public void later(Runnable r) {}
        public void later(Runnable r, int delay) {}
        public void draw(java.util.List<String>[] meshes, T key) {}
        public boolean here(Screen<?> screen) { return true; }
        public static class Brush { public void dip() {} }
      }
      """;

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  Path folder;

  private Compiled modelled(String stub, String... more) throws IOException {
    Files.writeString(folder.resolve("lib.java"), stub);
    String[] sources = new String[more.length + 1];
    sources[0] = LIBRARY;
    System.arraycopy(more, 0, sources, 1, more.length);
    return Compiled.with(ModelSources.with(List.of(folder)), sources);
  }

  @Test
  void anOverloadThatIsNotListedIsNotModelled() throws IOException {
    Compiled code =
        modelled("package lib; class Screen { void later(@AnyThread Runnable r, int delay); }");
    var listed = code.method("lib.Screen", "later(java.lang.Runnable,int)");
    var other = code.method("lib.Screen", "later(java.lang.Runnable)");
    assertFalse(code.contracts().isModelled(other));
    assertNull(code.contracts().ofParameter(other, 0));
    assertFalse(code.contracts().invokes(listed, 0));
    assertTrue(declared(code.contracts().ofParameter(listed, 0)).anyThread());
  }

  @Test
  void aTypeOfANameThatNothingOnTheClassPathHasIsSkipped() throws IOException {
    Compiled code = modelled("package elsewhere; @Blocking class Missing { void m(); }");
    assertFalse(
        code.contracts().isModelled(code.method("lib.Screen", "later(java.lang.Runnable)")));
  }

  @Test
  void typesMethodsConstructorsFieldsAndPackagesAreListed() throws IOException {
    Compiled code =
        modelled(
            """
            @NotInLogCallback
            package lib;
            import java.util.List;
            @LoopThreadOnly(role = "render thread")
            class Screen<T extends Comparable<T>> {
              @LoopThreadOnly(value = "this", role = "render thread") int frame;
              @AnyThread Screen(@LoopThreadOnly(role = "render thread") Runnable r);
              @Blocking void draw(List<String>[] meshes, T key);
              static class Brush { @AnyThread void dip(); }
            }
            """);
    Contracts contracts = code.contracts();
    var draw = code.method("lib.Screen", "draw(java.util.List[],java.lang.Comparable)");
    assertEquals("render thread", declared(contracts.of(draw)).role());
    assertEquals(Provenance.MODELLED, declared(contracts.of(draw)).provenance());
    assertTrue(contracts.blocking().isBlocking(draw));
    var constructor = code.method("lib.Screen", "<init>(java.lang.Runnable)");
    assertTrue(declared(contracts.of(constructor)).anyThread());
    assertTrue(declared(contracts.ofParameter(constructor, 0)).loopOnly());
    assertEquals("this", declared(contracts.ofField(code.field("lib.Screen", "frame"))).loop());
    assertTrue(declared(contracts.of(code.method("lib.Screen.Brush", "dip()"))).anyThread());
    assertTrue(contracts.isForbiddenIn("log callback", draw));
  }

  /** A stub speaks of what others can call, also where the library itself is compiled. */
  @Test
  void whatASourceFileKeepsPrivateIsNotModelled() throws IOException {
    Compiled code =
        modelled(
            "package p; @LoopThreadOnly(role = \"render thread\") class Own {}",
            "package p; class Own { void draw() {} private void fill() {} }",
            "package p; @dev.loopguard.annotation.LoopThreadOnly class Said { private void m() {}"
                + " }");
    Contracts contracts = code.contracts();
    assertTrue(declared(contracts.of(code.method("p.Own", "draw()"))).loopOnly());
    assertNull(contracts.of(code.method("p.Own", "fill()")));
    assertTrue(declared(contracts.of(code.method("p.Said", "m()"))).loopOnly());
  }

  @Test
  void aGuaranteeNamesTheParameterAsTheClassDoes() throws IOException {
    Compiled code =
        modelled(
            """
            package lib;
            class Screen { @EnsuresLoopThreadIf(value = "s", result = true) boolean here(Screen s); }
            """);
    var here = code.method("lib.Screen", "here(lib.Screen)");
    assertEquals("screen", code.contracts().guarantees(here).get(0).loop());
  }

  @Test
  void anExceptionFromALoopOnlyTypeIsNoPromiseForOverrides() throws IOException {
    Compiled code =
        modelled(
            "package lib; @LoopThreadOnly class Screen { @AnyThread void later(Runnable r); }",
            "package p; class Mine extends lib.Screen<String> { Mine() { super(null); }"
                + " public void later(Runnable r) {} public void later(Runnable r, int d) {} }");
    Contracts contracts = code.contracts();
    assertTrue(
        declared(contracts.of(code.method("lib.Screen", "later(java.lang.Runnable)"))).anyThread());
    assertNull(contracts.of(code.method("p.Mine", "later(java.lang.Runnable)")));
    assertTrue(
        declared(contracts.of(code.method("p.Mine", "later(java.lang.Runnable,int)"))).loopOnly());
  }

  @Test
  void codeOutweighsAStubOnOneDeclaration() throws IOException {
    Compiled code =
        modelled(
            "package p; class A { @LoopThreadOnly void m(); }",
            "package p; class A { @AnyThread void m() {} }");
    assertTrue(declared(code.contracts().of(code.method("p.A", "m()"))).anyThread());
  }

  @Test
  void aUsersStubOutweighsABuiltInOne() throws IOException {
    Compiled code =
        modelled(
            "package java.lang; class Thread { void join(); static void sleep(long millis); }");
    assertFalse(code.contracts().blocking().isBlocking(code.method("java.lang.Thread", "join()")));
    assertTrue(
        code.contracts().blocking().isBlocking(code.method("java.lang.Thread", "join(long)")));
  }

  @Test
  void anAnnotationTypeInAStubIsASpellingInStubsAndInCode() throws IOException {
    Compiled code =
        modelled(
            """
            package lib;
            @LoopThreadOnly(role = "render thread") @interface Render {}
            class Screen { void later(@Render Runnable r); }
            """,
            "package lib; public @interface Render {}",
            "package p; class A { @lib.Render void m() {} }");
    Contracts contracts = code.contracts();
    var later = code.method("lib.Screen", "later(java.lang.Runnable)");
    assertEquals("render thread", declared(contracts.ofParameter(later, 0)).role());
    assertEquals("render thread", declared(contracts.of(code.method("p.A", "m()"))).role());
  }

  @Test
  void aSpellingMeansSomethingOnItsTargetsAlone() throws IOException {
    Compiled code =
        modelled(
            """
            package lib;
            @AnyThread @Target({ElementType.METHOD}) public @interface Handles {}
            """,
            "package lib; public @interface Handles {}",
            "package lib; @Handles public @interface Gets {}",
            "package p; @lib.Handles class A { void m() {} @lib.Handles void n() {} @lib.Gets void"
                + " o() {} }");
    Contracts contracts = code.contracts();
    assertNull(contracts.of(code.method("p.A", "m()")));
    assertTrue(declared(contracts.of(code.method("p.A", "n()"))).anyThread());
    assertTrue(declared(contracts.of(code.method("p.A", "o()"))).anyThread());
  }

  @Test
  void whatIsSaidNotToBlockDoesNotWhateverItOverrides() throws IOException {
    Compiled code =
        modelled(
            """
            package lib;
            @NonBlocking public @interface Quick {}
            """,
            "package lib; public @interface Quick {}",
            "package p; class A { @Blocking void m() {} @Blocking void n() {} }",
            "package p; class B extends A { @lib.Quick void m() {} void n() {} }");
    assertFalse(code.contracts().blocking().isBlocking(code.method("p.B", "m()")));
    assertTrue(code.contracts().blocking().isNonBlocking(code.method("p.B", "m()")));
    assertTrue(code.contracts().blocking().isBlocking(code.method("p.B", "n()")));
  }

  @Test
  void callbacksOnIsInherited() throws IOException {
    Compiled code =
        modelled(
            "package lib; class Screen { @CallbacksOn(\"any thread\") boolean here(Screen s); }",
            "package p; class Mine extends lib.Screen<String> { Mine() { super(null); }"
                + " public boolean here(lib.Screen<?> s) { return true; } }");
    assertEquals(
        CallbackThread.OTHER,
        code.contracts().callbacksOf(code.method("p.Mine", "here(lib.Screen)")));
    assertNull(
        code.contracts().callbacksOf(code.method("lib.Screen", "later(java.lang.Runnable)")));
  }
}
