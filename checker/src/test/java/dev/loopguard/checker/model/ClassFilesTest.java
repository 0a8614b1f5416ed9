package dev.loopguard.checker.model;

import static dev.loopguard.checker.model.Compiled.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same annotations, read from class files that no source mentions. */
final class ClassFilesTest {
  @Test
  void annotationsAreReadFromClassFiles(@TempDir Path classes) {
    Compiled.into(
        classes,
        "package lib; @LoopThreadOnly(role = \"render thread\") public @interface Render {}",
        """
        package lib;
        public class Base {
          @LoopThreadOnly public int field;
          @LoopThreadOnly("this") public void free() {}
          @Render public void draw() {}
          public void execute(int priority, @LoopThreadOnly Runnable task) {}
          public void plain() {}
          @EnsuresLoopThread public void check() {}
        }
        """,
        "package lib; public class Sub extends Base { public void free() {} }");
    Compiled code =
        Compiled.against(classes, "package dev.loopguard.annotation; class Unrelated {}");
    Contracts contracts = code.contracts();
    assertNull(contracts.of(code.method("lib.Base", "plain()")));
    assertEquals("this", declared(contracts.of(code.method("lib.Sub", "free()"))).loop());
    assertEquals("render thread", declared(contracts.of(code.method("lib.Base", "draw()"))).role());
    var execute = code.method("lib.Base", "execute(int,java.lang.Runnable)");
    assertNull(contracts.ofParameter(execute, 0));
    assertTrue(declared(contracts.ofParameter(execute, 1)).loopOnly());
    assertTrue(declared(contracts.ofField(code.field("lib.Base", "field"))).loopOnly());
    assertTrue(contracts.isLoopClass(code.type("lib.Sub")));
  }
}
