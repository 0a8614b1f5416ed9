package dev.loopguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.WatchingPage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program {@code com.acme.Chat} under the finished jar. */
@EnabledIfSystemProperty(named = "loopguard.jar", matches = ".+")
final class AgentIT {
  private static final String JAR = System.getProperty("loopguard.jar", "");
  private static final String REFUSAL =
      "Chat.send() must run on the event loop's thread. This is thread \"thread B\", but thread"
          + " \"thread A\" runs the loop, entered at com.acme.Chat.lambda$main$1(Chat.java:36).";

  @TempDir Path folder;

  @Test
  void withoutTheAgentNothingIsAsserted() throws Exception {
    ForkedJvm run = ForkedJvm.run(folder, "-cp", classPath(JAR), "com.acme.Chat");
    assertEquals(
        List.of(
            "sent before the loop",
            "sent in the loop",
            "sent from outside",
            "sent from outside",
            "the end"),
        run.lines());
  }

  @Test
  void neitherTheFlightRecorderNorAnythingElseIsNeeded() throws Exception {
    ForkedJvm run =
        ForkedJvm.run(
            folder, "--limit-modules", "java.base", "-cp", classPath(JAR), "com.acme.Chat");
    assertEquals("the end", run.lines().get(4), run.output());
    ForkedJvm withAgent =
        ForkedJvm.run(
            folder,
            agent(""),
            "--limit-modules",
            "java.base,java.instrument",
            "-cp",
            classPath(JAR),
            "com.acme.Chat");
    assertTrue(withAgent.output().contains(REFUSAL), withAgent.output());
  }

  @Test
  void itThrowsInTheRuntimesWords() throws Exception {
    ForkedJvm run = ForkedJvm.run(folder, agent(""), "-cp", classPath(JAR), "com.acme.Chat");
    String message = REFUSAL + " Nothing was done. Hand the work over with base.execute(task).";
    assertEquals(
        List.of("sent before the loop", "sent in the loop", message, message, "the end"),
        run.lines());
    WatchingPage.assertShows(message);
  }

  @Test
  void theJarNeedNotBeOnTheClassPathToo() throws Exception {
    ForkedJvm run = ForkedJvm.run(folder, agent(""), "-cp", classPath(), "com.acme.Chat");
    assertTrue(run.output().contains(REFUSAL), run.output());
  }

  @Test
  void itLogsOnceForEachPlace() throws Exception {
    ForkedJvm run =
        ForkedJvm.run(folder, agent("=mode=log"), "-cp", classPath(JAR), "com.acme.Chat");
    assertEquals(
        List.of(
            "sent before the loop",
            "sent in the loop",
            "[warn] " + REFUSAL + " It went on; called at com.acme.Chat.monitor(Chat.java:23)",
            "sent from outside",
            "sent from outside",
            "the end"),
        run.lines());
    WatchingPage.assertShows(run.lines().get(2));
  }

  @Test
  void itRecordsWhichThreadsReallyCalledWhat() throws Exception {
    ForkedJvm run =
        ForkedJvm.run(
            folder, agent("=mode=record,file=calls.tsv"), "-cp", classPath(JAR), "com.acme.Chat");
    assertEquals(0, run.exitCode(), run.output());
    List<String> lines = Files.readAllLines(folder.resolve("calls.tsv"));
    assertEquals(CallRecord.HEADER, lines.get(0));
    List<String> calls = lines.subList(1, lines.size());
    String send = "com.acme.Chat.send(java.lang.String)\tevent loop\tcom.acme.Chat.";
    assertEquals(
        List.of(
            "on-loop\t" + send + "main(Chat.java:34)\tmain",
            "on-loop\t" + send + "lambda$main$0(Chat.java:35)\tthread A",
            "off-loop\t" + send + "monitor(Chat.java:23)\tthread B",
            "on-loop\tdev.loopguard.event.EventBase.free()\tevent loop\t"
                + "com.acme.Chat.main(Chat.java:44)\tmain"),
        calls);
    WatchingPage.assertShows(String.join(" ", lines.subList(0, 4)));
    for (String call : calls) {
      assertEquals(call, CallRecord.parse(call).toLine());
    }
  }

