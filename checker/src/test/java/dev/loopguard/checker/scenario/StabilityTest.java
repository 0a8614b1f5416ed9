package dev.loopguard.checker.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.DebugLoggingOrder;
import dev.loopguard.checker.LogCallbackReentrancy;
import dev.loopguard.checker.LoopThreadOnly;
import dev.loopguard.checker.RunListener;
import dev.loopguard.checker.WrongLoop;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * M: the same program gives the same findings, whatever javac is asked for and whatever is amiss.
 */
final class StabilityTest {
  private static final String IMPORTS =
      "package app; import dev.loopguard.annotation.*; import dev.loopguard.event.*;"
          + " import java.util.concurrent.*;\n";
  private static final String CLOSER =
      IMPORTS + "class Closer { void close(EventBase base) {\n base.free();\n } }";
  private static final String SERVER =
      IMPORTS
          + "class Server { void start(Executor pool, EventBase base) {\n"
          + " pool.execute(() -> new Closer().close(base)); } }";
  private static final String WATCHER =
      IMPORTS
          + "class Watcher extends Thread { EventBase base; @Override public void run() {\n"
          + " new Closer().close(base);\n base.close(); } }";

  @TempDir private Path folder;

  private List<Path> sources(String... texts) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String text : texts) {
      String name = text.replaceFirst("(?s).*?\\bclass (\\w+).*", "$1");
      files.add(Files.writeString(folder.resolve(name + ".java"), text));
    }
    return files;
  }

  /** What is said of each file, in the order of files and lines; notes that name no file, too. */
  private List<String> said(List<Path> files, String... options) throws IOException {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> all =
        new ArrayList<>(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "-cp"));
    all.add(folder + ":" + System.getProperty("java.class.path"));
    all.addAll(List.of("-d", Files.createTempDirectory(folder, "out").toString()));
    all.addAll(List.of(options));
    ScannerSupplier checks =
        ScannerSupplier.fromBugCheckerClasses(
            List.of(
                LoopThreadOnly.class,
                WrongLoop.class,
                LogCallbackReentrancy.class,
                BlockingOnLoopThread.class,
                DebugLoggingOrder.class));
    Writer log = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(said, Locale.ROOT, UTF_8)) {
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
      new BaseErrorProneJavaCompiler(checks).getTask(log, manager, said, all, null, units).call();
    }
    assertEquals("", log.toString());
    List<String> lines = new ArrayList<>();
    said.getDiagnostics().forEach(one -> lines.add(one.toString()));
    Collections.sort(lines);
    return lines;
  }

  private static long findings(List<String> said) {
    return said.stream().filter(line -> line.contains("[LoopThreadOnly]")).count();
  }

  @Test
  void l10_anyOrderOfFiles() throws IOException {
    List<Path> files = sources(SERVER, CLOSER, WATCHER);
    List<String> said = said(files);
    assertEquals(2, findings(said), said::toString);
    Collections.reverse(files);
    assertEquals(said, said(files));
    Collections.swap(files, 0, 1);
    assertEquals(said, said(files));
  }

  @Test
  void l15_anyPolicy() throws IOException {
    List<Path> files = sources(CLOSER, SERVER, WATCHER);
    assertEquals(said(files), said(files, "-XDcompilePolicy=byfile"));
  }

  @Test
  void m07_manyRunsInOneProcess() throws Exception {
    List<Path> files = sources(CLOSER, SERVER, WATCHER);
    List<String> said = said(files);
    List<Path> half = List.of(files.get(0), files.get(1));
    List<String> saidOfHalf = said(half);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<List<String>> one = threads.submit(() -> said(files));
      Future<List<String>> other = threads.submit(() -> said(half));
      assertEquals(said, one.get());
      assertEquals(saidOfHalf, other.get());
    } finally {
      threads.shutdownNow();
    }
  }

  /** A build's daemon lives for days: what a run has learnt must go with it. */
  @Test
  void m07_nothingOfARunStaysBehind() throws Exception {
    ReferenceQueue<Context> collected = new ReferenceQueue<>();
    WeakReference<Context> first = contextOfARun(collected);
    WeakReference<Context> second = contextOfARun(collected);
    for (int i = 0; i < 100 && !(first.refersTo(null) && second.refersTo(null)); i++) {
      System.gc();
      collected.remove(100);
    }
    assertTrue(first.refersTo(null), "the first run is still there");
    assertTrue(second.refersTo(null), "the second run is still there");
  }

  private WeakReference<Context> contextOfARun(ReferenceQueue<Context> collected)
      throws IOException {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    ScannerSupplier checks = ScannerSupplier.fromBugCheckerClasses(List.of(LoopThreadOnly.class));
    List<String> options =
        List.of(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            Files.createTempDirectory(folder, "out").toString());
    try (StandardJavaFileManager manager =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(said, Locale.ROOT, UTF_8)) {
      JavaCompiler.CompilationTask task =
          new BaseErrorProneJavaCompiler(checks)
              .getTask(
                  new StringWriter(),
                  manager,
                  said,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources(CLOSER, SERVER)));
      task.call();
      assertEquals(1, said.getDiagnostics().size(), said.getDiagnostics()::toString);
      return new WeakReference<>(((BasicJavacTask) task).getContext(), collected);
    }
  }

  @Test
  void m02_sourcesThatDoNotCompile() throws IOException {
    List<Path> files =
        sources(
            CLOSER,
            SERVER,
            IMPORTS
                + "class Broken { Missing missing; @Gone void run(EventBase base, Executor pool)"
                + " {\n"
                + " missing.go(() -> base.free()); pool.execute(() -> nothing(base));\n"
                + " new Missing() { void run() { base.free(); } }; Missing::run; var x = ;\n"
                + " switch (missing) { case Other o -> base.free(); default -> {} } } }");
    List<String> said = said(files);
    assertFalse(said.toString().contains("fault of its own"), said::toString);
    assertTrue(said.toString().contains("Broken.java"), said::toString);
  }

  @Test
  void m02_symbolsThatAreMissing() throws IOException {
    List<Path> files =
        sources(
            CLOSER,
            SERVER,
            IMPORTS
                + "class Broken extends Gone<Lost> implements Task { Missing missing;\n"
                + " @Override public void run() { missing.go(Lost::new, x -> x.close(base)); }\n"
                + " Lost lost() { return super.lost(this.missing); } }");
    List<String> said = said(files);
    assertFalse(said.toString().contains("fault of its own"), said::toString);
  }

  @Test
  void m02_classFilesThatAreMissing() throws IOException {
    library(
        "package lib; public class Base {}",
        "package lib; public class Lib extends Base { public void go(Runnable task) { task.run(); }"
            + " public Base base() { return this; } }");
    Files.delete(folder.resolve("lib/Base.class"));
    List<Path> files =
        sources(
            CLOSER,
            IMPORTS
                + "class Server { void start(Executor pool, EventBase base, lib.Lib lib) {\n"
                + " pool.execute(() -> new Closer().close(base)); } }");
    List<String> said = said(files);
    assertEquals(1, findings(said), said::toString);
  }

  /** What a library has for those who have another one, too: a build rarely has them all. */
  @Test
  void m02_typesOfParametersThatAreMissing() throws IOException {
    library(
        "package lib; public interface Meter {}",
        "package lib; public interface Meters {" + " void take(Meter meter, Runnable task); }",
        "package lib; public class Lib { public static void go(Meters meters, Runnable task) {"
            + " meters.take(null, task); } }");
    Files.delete(folder.resolve("lib/Meter.class"));
    List<Path> files =
        sources(
            CLOSER,
            IMPORTS
                + "class Server { void start(Executor pool, EventBase base, lib.Meters meters) {\n"
                + " lib.Lib.go(meters, () -> new Closer().close(base));\n"
                + " pool.execute(() -> new Closer().close(base)); } }");
    List<String> said = said(files);
    assertEquals(1, findings(said), said::toString);
  }

  @Test
  void m02_classFilesThatAreBroken() throws IOException {
    library(
        "package lib; public class Lib {"
            + " public static void close(dev.loopguard.event.EventBase base) { base.free(); } }");
    Path file = folder.resolve("lib/Lib.class");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i + 4 < bytes.length; i++) {
      boolean calls =
          bytes[i] == 0x2a && bytes[i + 1] == (byte) 0xb6 && bytes[i + 4] == (byte) 0xb1;
      bytes[i] = calls ? (byte) 0xff : bytes[i];
    }
    Files.write(file, bytes);
    List<Path> files =
        sources(
            CLOSER,
            IMPORTS
                + "class Server { void start(Executor pool, EventBase base) {\n"
                + " pool.execute(() -> lib.Lib.close(base));\n"
                + " pool.execute(() -> new Closer().close(base)); } }");
    List<String> said = said(files);
    assertEquals(1, findings(said), said::toString);
    assertFalse(said.toString().contains("fault of its own"), said::toString);
  }

  @Test
  void aFaultOfItsOwnIsToldWhateverIsWanted() throws IOException {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<Throwable> faults = new ArrayList<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(said, Locale.ROOT, UTF_8)) {
      List<JavaFileObject> units = new ArrayList<>();
      for (JavaFileObject unit : manager.getJavaFileObjectsFromPaths(sources(CLOSER, SERVER))) {
        units.add(new Unnameable(unit));
      }
      JavaCompiler.CompilationTask task =
          new BaseErrorProneJavaCompiler(
                  ScannerSupplier.fromBugCheckerClasses(List.of(LoopThreadOnly.class)))
              .getTask(
                  null,
                  manager,
                  said,
                  List.of(
                      "-nowarn",
                      "-XDcompilePolicy=simple",
                      "-d",
                      folder.toString(),
                      "-cp",
                      System.getProperty("java.class.path")),
                  null,
                  units);
      ((BasicJavacTask) task).getContext().put(RunListener.KEY, new Faults(faults));
      assertTrue(task.call());
    }
    assertTrue(said.getDiagnostics().toString().contains("fault of its own"), said::toString);
    assertEquals(1, faults.size());
  }

  /** Keeps what the analysis has failed of. */
  private record Faults(List<Throwable> faults) implements RunListener {
    @Override
    public void failed(Throwable fault) {
      faults.add(fault);
    }
  }

  /** A source file that breaks the analysis when that asks for its place. */
  private static final class Unnameable extends ForwardingJavaFileObject<JavaFileObject> {
    Unnameable(JavaFileObject file) {
      super(file);
    }

    @Override
    public URI toUri() {
      boolean byUs =
          StackWalker.getInstance()
              .walk(frames -> frames.anyMatch(it -> it.getClassName().contains("checker.facts.")));
      if (byUs) {
        throw new IllegalStateException("nowhere");
      }
      return super.toUri();
    }
  }

  private void library(String... texts) throws IOException {
    List<String> command = new ArrayList<>(List.of("-d", folder.toString(), "-cp"));
    command.add(System.getProperty("java.class.path"));
    for (String text : texts) {
      String name = text.replaceFirst("(?s).*?\\b(?:class|interface) (\\w+).*", "$1");
      Path file = Files.createDirectories(folder.resolve("src")).resolve(name + ".java");
      command.add(Files.writeString(file, text).toString());
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    assertEquals(0, javac.run(null, null, null, command.toArray(String[]::new)));
  }

  /** Makes, in the first round, a class that calls the sink on another thread. */
  public static final class Generating extends AbstractProcessor {
    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile("app.Made").openWriter()) {
          writer.write(
              IMPORTS
                  + "class Made { static void start(Executor pool, EventBase base) {"
                  + " pool.execute(() -> new Closer().close(base)); } }");
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
      return false;
    }
  }

  @Test
  void m08_m10_roundsOfAnnotationProcessing() throws IOException {
    List<Path> files =
        sources(
            CLOSER,
            IMPORTS
                + "class Server { void start(Executor pool, EventBase base) {"
                + " Made.start(pool, base); } }");
    List<String> said = said(files, "-processor", Generating.class.getName());
    assertEquals(1, findings(said), said::toString);
  }

  @Test
  void m09_olderReleases() throws IOException {
    List<Path> files = sources(CLOSER, SERVER, WATCHER);
    List<String> said = said(files, "-source", "8", "-target", "8", "-Xlint:-options");
    assertEquals(2, findings(said), said::toString);
  }

  @Test
  void m05_chainOfFiveThousand() throws IOException {
    int length = 5_000;
    StringBuilder chain = new StringBuilder(IMPORTS);
    chain.append("class Chain { void start(Executor pool, EventBase b) {");
    chain.append(" pool.execute(() -> m0(b)); }\n");
    for (int i = 0; i < length; i++) {
      chain.append("void m").append(i).append("(EventBase b) { m").append(i + 1).append("(b); }\n");
    }
    chain.append("void m").append(length).append("(EventBase b) { b.free(); } }");
    List<String> said = said(sources(chain.toString()));
    assertEquals(1, findings(said), said::toString);
  }

  @Test
  void m05_graphOfAHundredThousandEdges() throws IOException {
    int methods = 320;
    StringBuilder graph = new StringBuilder(IMPORTS);
    graph.append("class Graph { void start(Executor pool, EventBase b) {");
    graph.append(" pool.execute(() -> m0(b)); }\n");
    for (int i = 0; i < methods; i++) {
      graph.append("void m").append(i).append("(EventBase b) {");
      for (int j = 0; j < methods; j++) {
        graph.append(" m").append(j).append("(b);");
      }
      graph.append(" }\n");
    }
    String text = graph + "}";
    String sink = text.replace("void m319(EventBase b) {", "void m319(EventBase b) { b.free();");
    List<String> said = said(sources(sink));
    assertEquals(1, findings(said), said::toString);
  }
}
