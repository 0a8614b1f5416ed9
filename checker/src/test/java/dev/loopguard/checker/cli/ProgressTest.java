package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final StringWriter said = new StringWriter();
  private final AtomicLong millis = new AtomicLong();

  private Progress progress(boolean terminal) {
    return new Progress(new PrintWriter(said, true), terminal, millis::get);
  }

  @Test
  void shortRunSaysNothing() {
    Progress progress = progress(false);
    progress.stage("log callbacks");
    progress.end();
    assertEquals("", said.toString());
  }

  @Test
  void longRunSaysALineNowAndThen() {
    Progress progress = progress(false);
    for (int i = 0; i < 60; i++) {
      millis.addAndGet(1_000);
      progress.stage("blocking code");
    }
    progress.end();
    assertEquals(
        "loopguard: looking at blocking code\n".repeat(6),
        said.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void terminalHasABarThatGoesAway() {
    Progress progress = progress(true);
    progress.expect(3);
    millis.addAndGet(1_000);
    progress.stage("blocking code");
    progress.end();
    assertEquals(
        "\r\u001b[K[" + " ".repeat(30) + "] looking at blocking code\r\u001b[K", said.toString());
  }
}