  @Test
  void onlyTheChosenPackagesAreAsserted() throws Exception {
    ForkedJvm run =
        ForkedJvm.run(
            folder,
            agent("=packages=org.other:com.acme.marked"),
            "-cp",
            classPath(JAR),
            "com.acme.Chat");
    assertTrue(run.output().contains("sent from outside"), run.output());
  }

  @Test
  void attachedLaterItChangesTheClassesThatAreLoaded() throws Exception {
    ForkedJvm run =
        ForkedJvm.run(
            folder,
            "-Djdk.attach.allowAttachSelf=true",
            "-cp",
            classPath(JAR),
            "com.acme.Attaching",
            JAR);
    assertEquals(
        List.of(
            "sent",
            "loopguard agent: com.acme.Attaching was loaded before, so Attaching.Notice.give() is"
                + " not asserted where it is a method reference or inherited",
            "refused",
            "sent",
            "noticed"),
        run.lines().stream().filter(line -> !line.startsWith("WARNING")).toList());
  }

  @Test
  void aClassThatAnotherToolDefinesAnewIsStillAsserted() throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    for (String line :
        List.of(
            "Premain-Class: com.acme.Redefining",
            "Can-Redefine-Classes: true",
            "Can-Retransform-Classes: true")) {
      String[] parts = line.split(": ");
      manifest.getMainAttributes().putValue(parts[0], parts[1]);
    }
    Path tool = folder.resolve("tool.jar");
    new JarOutputStream(Files.newOutputStream(tool), manifest).close();

    ForkedJvm run =
        ForkedJvm.run(
            folder, agent(""), "-javaagent:" + tool, "-cp", classPath(JAR), "com.acme.Redefining");
    assertEquals(Collections.nCopies(9, "refused"), run.lines());
  }

  @Test
  void aBadOptionIsOneClearError() throws Exception {
    ForkedJvm run =
        ForkedJvm.run(folder, agent("=mode=loud"), "-cp", classPath(JAR), "com.acme.Chat");
    assertEquals(2, run.exitCode());
    WatchingPage.assertShows(run.output());
    assertEquals(
        List.of(
            "loopguard agent: unknown mode 'loud'; known are mode=throw, mode=log, mode=record,"
                + " packages=NAME:NAME and, with mode=record, file=PATH"),
        run.lines());
  }

  @Test
  void modulesAreAssertedToo() throws Exception {
    Path sources = folder.resolve("sources");
    Path modules = folder.resolve("modules");
    write(sources.resolve("module-info.java"), "module chat { requires dev.loopguard.runtime; }");
    write(
        sources.resolve("chat/Main.java"),
        """
        package chat;

        import dev.loopguard.annotation.LoopThreadOnly;
        import dev.loopguard.event.EventBase;

        final class Main {
          private final EventBase base = EventBase.create();

          @LoopThreadOnly("base")
          private void send() {
            System.out.println("sent");
          }

          public static void main(String[] args) throws Exception {
            Main main = new Main();
            main.send();
            Thread b = new Thread(main::send, "thread B");
            b.setUncaughtExceptionHandler((t, e) -> System.out.println(e));
            b.start();
            b.join();
          }
        }
        """);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-p",
                JAR,
                "-d",
                modules.toString(),
                sources.resolve("module-info.java").toString(),
                sources.resolve("chat/Main.java").toString());
    assertEquals(0, compiled);
    ForkedJvm run =
        ForkedJvm.run(
            folder, agent(""), "-p", JAR + File.pathSeparator + modules, "-m", "chat/chat.Main");
    assertEquals("sent", run.lines().get(0));
    assertTrue(
        run.lines()
            .get(1)
            .startsWith(
                "dev.loopguard.event.WrongLoopThreadException: Main.send() must run on the event"
                    + " loop's thread. This is thread \"thread B\""),
        run.output());
    assertEquals(2, run.lines().size(), run.output());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String agent(String options) {
    return "-javaagent:" + JAR + options;
  }

  private static String classPath(String... more) {
    String tests =
        Path.of(AgentIT.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    return String.join(
        File.pathSeparator,
        more.length == 0 ? new String[] {tests} : new String[] {more[0], tests});
  }
}
