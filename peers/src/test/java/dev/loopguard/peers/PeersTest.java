package dev.loopguard.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.loopguard.peers.Form.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same forms under each tool. {@code forms.txt} says what each makes of each form, and {@code
 * table.md} is what the README shows of it; after a change, copy them from {@code target}.
 */
final class PeersTest {
  private static final Path FORMS = Path.of("src/test/forms/forms");
  private static final Pattern SUBJECT = Pattern.compile("/\\*\\* (.*?)\\.? \\*/");

  @TempDir private static Path classes;

  private static final List<String> lines = new ArrayList<>();
  private static final List<String> table = new ArrayList<>();

  @BeforeAll
  static void compileThem() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.list(FORMS)) {
      sources = files.sorted().toList();
    }
    Map<Tool, Map<String, Set<Long>>> errors = new EnumMap<>(Tool.class);
    for (Tool tool : Tool.values()) {
      errors.put(tool, tool.errors(sources, classes));
    }
    table.add("| forms | LoopGuard | GUI Effect Checker |");
    table.add("|---|---|---|");
    for (Path source : sources) {
      List<Form> forms = Form.of(source);
      if (!forms.isEmpty()) {
        compare(source, forms, errors);
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/forms.txt"), lines);
    Files.write(Path.of("target/table.md"), table);
  }

  private static void compare(
      Path source, List<Form> forms, Map<Tool, Map<String, Set<Long>>> errors) throws IOException {
    Map<Tool, List<Verdict>> verdicts = new EnumMap<>(Tool.class);
    for (Form form : forms) {
      StringBuilder line =
          new StringBuilder("%s %-4s".formatted(form.name(), form.bug() ? "bug" : "fine"));
      errors.forEach(
          (tool, found) -> {
            Verdict verdict =
                form.judge(found.getOrDefault(source.getFileName().toString(), Set.of()));
            verdicts.computeIfAbsent(tool, t -> new ArrayList<>()).add(verdict);
            line.append("  %s: %-11s".formatted(tool.title(), verdict));
          });
      lines.add(line.toString().stripTrailing());
    }
    StringBuilder row = new StringBuilder("| " + subject(source) + " |");
    verdicts.values().forEach(all -> row.append(" " + told(all) + " |"));
    table.add(row.toString());
  }

  private static String subject(Path source) throws IOException {
    Matcher subject = SUBJECT.matcher(Files.readString(source));
    if (!subject.find()) {
      throw new AssertionError("what are the forms of " + source + "?");
    }
    return subject.group(1);
  }

  private static String told(List<Verdict> verdicts) {
    StringBuilder told = new StringBuilder();
    told.append(count(verdicts, Verdict.RIGHT)).append(" of ").append(verdicts.size());
    List<String> wrong = new ArrayList<>();
    if (count(verdicts, Verdict.MISSED) > 0) {
      wrong.add(count(verdicts, Verdict.MISSED) + " missed");
    }
    if (count(verdicts, Verdict.FALSE_ALARM) > 0) {
      wrong.add(count(verdicts, Verdict.FALSE_ALARM) + " false");
    }
    return told + (wrong.isEmpty() ? "" : " (" + String.join(", ", wrong) + ")");
  }

  private static long count(List<Verdict> verdicts, Verdict verdict) {
    return verdicts.stream().filter(verdict::equals).count();
  }

  @Test
  void eachFormIsAsItWas() throws IOException {
    assertEquals(Files.readAllLines(Path.of("forms.txt")), lines);
  }

  @Test
  void tableIsAsItWas() throws IOException {
    assertEquals(Files.readAllLines(Path.of("table.md")), table);
  }
}
