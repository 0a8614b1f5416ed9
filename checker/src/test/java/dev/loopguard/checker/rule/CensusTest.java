package dev.loopguard.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.ModelSources;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** How much is said to have been looked at. */
final class CensusTest {
  private static final String THREADS =
      """
      class Threads {
        void start() { new Thread(() -> {}).start(); }
        public static void main(String[] args) {}
      }
      """;

  @Test
  void whereNothingIsLoopOnlyNoThreadMatters() throws IOException {
    assertEquals(new Census(1, 0, 0, 0), census(THREADS));
  }

  @Test
  void declarationsOfEveryKindAreCountedOnce() throws IOException {
    assertEquals(
        new Census(1, 3, 0, 0),
        census(
            """
            import dev.loopguard.annotation.LoopThreadOnly;
            class Conn {
              @LoopThreadOnly int count;
              int free;
              @LoopThreadOnly void tick() { count++; count++; }
              void post(Runnable first, @LoopThreadOnly Runnable task) {}
              void idle() {}
            }
            """));
  }

  @Test
  void ofLibrariesOnlyWhatIsUsed() throws IOException {
    assertEquals(
        new Census(2, 1, 0, 0),
        census(
            """
            class Closer {
              void close(dev.loopguard.event.EventBase base) { base.free(); }
              void closeToo(dev.loopguard.event.EventBase base) { base.free(); }
            }
            """,
            "class Other { int size() { return \"\".length(); } }"));
  }

  @Test
  void threadsBeginWhereTheyAreMadeOrDeclared() throws IOException {
    assertEquals(
        new Census(2, 1, 4, 0),
        census(
            THREADS,
            """
            import dev.loopguard.annotation.*;
            class Conn {
              @LoopThreadOnly void tick() {}
              @AnyThread void any() {}
              void plain(dev.loopguard.event.EventBase base) {
                base.execute(() -> tick());
                Runnable here = () -> {};
                here.run();
              }
              void start(java.util.concurrent.Executor pool) { pool.execute(() -> any()); }
            }
            """));
  }

  private static Census census(String... sources) throws IOException {
    List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
    List<JavaFileObject> files = Stream.of(sources).<JavaFileObject>map(InMemory::new).toList();
    JavacTask task = JavacTool.create().getTask(null, null, null, options, null, files);
    task.analyze();
    Context context = ((BasicJavacTask) task).getContext();
    Contracts contracts = Contracts.load(context, ModelSources.builtIn());
    return new Analysis(context, contracts, /* dependencies= */ false).census();
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String source;

    InMemory(String source) {
      super(URI.create("string:///" + source.hashCode() + ".java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
