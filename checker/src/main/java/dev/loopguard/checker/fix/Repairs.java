package dev.loopguard.checker.fix;

import com.google.errorprone.apply.DescriptionBasedDiff;
import com.google.errorprone.apply.ImportOrganizer;
import com.google.errorprone.apply.SourceFile;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.loopguard.checker.report.Repair;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Turns fixes into the lines that they change, for those who have no compiler at hand. */
public final class Repairs {
  private Repairs() {}

  /** What each fix of a file would change in it; nothing of one that cannot be applied. */
  public static List<Repair> of(List<SuggestedFix> fixes, CompilationUnitTree unit) {
    return fixes.stream().flatMap(fix -> of(fix, unit).stream()).toList();
  }

  private static Optional<Repair> of(SuggestedFix fix, CompilationUnitTree unit) {
    try {
      SourceFile file = SourceFile.create(unit.getSourceFile());
      String before = file.getSourceText();
      DescriptionBasedDiff diff =
          DescriptionBasedDiff.create(
              (JCCompilationUnit) unit, ImportOrganizer.STATIC_FIRST_ORGANIZER);
      diff.handleFix(fix);
      diff.applyDifferences(file);
      return between(before.lines().toList(), file.getSourceText().lines().toList());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Repair> between(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int same = 0;
    while (same < shorter && before.get(same).equals(after.get(same))) {
      same++;
    }
    int sameAtEnd = 0;
    while (sameAtEnd < shorter - same && last(before, sameAtEnd).equals(last(after, sameAtEnd))) {
      sameAtEnd++;
    }
    if (same + sameAtEnd == before.size()) {
      if (before.size() == after.size() || before.isEmpty()) {
        return Optional.empty();
      }
      // Lines that are only added take one beside them along: there must be something to replace.
      if (sameAtEnd > 0) {
        sameAtEnd--;
      } else {
        same--;
      }
    }
    int lastLine = before.size() - sameAtEnd;
    return Optional.of(
        new Repair(
            same + 1,
            lastLine,
            before.get(lastLine - 1).length() + 1,
            String.join("\n", after.subList(same, after.size() - sameAtEnd))));
  }

  private static String last(List<String> lines, int fromEnd) {
    return lines.get(lines.size() - 1 - fromEnd);
  }
}
