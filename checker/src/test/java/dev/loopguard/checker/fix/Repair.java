package dev.loopguard.checker.fix;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.loopguard.checker.LoopThreadOnly;
import dev.loopguard.checker.WrongLoop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Applies a check's fixes to a class {@code app.Server}; the result is compiled and checked. */
final class Repair {
  private static final String HEADER =
      """
      package app;

      import dev.loopguard.annotation.*;
      import dev.loopguard.event.*;
      import java.util.concurrent.*;
      import javax.swing.*;

      """;

  private final Class<? extends BugChecker> check;
  private final String before;
  private String[] args = {};

  private Repair(Class<? extends BugChecker> check, String before) {
    this.check = check;
    this.before = before;
  }

  static Repair of(String before) {
    return new Repair(LoopThreadOnly.class, before);
  }

  static Repair of(Class<? extends BugChecker> check, String before) {
    return new Repair(check, before);
  }

  Repair args(String... flags) {
    args = flags;
    return this;
  }

  /** Exactly this comes of it, and there is nothing left to say about it. */
  void becomes(String after) {
    change(after);
    Set<Class<? extends BugChecker>> checks =
        new LinkedHashSet<>(List.of(LoopThreadOnly.class, WrongLoop.class, check));
    CompilationTestHelper.newInstance(ScannerSupplier.fromBugCheckerClasses(checks), Repair.class)
        .setArgs(args)
        .addSourceLines("app/Server.java", HEADER + after)
        .doTest();
  }

  /** Exactly this comes of it; what it asks for next is another finding's. */
  void becomesFirst(String after) {
    change(after);
  }

  private void change(String after) {
    BugCheckerRefactoringTestHelper.newInstance(check, Repair.class)
        .setArgs(args)
        .addInputLines("app/Server.java", HEADER + before)
        .addOutputLines("app/Server.java", HEADER + after)
        .doTest(TestMode.TEXT_MATCH);
  }

  /** It has a finding, and nothing that is safe to do about it. */
  void isLeftToTheUser() {
    CompilationTestHelper.newInstance(check, Repair.class)
        .setArgs(args)
        .addSourceLines(
            "app/Server.java",
            HEADER + before.replaceAll("(?m)^(.*) // BUG$", "// BUG: Diagnostic contains:\n$1"))
        .doTest();
    BugCheckerRefactoringTestHelper.newInstance(check, Repair.class)
        .setArgs(args)
        .addInputLines("app/Server.java", HEADER + before)
        .expectUnchanged()
        .doTest(TestMode.TEXT_MATCH);
  }
}
