package dev.loopguard.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the command said, and the code that it ended with. */
record Run(int code, String out, String err) {

  static Run of(Object... words) {
    return answering(null, words);
  }

  /**
   * With somebody at the terminal who gives this answer to whatever is asked; null: with nobody.
   */
  static Run answering(@Nullable String answer, Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    PrintWriter terminal = new PrintWriter(out, true);
    Prompt prompt =
        question -> {
          terminal.println(answer == null ? "" : question);
          return answer;
        };
    int code = Main.run(args, terminal, new PrintWriter(err, true), () -> 0, prompt);
    return new Run(code, out.toString(), err.toString());
  }

  static Path file(Path folder, String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
