package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The words for every kind of thread and of thing that it must not get to, as they are printed. */
final class MessagesTest {
  private static final String FOLDER = "checker/src/test/messages/";

  @Test
  void areAsWrittenDown() throws Exception {
    String told = OwnProject.loopguard(1, FOLDER + "Server.java");
    assertEquals(Files.readString(Path.of("..").resolve(FOLDER + "told.txt")), told);
  }

  @Test
  void ofStrictMode() throws Exception {
    String told = OwnProject.loopguard(1, "--strict", FOLDER + "Strict.java");
    assertEquals(Files.readString(Path.of("..").resolve(FOLDER + "strict.txt")), told);
  }
}
