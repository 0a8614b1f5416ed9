package dev.loopguard.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A large campaign. Prints how it goes and a table; what was missed or not confirmed is in {@code
 * disagreements.txt}.
 */
final class Main {
  /** The agent keeps all that it has recorded, so that a JVM cannot go on for ever. */
  private static final long BATCH = 2000;

  private static final List<String> PACKAGES =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  private Main() {}

  /** Takes the runtime's jar, a folder, the number of programs and, perhaps, the first seed. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    long first = args.length > 3 ? Long.parseLong(args[3]) : 0;
    long end = first + Long.parseLong(args[2]);
    Tally all = Tally.NOTHING;
    try (PrintWriter told =
        new PrintWriter(Files.newBufferedWriter(folder.resolve("disagreements.txt")), true)) {
      for (long from = first; from < end; from += BATCH) {
        all = all.and(batch(Path.of(args[0]), folder, from, Math.min(end, from + BATCH), told));
        System.out.println(all.programs() + " programs, " + all.missed() + " missed");
      }
    }
    System.out.println();
    System.out.print(all.table());
  }

  private static Tally batch(Path runtime, Path folder, long from, long to, PrintWriter told)
      throws IOException, InterruptedException {
    Path calls = folder.resolve("calls.tsv");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss4m", "-XX:+UseSerialGC"));
    for (String name : PACKAGES) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
      command.add("--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.add("-javaagent:" + runtime + "=mode=record,packages=gen,file=" + calls);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Batch.class.getName()));
    command.addAll(List.of(calls.toString(), folder.resolve("classes").toString()));
    command.addAll(List.of(String.valueOf(from), String.valueOf(to)));
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
    String last = "";
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        told.println(line);
        last = line;
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("the seeds from " + from + " failed; see " + folder + "/errors.txt");
    }
    return Tally.parse(last);
  }
}
