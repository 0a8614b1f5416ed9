package dev.loopguard.checker.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.checker.cli.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strict: what code outside the module can call counts as called, on any thread. */
final class StrictTest {
  private static void strict(String... units) {
    Scenario.of(units).args("-XepOpt:LoopGuard:Strict=true").check();
  }

  @Test
  void nothingWithoutIt() {
    Scenario.of("public class Api { public void stop(EventBase base) { base.free(); } }").check();
  }

  @Test
  void publicAndProtected() {
    strict(
        """
        public class Api {
          private final EventBase base;
          Api(EventBase base) { this.base = base; }
          public void stop() {
            base.free(); // BUG: stop() can be called from anywhere
          }
          protected void stopSubclasses() {
            base.free(); // BUG: LoopThreadOnly
          }
          public static void stop(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
          void stopPackage() { base.free(); }
          private void stopSelf() { base.free(); }
          static class Hidden { public void stop(EventBase base) { base.free(); } }
          protected static class Shown {
            public void stop(EventBase base) {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  @Test
  void protectedOfAClassThatNobodyExtends() {
    strict(
        """
        public final class Api {
          protected void stop(EventBase base) { base.free(); }
          public void halt(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        "public record Pair(EventBase base) { protected void stop() { base.free(); } }");
  }

  @Test
  void constructors() {
    strict(
        """
        public class Api {
          private final int size = size();
          public Api(EventBase base) {
            base.free(); // BUG: new Api() can be called from anywhere
          }
          Api() {}
          @LoopThreadOnly Api(int size) { size(); }
          @LoopThreadOnly static int size() { return 0; }
        }
        """
            .replace("= size();", "= 0;"),
        """
        public class Implied {
          private final int size = Api.size(); // BUG: LoopThreadOnly
        }
        """,
        "class Closed { private final int size = Api.size(); }");
  }

  @Test
  void contractsWrittenOrInherited() {
    strict(
        """
        public class Api implements EventCallback {
          private final EventBase base = null;
          @Override public void onEvent(Event event) { base.free(); }
          @LoopThreadOnly public void stop() { base.free(); }
          @AnyThread public void stopSoon() {
            base.free(); // BUG: stopSoon() may be called on any thread
          }
        }
        """,
        "@LoopThreadOnly public class Owned { public void stop(EventBase base) { base.free(); } }",
        """
        public class Derived extends Owned {
          @Override public void stop(EventBase base) { base.free(); }
          public void more(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void mainIsItself() {
    strict(
        """
        public class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            base.free();
            give().free(); // BUG: main does not start on
          }
          static EventBase give() { return null; }
        }
        """);
  }

  /** Of a hidden class, what it implements of an open one; what a library calls can be followed. */
  @Test
  void whatIsCalledByAnotherName() {
    strict(
        "public interface Closing { void close(); }",
        """
        class Hidden implements Closing, Runnable, Comparable<Hidden> {
          EventBase base;
          @Override public void close() {
            base.free(); // BUG: close() can be called from anywhere
          }
          @Override public void run() { base.free(); }
          @Override public int compareTo(Hidden other) { base.free(); return 0; }
          public void halt() { base.free(); }
        }
        """,
        """
        class Base {
          public void stop(EventBase base) {
            base.free(); // BUG: LoopThreadOnly
          }
          public void replaced(EventBase base) { base.free(); }
          void inside(EventBase base) { base.free(); }
        }
        """,
        "public class Api extends Base { @Override public void replaced(EventBase base) {} }");
  }

  @TempDir Path folder;

  @Test
  void packagesThatTheModuleKeepsToItself() throws IOException {
    Path api = Files.createDirectories(folder.resolve("api"));
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Path module =
        Files.writeString(folder.resolve("module-info.java"), "module app { exports api; }");
    String text =
        """
        package %s;
        public class Closer {
          public static void close(dev.loopguard.event.EventBase base) { base.free(); }
        }
        """;
    Path open = Files.writeString(api.resolve("Closer.java"), text.formatted("api"));
    Path closed = Files.writeString(inner.resolve("Closer.java"), text.formatted("inner"));
    List<String> strict = List.of("-XepOpt:LoopGuard:Strict=true");
    String unnamed = Build.run(List.of("-d", folder + "/one"), strict, open, closed);
    assertEquals(2, unnamed.split("error: .LoopThreadOnly.", -1).length - 1, unnamed);
    String named =
        Build.run(
            List.of("-d", folder + "/two", "--add-reads", "app=ALL-UNNAMED"),
            strict,
            module,
            open,
            closed);
    assertEquals(1, named.split("error: .LoopThreadOnly.", -1).length - 1, named);
    assertTrue(named.contains("api/Closer.java"), named);
  }

  @Test
  void staticMethodsByTheNameOfAnHeir() {
    Scenario.of(
            """
            class Hidden {
              public Hidden() {}
              public Hidden(EventBase base) { base.free(); }
              static void quietly(EventBase base) { base.free(); }
              public static void loudly(EventBase base) { base.free(); } // BUG: LoopThreadOnly
            }
            """,
            "public class Open extends Hidden {}")
        .args("-XepOpt:LoopGuard:Strict=true")
        .check();
  }

  @Test
  void constructorsOfClassesThatOnlyOthersShow() {
    strict(
        "class Hidden { protected Hidden(EventBase base) { base.free(); } }",
        "public class Shown extends Hidden { Shown(EventBase base) { super(base); } }");
  }
}
