package dev.loopguard.checker.model;

import static dev.loopguard.checker.model.Compiled.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The built-in stub files against the JDK that runs this test. */
final class BuiltInModelsTest {
  private static final Pattern SINCE = Pattern.compile("[Ss]ince (\\d+)");

  @Test
  void everyFileIsListed() throws Exception {
    Path folder = folder();
    List<String> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .sorted()
              .toList();
    }
    List<String> listed = new ArrayList<>(Files.readAllLines(folder.resolve("index")));
    listed.addAll(Files.readAllLines(folder.resolve("on-request")));
    assertEquals(files, listed.stream().sorted().toList());
  }

  @Test
  void everyMemberNamedExistsUnlessItIsMarkedAsNewer() throws Exception {
    List<ModelError> wrong = new ArrayList<>();
    try {
      Compiled.with(ModelSources.with(List.of(folder())), "package p; class A {}");
    } catch (ModelException e) {
      for (ModelError error : e.errors()) {
        if (since(error) <= Runtime.version().feature()) {
          wrong.add(error);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** The version in the comment above, after the blank line before the declaration. */
  private static int since(ModelError error) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(error.file()));
    for (int i = error.line() - 1; i >= 0 && !lines.get(i).isBlank(); i--) {
      Matcher since = SINCE.matcher(lines.get(i));
      if (since.find()) {
        return Integer.parseInt(since.group(1));
      }
    }
    return 0;
  }

  private static Path folder() throws URISyntaxException {
    URL index = BuiltInModelsTest.class.getResource("/dev/loopguard/checker/models/index");
    return Path.of(index.toURI()).resolve("..").normalize();
  }

  @Test
  void aStreamsFunctionsHaveNoContractOfTheirOwn() {
    Compiled jdk = Compiled.of("package p; class A {}");
    var forEach = jdk.method("java.util.stream.Stream", "forEach(java.util.function.Consumer)");
    assertTrue(jdk.contracts().isModelled(forEach));
    assertNull(jdk.contracts().ofParameter(forEach, 0));
    assertNull(jdk.contracts().callbacksOf(forEach));
  }

  @Test
  void theExecutorDecidesAboutAnAsyncStageThatNamesOne() {
    Compiled jdk = Compiled.of("package p; class A {}");
    String future = "java.util.concurrent.CompletableFuture";
    var named =
        jdk.method(
            future, "thenApplyAsync(java.util.function.Function,java.util.concurrent.Executor)");
    var unnamed = jdk.method(future, "thenApplyAsync(java.util.function.Function)");
    assertTrue(jdk.contracts().isModelled(named));
    assertNull(jdk.contracts().ofParameter(named, 0));
    assertTrue(declared(jdk.contracts().ofParameter(unnamed, 0)).anyThread());
    assertEquals(CallbackThread.OTHER, jdk.contracts().callbacksOf(unnamed));
  }

  @Test
  void anInMemoryStreamDoesNotBlockAndAnArrayListsForEachIsModelled() {
    Compiled jdk = Compiled.of("package p; class A {}");
    assertFalse(
        jdk.contracts()
            .blocking()
            .isBlocking(jdk.method("java.io.ByteArrayInputStream", "read()")));
    assertTrue(
        jdk.contracts().blocking().isBlocking(jdk.method("java.io.BufferedInputStream", "read()")));
    assertTrue(
        jdk.contracts()
            .isModelled(jdk.method("java.util.ArrayList", "forEach(java.util.function.Consumer)")));
  }

  @Test
  void elementsKeysValuesAndExecutorsAreNotInvoked() {
    Compiled jdk = Compiled.of("package p; class A {}");
    Contracts contracts = jdk.contracts();
    var put = jdk.method("java.util.concurrent.LinkedBlockingQueue", "put(java.lang.Object)");
    assertFalse(contracts.isModelled(put));
    assertTrue(contracts.blocking().isBlocking(put));
    var merge =
        jdk.method(
            "java.util.HashMap",
            "merge(java.lang.Object,java.lang.Object,java.util.function.BiFunction)");
    assertFalse(contracts.invokes(merge, 1));
    assertTrue(contracts.invokes(merge, 2));
    var runAsync =
        jdk.method(
            "java.util.concurrent.CompletableFuture",
            "runAsync(java.lang.Runnable,java.util.concurrent.Executor)");
    assertTrue(contracts.invokes(runAsync, 0));
    assertFalse(contracts.invokes(runAsync, 1));
  }

  @Test
  void threadsTakeTheirTaskToAnotherThread() {
    Compiled jdk = Compiled.of("package p; class A {}");
    var named = jdk.method("java.lang.Thread", "<init>(java.lang.Runnable,java.lang.String)");
    Contract contract = jdk.contracts().ofParameter(named, 0);
    assertNotNull(contract);
    assertTrue(contract.anyThread());
    assertEquals(Provenance.MODELLED, contract.provenance());
    assertNull(jdk.contracts().ofParameter(named, 1));
    assertNull(jdk.contracts().of(named));
  }

  @Test
  void parallelIsTakenBackBySequential() {
    Compiled jdk = Compiled.of("package p; class A {}");
    Contracts contracts = jdk.contracts();
    assertEquals(
        CallbackThread.OTHER,
        contracts.callbacksOf(jdk.method("java.util.stream.BaseStream", "parallel()")));
    assertEquals(
        CallbackThread.CALLER,
        contracts.callbacksOf(jdk.method("java.util.stream.IntStream", "sequential()")));
    assertEquals(
        CallbackThread.OTHER,
        contracts.callbacksOf(jdk.method("java.util.Collection", "parallelStream()")));
  }

  @Test
  void componentsBelongToSwingsThreadButForWhatIsSafe() {
    Compiled jdk =
        Compiled.of(
            """
            package p;
            class Chart extends javax.swing.JPanel {
              @Override public void repaint() {}
              @Override protected void paintComponent(java.awt.Graphics g) {}
              void added() {}
            }
            """);
    Contracts contracts = jdk.contracts();
    assertNull(contracts.of(jdk.method("p.Chart", "repaint()")));
    assertNull(contracts.of(jdk.method("p.Chart", "added()")));
    assertNull(contracts.of(jdk.method("p.Chart", "<init>()")));
    assertNull(contracts.of(jdk.method("javax.swing.Timer", "stop()")));
    assertNull(contracts.of(jdk.method("javax.swing.SwingWorker", "execute()")));
    assertTrue(declared(contracts.of(jdk.method("java.awt.Component", "repaint()"))).anyThread());
    assertTrue(
        declared(contracts.of(jdk.method("javax.swing.JComponent", "revalidate()"))).anyThread());
    for (Contract contract :
        List.of(
            declared(contracts.of(jdk.method("p.Chart", "paintComponent(java.awt.Graphics)"))),
            declared(contracts.of(jdk.method("javax.swing.JLabel", "setText(java.lang.String)"))),
            declared(contracts.of(jdk.method("javax.swing.JFrame", "<init>(java.lang.String)"))),
            declared(contracts.of(jdk.method("java.awt.Window", "pack()"))),
            declared(
                contracts.of(
                    jdk.method("javax.swing.DefaultListSelectionModel", "clearSelection()"))),
            declared(
                contracts.of(
                    jdk.method(
                        "javax.swing.JOptionPane",
                        "showMessageDialog(java.awt.Component,java.lang.Object)"))))) {
      assertTrue(contract.loopOnly());
      assertEquals("Swing EDT", contract.role());
    }
  }

  @Test
  void componentsMayBeBuiltAnywhereWhereThatIsAskedFor() {
    ModelSources models = ModelSources.builtIn().without(List.of("javax.swing.constructors"));
    Compiled jdk = Compiled.with(models, "package p; class A {}");
    assertNull(jdk.contracts().of(jdk.method("javax.swing.JFrame", "<init>(java.lang.String)")));
    assertTrue(declared(jdk.contracts().of(jdk.method("java.awt.Window", "pack()"))).loopOnly());
  }

  @Test
  void testsAreRootsWhereThatIsAskedFor() {
    String test = "package org.junit.jupiter.api; public @interface Test {}";
    String use = "package p; class A { @org.junit.jupiter.api.Test void t() {} }";
    Compiled usual = Compiled.of(test, use);
    assertNull(usual.contracts().of(usual.method("p.A", "t()")));
    ModelSources models = ModelSources.builtIn().plus(List.of("org.junit.jupiter"));
    Compiled asked = Compiled.with(models, test, use);
    assertTrue(declared(asked.contracts().of(asked.method("p.A", "t()"))).anyThread());
  }

  @Test
  void swingsPredicatesPostsAndWorkersAreKnown() {
    Compiled jdk = Compiled.of("package p; class A {}");
    Contracts contracts = jdk.contracts();
    String utilities = "javax.swing.SwingUtilities";
    assertEquals(
        List.of(
            new Guarantee(
                Guarantee.Subject.LOOP_THREAD, "this", "Swing EDT", Guarantee.Outcome.TRUE)),
        contracts.guarantees(jdk.method(utilities, "isEventDispatchThread()")));
    assertEquals(
        "Swing EDT",
        declared(contracts.ofParameter(jdk.method(utilities, "invokeLater(java.lang.Runnable)"), 0))
            .role());
    assertTrue(
        declared(contracts.of(jdk.method("javax.swing.SwingWorker", "doInBackground()")))
            .anyThread());
    assertTrue(declared(contracts.of(jdk.method("javax.swing.SwingWorker", "done()"))).loopOnly());
  }
}
