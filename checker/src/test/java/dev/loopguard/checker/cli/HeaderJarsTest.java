package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.turbine.options.LanguageVersion;
import com.google.turbine.options.TurbineOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a build like Bazel's shows of another target is its header jar: declarations without bodies.
 * The sources are those of the build that {@code builds/bazel/run} tries.
 */
final class HeaderJarsTest {
  private static final Path SOURCES = OwnProject.FOLDER.resolve("builds/bazel");

  /** As a source: it reads jars only. */
  private static final Path LOOP_THREAD_ONLY =
      OwnProject.FOLDER.resolve(
          "runtime/src/main/java/dev/loopguard/annotation/LoopThreadOnly.java");

  @TempDir Path folder;

  private Path headers() {
    return folder.resolve("headers.jar");
  }

  @BeforeEach
  void compileHeaders() throws Exception {
    com.google.turbine.main.Main.compile(
        TurbineOptions.builder()
            .setSources(
                ImmutableList.of(
                    SOURCES.resolve("Connection.java").toString(), LOOP_THREAD_ONLY.toString()))
            .setSystem(System.getProperty("java.home"))
            .setLanguageVersion(LanguageVersion.fromJavacopts(ImmutableList.of()))
            .setOutput(headers().toString())
            .build());
    assertTrue(headers().toFile().isFile());
  }

  private Run check(String source) {
    return Run.of("-q", "-cp", headers(), SOURCES.resolve(source));
  }

  @Test
  void whatTheOtherTargetHidesIsNotSeen() {
    assertEquals(new Run(0, "", ""), check("Hidden.java"));
  }

  @Test
  void aLoopOnlyMethodOfTheOtherTargetIs() {
    Run run = check("Direct.java");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("Connection.flush() must run on the event loop"), run.out());
  }

  @Test
  void aContractAtTheEdgeClosesTheGap() {
    Run run = check("Declared.java");
    assertEquals(1, run.code());
    assertTrue(
        run.out().contains("Connection.closeGently() must run on the event loop"), run.out());
  }

  /** How the author of the other target finds out where a contract is missing. */
  @Test
  void strictModeAsksForTheContract() {
    Run run = Run.of("-q", "--strict", SOURCES.resolve("Connection.java"));
    assertEquals(1, run.code());
    assertTrue(run.out().contains("Connection.java:10:"), run.out());
  }
}
