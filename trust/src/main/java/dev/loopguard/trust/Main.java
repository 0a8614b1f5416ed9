package dev.loopguard.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A large campaign, in parts. Prints how it goes, and a table. A part that has been done is not
 * done again, so that a campaign can be interrupted, or parts of it done elsewhere.
 */
final class Main {
  /** The agent keeps all that it has recorded, so that a JVM cannot go on for ever. */
  private static final long PART = 1000;

  private static final List<String> PACKAGES =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  private final Path runtime;
  private final Path folder;

  private Main(Path runtime, Path folder) {
    this.runtime = runtime;
    this.folder = folder;
  }

  /** Takes the runtime's jar, a folder, the number of programs and the first seed. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    long first = Long.parseLong(args[3]);
    new Main(Path.of(args[0]), folder).run(first, first + Long.parseLong(args[2]));
  }

  private void run(long first, long end) throws IOException, InterruptedException {
    Progress progress = new Progress(end - first);
    for (long from = first; from < end; from += PART) {
      long to = Math.min(end, from + PART);
      Path told = folder.resolve("seeds-" + from + "-" + (to - 1) + ".txt");
      boolean done = Files.exists(told);
      if (!done) {
        part(from, to, told);
      }
      List<String> lines = Files.readAllLines(told);
      progress.add(Tally.parse(lines.get(lines.size() - 1)), done);
      System.out.println(progress.line());
    }
    System.out.println();
    System.out.print(progress.all().table());
  }

  private void part(long from, long to, Path told) throws IOException, InterruptedException {
    Path calls = folder.resolve("calls.tsv");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss4m", "-XX:+UseSerialGC"));
    // What C2 compiles, and a large young generation, cost more than they save.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmn48m"));
    for (String name : PACKAGES) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
      command.add("--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.add("-javaagent:" + runtime + "=mode=record,packages=gen,file=" + calls);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Batch.class.getName()));
    command.addAll(List.of(calls.toString(), folder.resolve("classes").toString()));
    command.addAll(List.of(String.valueOf(from), String.valueOf(to)));
    Path unfinished = folder.resolve("unfinished.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(unfinished.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("the seeds from " + from + " failed; see " + folder + "/errors.txt");
    }
    Files.move(unfinished, told);
  }
}
