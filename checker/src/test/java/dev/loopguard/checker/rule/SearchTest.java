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
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

  private Analysis analysis;
  private Search search;

  @BeforeEach
  void startAtTheSink() throws IOException {
    List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
    JavacTask task =
        JavacTool.create().getTask(null, null, null, options, null, List.of(new InMemory()));
    task.analyze();
    Context context = ((BasicJavacTask) task).getContext();
    Contracts contracts = Contracts.load(context, ModelSources.builtIn());
    analysis = new Analysis(context, contracts, /* dependencies= */ false);
    EntryPoints entryPoints =
        new EntryPoints(analysis.program(), analysis.graph().hierarchy(), /* strict= */ false);
    Rule rule = new LoopThreadRule(analysis, entryPoints);
    search = analysis.search(rule, Search.Ends.IGNORED);
    List<Sink> sinks = rule.sinks();
    assertEquals(1, sinks.size());
    search.from(sinks.get(0));
  }

  private boolean reachesRoot() {
    for (Search.Node node : search.nodes()) {
      if (node.edges.stream().anyMatch(way -> way.bug() != null)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void goesBackToTheRoot() {
    search.run();
    assertTrue(reachesRoot());
    assertEquals(List.of(), analysis.program().unfinished().searches());
  }

  @Test
  void whereThereAreTooManyWaysItEndsAndSaysSo() {
    search.run(2);
    assertFalse(reachesRoot());
    assertEquals(
        List.of("LoopThreadOnly: more than 2 ways back from what it is about"),
        analysis.program().unfinished().searches());
  }

  private static final class InMemory extends SimpleJavaFileObject {
    InMemory() {
      super(URI.create("memory:///Server.java"), JavaFileObject.Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return SOURCE;
    }
  }
}
