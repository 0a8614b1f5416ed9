package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixTest {
  @TempDir Path folder;

  @Test
  void showsADiffAndChangesNothing() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    String before = Files.readString(file);
    Run run = Run.of("--fix", folder);
    assertTrue(run.out().contains("-\tbase.free();"), run.out());
    assertTrue(run.out().contains("+\tbase.execute(base::free);"), run.out());
    assertTrue(run.err().contains("nothing was changed"), run.err());
    assertEquals(before, Files.readString(file));
    assertEquals(1, run.code());
  }

  @Test
  void changesTheSourcesWhereItIsToldSo() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    String before = Files.readString(file);
    Run run = Run.of("--fix", "--yes", folder);
    assertTrue(run.out().contains("+\tbase.execute(base::free);"), run.out());
    assertEquals(
        before.replace("base.free();", "base.execute(base::free);"), Files.readString(file));
    assertEquals(0, run.code());
    assertEquals(0, Run.of("--fix", "--yes", folder).code());
  }

  @Test
  void asksOnceTheDiffIsShown() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    String before = Files.readString(file);
    for (String answer : List.of("n", "", "no", "yesterday")) {
      Run run = Run.answering(answer, "--fix", folder);
      int diff = run.out().indexOf("+\tbase.execute(base::free);");
      assertTrue(diff >= 0 && diff < run.out().indexOf("Apply this? [y/N]"), run.out());
      assertTrue(run.err().contains("nothing was changed"), run.err());
      assertEquals(before, Files.readString(file));
      assertEquals(1, run.code());
    }
    Run run = Run.answering("y", "--fix", folder);
    assertEquals(
        before.replace("base.free();", "base.execute(base::free);"), Files.readString(file));
    assertEquals(0, run.code());
  }

  @Test
  void asksNobodyWhereThereIsNothingToRepair() throws IOException {
    Path file = Run.file(folder, "Clean.java", "class Clean {}");
    Run run = Run.answering("y", "--fix", file);
    assertFalse(run.out().contains("Apply"), run.out());
    assertEquals(0, run.code());
  }

  @Test
  void writesTheContractDownIfAskedTo() throws IOException {
    Path file =
        Run.file(
            folder,
            "Server.java",
            "class Server {",
            "  void stop(dev.loopguard.event.EventBase base) {",
            "    base.free();",
            "  }",
            "}");
    String before = Files.readString(file);
    assertEquals(0, Run.of("--fix", "--yes", folder).code());
    assertEquals(before, Files.readString(file));
    Run.of("--fix", "--yes", "-Xep:UndeclaredLoopThreadOnly:WARN", folder);
    String after = Files.readString(file);
    assertTrue(after.contains("  @LoopThreadOnly(\"base\")\n  void stop"), after);
    assertEquals(0, Run.of("-Xep:UndeclaredLoopThreadOnly:WARN", folder).code());
  }

  /** Through interfaces, heirs, nested types and packages: once is enough. */
  @Test
  void writesTheContractOfAWholeCodeBaseDownAtOnce() throws IOException {
    List<Path> files =
        List.of(
            Run.file(
                folder,
                "net/Closer.java",
                "package net;",
                "public interface Closer {",
                "  void close();",
                "  default void closeTwice() { close(); close(); }",
                "}"),
            Run.file(
                folder,
                "net/Connection.java",
                "package net;",
                "import dev.loopguard.event.EventBase;",
                "public class Connection implements Closer {",
                "  protected final EventBase base;",
                "  private int open;",
                "  public Connection(EventBase base) { this.base = base; }",
                "  @Override public void close() { base.free(); }",
                "  public void reset() { open = 0; close(); }",
                "  public EventBase base() { return base; }",
                "  public static class Pair {",
                "    private final Connection one;",
                "    private final Connection two;",
                "    public Pair(Connection one, Connection two) { this.one = one; this.two = two;"
                    + " }",
                "    public void reset() { one.reset(); two.reset(); }",
                "  }",
                "}"),
            Run.file(
                folder,
                "net/tls/Secure.java",
                "package net.tls;",
                "import dev.loopguard.event.EventBase;",
                "import net.Connection;",
                "public class Secure extends Connection {",
                "  public Secure(EventBase base) { super(base); }",
                "  @Override public void reset() { super.reset(); }",
                "  public void renew() { if (base.inLoopThread()) { reset(); } }",
                "}"),
            Run.file(
                folder,
                "app/Pool.java",
                "package app;",
                "import java.util.List;",
                "import net.Closer;",
                "import net.Connection;",
                "public class Pool {",
                "  private final List<Connection> all;",
                "  public Pool(List<Connection> all) { this.all = all; }",
                "  public void resetAll() { all.forEach(Connection::reset); }",
                "  public void closeOf(Closer closer) { closer.closeTwice(); }",
                "  public void later(Connection c) { c.base().execute(this::resetAll); }",
                "}"),
            Run.file(
                folder,
                "app/Main.java",
                "package app;",
                "import net.Connection;",
                "public class Main {",
                "  private final Pool pool;",
                "  public Main(Pool pool) { this.pool = pool; }",
                "  public void stop(Connection.Pair pair) { pair.reset(); pool.resetAll(); }",
                "  void stopOne(Connection one) { pool.closeOf(one); }",
                "}"));
    String asked = "-Xep:UndeclaredLoopThreadOnly:WARN";
    Run.of("--fix", "--yes", asked, folder);
    List<String> once = texts(files);
    for (int i : new int[] {0, 2}) { // What some heir needs is its own; what is inherited, is said.
      assertFalse(once.get(i).contains("@LoopThreadOnly"), once.get(i));
    }
    for (int i : new int[] {1, 3, 4}) {
      assertTrue(once.get(i).contains("@LoopThreadOnly"), once.get(i));
    }
    Run again = Run.of("--fix", "--yes", asked, folder);
    assertEquals(0, again.code(), again.err());
    assertEquals(once, texts(files));
    assertEquals("", Run.of(asked, folder).out());
  }

  private static List<String> texts(List<Path> files) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  @Test
  void leavesWhatDoesNotCompile() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    Run.file(folder, "Broken.java", "class Broken {");
    String before = Files.readString(file);
    assertEquals(2, Run.of("--fix", "--yes", folder).code());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void yesAloneIsAMistake() throws IOException {
    Path file = Run.file(folder, "Findings.java", Findings.SOURCE);
    assertEquals(2, Run.of("--yes", file).code());
  }
}
