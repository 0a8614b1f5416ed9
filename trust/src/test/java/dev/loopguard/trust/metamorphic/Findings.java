package dev.loopguard.trust.metamorphic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.trust.check.Alarm;
import dev.loopguard.trust.check.Checked;
import dev.loopguard.trust.check.Compiler;
import dev.loopguard.trust.check.Place;
import dev.loopguard.trust.generate.Generator;
import dev.loopguard.trust.program.Program;
import dev.loopguard.trust.program.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the checker reports in a program, by the text of the lines, wherever these stand. */
final class Findings {
  private static final int PROGRAMS = Integer.getInteger("metamorphic.programs", 10);

  private Findings() {}

  /** Asserts that all findings stay in programs by chance that are written otherwise. */
  static void assertStay(Path folder, UnaryOperator<Program> rewriting) throws IOException {
    assertStay(folder, rewriting, line -> line, line -> line);
  }

  /**
   * The same where the rewriting changes lines, too.
   *
   * @param before what becomes of a line that is told, so that it can be compared
   * @param after the same for the program that was rewritten
   */
  static void assertStay(
      Path folder,
      UnaryOperator<Program> rewriting,
      UnaryOperator<String> before,
      UnaryOperator<String> after)
      throws IOException {
    int changed = 0;
    int findings = 0;
    try (Compiler compiler = new Compiler(System.getProperty("java.class.path"))) {
      for (long seed = 0; seed < PROGRAMS; seed++) {
        Program program = Generator.program(seed);
        Program other = rewriting.apply(program);
        changed += other.equals(program) ? 0 : 1;
        String told = told(compiler, program, folder.resolve(seed + "a"), before);
        findings += told.isEmpty() ? 0 : 1;
        assertEquals(
            told,
            told(compiler, other, folder.resolve(seed + "b"), after),
            () -> program.text() + "\n---- and\n" + other.text());
      }
    }
    assertTrue(changed > PROGRAMS / 2, "rewritten: " + changed);
    assertTrue(findings > PROGRAMS / 2, "with findings: " + findings);
  }

  private static String told(
      Compiler compiler, Program program, Path classes, UnaryOperator<String> line)
      throws IOException {
    Files.createDirectories(classes);
    Checked checked = compiler.compile(List.of(program), classes).get(0);
    if (!checked.errors().isEmpty()) {
      return "does not compile: " + checked.errors() + "\n" + program.text();
    }
    List<String> told =
        checked.alarms().stream()
            .map(alarm -> alarm.rule() + " " + line.apply(line(program, alarm)))
            .sorted()
            .toList();
    return String.join("\n", told);
  }

  private static String line(Program program, Alarm alarm) {
    Place place = alarm.told();
    for (Source source : program.sources()) {
      if (source.type().equals(place.type())) {
        return source.text(program.name()).lines().toList().get(place.line() - 1).strip();
      }
    }
    return place.toString();
  }
}
