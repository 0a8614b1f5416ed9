package dev.loopguard.checker.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The pages about reports and flags say what is so. */
final class DocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve("docs").resolve(name));
  }

  private static List<String> blocks(String language, String page) {
    List<String> blocks = new ArrayList<>();
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  /** What the command says in the project's folder, without how far it was. */
  private static String said(String command) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(words::add);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(List.of(command.replaceFirst("^\\$ \\./loopguard ", "").split(" ")));
    Process process =
        new ProcessBuilder(words).directory(ROOT.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output
        .lines()
        .filter(line -> !line.matches("loopguard: (looking at .*|\\d+ of \\d+ files read)"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void commandsPrintWhatIsShown() throws Exception {
    List<String> shown = blocks("console", page("reports.md"));
    assertTrue(shown.size() >= 4);
    for (String block : shown) {
      int end = block.indexOf('\n');
      assertEquals(block.substring(end + 1), said(block.substring(0, end)), block);
    }
    // The commands before have written it.
    assertEquals(
        blocks("text", page("reports.md")).get(0),
        Files.readString(ROOT.resolve("target/baseline.txt")));
  }

  @Test
  void everyOptionHasARow() throws IOException {
    Set<String> documented = new TreeSet<>();
    Matcher row = Pattern.compile("(?m)^\\| (`-[^|]*) \\|").matcher(page("flags.md"));
    while (row.find()) {
      for (String name : row.group(1).split(", ")) {
        documented.add(name.replace("`", ""));
      }
    }
    Set<String> known = new TreeSet<>();
    new CommandLine(new Check(() -> 0, question -> null))
        .getCommandSpec()
        .options()
        .forEach(option -> known.addAll(List.of(option.names())));
    Run run = Run.of("-XepOpt:LoopGuard:Nope=1", Run.file(folder, "Clean.java", "class Clean {}"));
    String names = run.err().substring(run.err().indexOf("LoopGuard knows ") + 16).strip();
    List.of(names.split(", ")).forEach(flag -> known.add("-XepOpt:" + flag));
    assertEquals(String.join("\n", known), String.join("\n", documented));
  }
}
