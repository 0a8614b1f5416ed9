package dev.loopguard.checker.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listeners that a library tells something, as a stub file says. */
final class LibraryListenersTest {
  private static final String[] LIBRARY = {
    """
    public class Source {
      public native void listen(Runnable listener);
      public native void show(java.util.List<Runnable> all);
      public native void tell();
    }
    """,
    "public class Wide extends Source { public native void hear(Runnable listener); }",
    """
    public class Other {
      public native void listen(Runnable listener);
      public native void tell();
    }
    """
  };

  @TempDir private Path folder;

  private void check(String main) throws IOException {
    Path stub = folder.resolve("lib.java");
    Files.writeString(
        stub,
        """
        package lib;
        public class Source {
          @Fires public void tell();
        }
        """);
    Scenario.of(main)
        .library(folder, LIBRARY)
        .args("-XepOpt:LoopGuard:Models=" + stub, "-XepOpt:LoopGuard:Dependencies=false")
        .check();
  }

  @Test
  void told() throws IOException {
    check(
        """
        class Main {
          void start(EventBase base, Executor pool) {
            lib.Source source = new lib.Source();
            source.listen(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> source.tell());
          }
          void onTheLoop(EventBase base) {
            lib.Source source = new lib.Source();
            source.listen(() -> base.free());
            base.execute(() -> source.tell());
          }
        }
        """);
  }

  /** Of a method that has but the name nobody knows what it does. */
  @Test
  void anotherMethodOfTheName() throws IOException {
    check(
        """
        class Main {
          void start(EventBase base, Executor pool) {
            lib.Other other = new lib.Other();
            other.listen(() -> base.free());
            pool.execute(() -> other.tell());
          }
        }
        """);
  }

  /** What an heir was given is told by what it inherits. */
  @Test
  void toldByWhatItInherits() throws IOException {
    check(
        """
        class Main extends lib.Wide {
          static void start(EventBase base, Executor pool) {
            Main main = new Main();
            main.hear(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> main.tell());
          }
        }
        """);
  }

  /** What is in a list is not told anything where the list is given. */
  @Test
  void shownInAList() throws IOException {
    check(
        """
        class Main implements Runnable {
          private final EventBase base;
          Main(EventBase base) { this.base = base; }
          @Override public void run() { base.free(); }
          void begin(Executor pool, lib.Source source) {
            source.show(List.of(this));
            pool.execute(() -> source.tell());
          }
          static void start(EventBase base, Executor pool, lib.Source source) {
            new Main(base).begin(pool, source);
          }
        }
        """);
  }
}
