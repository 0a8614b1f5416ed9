package dev.loopguard.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the command said, and the code that it ended with. */
record Run(int code, String out, String err) {

  static Run of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    int code = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true), () -> 0);
    return new Run(code, out.toString(), err.toString());
  }

  static Path file(Path folder, String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
