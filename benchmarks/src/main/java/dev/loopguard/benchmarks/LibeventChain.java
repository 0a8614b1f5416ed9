package dev.loopguard.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The chain on libevent itself, in a process of its own that tells what each round cost. */
final class LibeventChain implements Workload {
  private final Process process;
  private final BufferedWriter asked;
  private final BufferedReader told;

  private LibeventChain(Process process) {
    this.process = process;
    asked = process.outputWriter(UTF_8);
    told = process.inputReader(UTF_8);
  }

  /** The program, if there are a C compiler and libevent's headers. */
  static Optional<Path> compile(Path source) throws IOException, InterruptedException {
    Path program = Files.createTempFile("chain", "");
    program.toFile().deleteOnExit();
    try {
      Process compiler =
          new ProcessBuilder(
                  "cc", "-O2", "-o", program.toString(), source.toString(), "-levent_core")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return compiler.waitFor() == 0 ? Optional.of(program) : Optional.empty();
    } catch (IOException e) {
      // There is no compiler.
      return Optional.empty();
    }
  }

  static LibeventChain start(Path program, int pairs, int active, int writes) throws IOException {
    return new LibeventChain(
        new ProcessBuilder(
                program.toString(),
                String.valueOf(pairs),
                String.valueOf(active),
                String.valueOf(writes))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  @Override
  public long run() {
    throw new UnsupportedOperationException("the program runs by itself");
  }

  @Override
  public Meter measure() throws IOException {
    asked.write("\n");
    asked.flush();
    String line = told.readLine();
    if (line == null) {
      throw new IOException("libevent's chain ended too soon");
    }
    return new Meter(Double.parseDouble(line), 0);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
