package dev.loopguard.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.model.Contracts;
import dev.loopguard.checker.model.ModelSources;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far back a search goes. */
final class SearchTest {
  private static final String SOURCE =
      """
      class Server {
        void start(dev.loopguard.event.EventBase base) { new Thread(() -> one(base)).start(); }
        void one(dev.loopguard.event.EventBase base) { two(base); }
        void two(dev.loopguard.event.EventBase base) { three(base); }
        void three(dev.loopguard.event.EventBase base) { base.free(); }
      }
      """;

  private static final String LIBRARY =
      """
      public class Library {
        public static void two(dev.loopguard.event.EventBase base) { three(base); }
        static void three(dev.loopguard.event.EventBase base) { base.free(); }
      }
      """;

  private static final String USER =
      """
      class Server {
        void start(dev.loopguard.event.EventBase base) { new Thread(() -> one(base)).start(); }
        void one(dev.loopguard.event.EventBase base) { Library.two(base); }
      }
      """;

  @TempDir private Path folder;

  /** A search that has not begun, from the one sink that there is. */
  private record Started(Analysis analysis, Search search) {
    boolean reachesRoot() {
      for (Search.Node node : search.nodes()) {
        if (node.edges.stream().anyMatch(way -> way.bug() != null)) {
          return true;
        }
      }
      return false;
    }

    List<String> unfinished() {
      return analysis.program().unfinished().searches();
    }
  }

  private Started start(String source) throws IOException {
    JavacTask task = task(source);
    task.analyze();
    Context context = ((BasicJavacTask) task).getContext();
    Contracts contracts = Contracts.load(context, ModelSources.builtIn());
    Analysis analysis = new Analysis(context, contracts, /* dependencies= */ true);
    EntryPoints entryPoints =
        new EntryPoints(analysis.program(), analysis.graph().hierarchy(), /* strict= */ false);
    Rule rule = new LoopThreadRule(analysis, entryPoints);
    Search search = analysis.search(rule, Search.Ends.IGNORED);
    List<Sink> sinks = rule.sinks();
    assertEquals(1, sinks.size());
    search.from(sinks.get(0));
    return new Started(analysis, search);
  }

  private JavacTask task(String source) {
    String path = folder + File.pathSeparator + System.getProperty("java.class.path");
    List<String> options = List.of("-proc:none", "-d", folder.toString(), "-cp", path);
    return JavacTool.create()
        .getTask(null, null, null, options, null, List.of(new InMemory(source)));
  }

  @Test
  void goesBackToTheRoot() throws IOException {
    Started started = start(SOURCE);
    started.search().run();
    assertTrue(started.reachesRoot());
    assertEquals(List.of(), started.unfinished());
  }

  @Test
  void whereThereAreTooManyWaysItEndsAndSaysSo() throws IOException {
    Started started = start(SOURCE);
    started.search().run(2, 100);
    assertFalse(started.reachesRoot());
    assertEquals(
        List.of("LoopThreadOnly: more than 2 ways back from what it is about"),
        started.unfinished());
  }

  @Test
  void ofSourcesAllIsLookedAtHoweverMuchIsInClassFiles() throws IOException {
    Started started = start(SOURCE);
    started.search().run(100, -1);
    assertTrue(started.reachesRoot());
    assertEquals(List.of(), started.unfinished());
  }

  @Test
  void goesBackThroughClassFiles() throws IOException {
    assertTrue(task(LIBRARY).call());
    Started started = start(USER);
    started.search().run();
    assertTrue(started.reachesRoot());
    assertEquals(List.of(), started.unfinished());
  }

  @Test
  void whereThereAreTooManyWaysThroughClassFilesOnlyTheseAreLeft() throws IOException {
    assertTrue(task(LIBRARY).call());
    Started started = start(USER);
    started.search().run(100, 0);
    assertFalse(started.reachesRoot());
    assertEquals(
        List.of("LoopThreadOnly: more than 0 ways through class files"), started.unfinished());
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String source;

    InMemory(String source) {
      super(URI.create("memory:///" + nameOf(source) + ".java"), JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    private static String nameOf(String source) {
      return source.contains("class Library {") ? "Library" : "Server";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
