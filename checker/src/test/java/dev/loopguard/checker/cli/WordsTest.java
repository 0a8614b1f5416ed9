package dev.loopguard.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.checker.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever words the command is given, it says what is wrong with them once, or works. */
final class WordsTest {
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "-",
          "--",
          "---",
          "-X",
          "-Xep",
          "-Xep:",
          "-Xep::ERROR",
          "-Xep:LoopThreadOnly:LOUD",
          "-XepOpt:",
          "-XepOpt:LoopGuard:Models=",
          "-XepOpt:LoopGuard:Models=\0",
          "-XepOpt:LoopGuard:Nothing=1",
          "-XepOpt:LoopGuard:Strict=maybe",
          "-XepExcludedPaths:[",
          "--color",
          "--color=purple",
          "--release",
          "--release=7",
          "--release=\u0661\u0667",
          "-source",
          "-target",
          "-encoding",
          "-encoding=nonsense",
          "@",
          "@absent",
          "@/",
          "\0",
          "a\0b.java",
          "\u202eavaj.java",
          "\u001b[31m.java",
          "\ud800.java",
          "~",
          "*",
          "?.java",
          "%s%n",
          "${sys:user.home}",
          "-J-Xmx1m",
          "-version",
          "-help",
          "-processor",
          "-XD",
          "-XDfoo",
          "-Xplugin:Nope",
          "-Xplugin:ErrorProne",
          "-proc:only",
          "--module-path",
          "--add-exports=",
          "--explain",
          "--explain=",
          "--explain=Clean.java",
          "--explain=Clean.java:0",
          "--explain=Clean.java:-1",
          "--explain=Clean.java:99999999999",
          "--baseline",
          "--baseline=",
          "--baseline=\0",
          "--models=",
          "--models=\0",
          "--models=\"x,y",
          "--models=',",
          "--html=",
          "--html=\0",
          "--sarif=",
          "--sarif=\0",
          "-cp",
          "-cp=\0",
          "-Werror",
          "--enable-preview",
          "Absent.java",
          "absent/",
          "x".repeat(10_000));

  @TempDir Path folder;
  private Path clean;

  @BeforeEach
  void writeCleanFile() throws IOException {
    clean = Run.file(folder, "Clean.java", "class Clean {}");
  }

  private static void assertClear(List<String> words) {
    Run run = Run.of(words.toArray());
    String what = words + "\n" + run;
    assertTrue(run.code() >= 0 && run.code() <= 2, what);
    assertFalse((run.out() + run.err()).contains("\tat "), what);
    assertFalse(run.err().contains("picocli"), what);
    if (run.code() == 2) {
      // Some javac says itself.
      assertEquals(1, run.err().split("(?m)^(loopguard|error): ").length - 1, what);
      assertFalse(run.err().contains("this is a fault in LoopGuard"), what);
    }
  }

  @Test
  void oddWordsAlone() {
    ODD.forEach(word -> assertClear(List.of(word)));
  }

  @Test
  void oddWordsBeforeAFile() {
    ODD.forEach(word -> assertClear(List.of(word, clean.toString())));
  }

  @Test
  void oddWordsAfterAFile() {
    ODD.forEach(word -> assertClear(List.of(clean.toString(), word)));
  }

  @Test
  void oddWordsTogether() {
    Random dice = new Random(1);
    for (int i = 0; i < 100; i++) {
      List<String> words = new ArrayList<>();
      words.add(clean.toString());
      for (int n = dice.nextInt(4); n >= 0; n--) {
        words.add(dice.nextInt(words.size() + 1), ODD.get(dice.nextInt(ODD.size())));
      }
      assertClear(words);
    }
  }

  /**
   * Only words that write nothing are garbled: who knows where that would go. The paths are put in
   * afterwards, as what is left of one that was cut off is a folder with everybody's files.
   */
  @Test
  void garbledWords() throws IOException {
    Path models = Files.createDirectory(folder.resolve("models"));
    String good =
        String.join(
            "\n",
            "--strict",
            "--color=never",
            "-q",
            "--models",
            "<models>",
            "--release",
            "17",
            "-cp",
            "<folder>",
            "-Xep:LoopThreadOnly:WARN",
            "-XepOpt:LoopGuard:Strict=true",
            "<clean>");
    for (byte[] garbled : Mutations.of(good, 200)) {
      String words =
          new String(garbled, StandardCharsets.UTF_8)
              .replace("<models>", models.toString())
              .replace("<folder>", folder.toString())
              .replace("<clean>", clean.toString());
      assertClear(words.lines().toList());
    }
  }
}
