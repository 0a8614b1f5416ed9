package dev.loopguard.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of a file of forms, which says by its name whether it is to be refused.
 *
 * @param firstLine where it begins; it goes on to {@code lastLine}
 */
record Form(String name, boolean bug, int firstLine, int lastLine) {
  private static final Pattern HEADER =
      Pattern.compile("  (?:abstract )?static class (([A-Z]\\d\\d)(Bug|Fine))\\b.*");

  static List<Form> of(Path file) throws IOException {
    List<Form> forms = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = lines.size(); i >= 1; i--) {
      Matcher header = HEADER.matcher(lines.get(i - 1));
      if (header.matches()) {
        int last = forms.isEmpty() ? lines.size() : forms.get(0).firstLine - 1;
        forms.add(0, new Form(header.group(2), header.group(3).equals("Bug"), i, last));
      }
    }
    return List.copyOf(forms);
  }

  /** What a tool makes of it that found errors in these lines. */
  Verdict judge(Set<Long> errors) {
    boolean refused = errors.stream().anyMatch(line -> line >= firstLine && line <= lastLine);
    if (refused == bug) {
      return Verdict.RIGHT;
    }
    return bug ? Verdict.MISSED : Verdict.FALSE_ALARM;
  }

  /** Whether a tool was right about a form. */
  enum Verdict {
    RIGHT("right"),
    MISSED("missed"),
    FALSE_ALARM("false alarm");

    private final String title;

    Verdict(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }
  }
}
