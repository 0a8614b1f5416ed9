package dev.loopguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mod=throw | unknown option 'mod'
          mode | option 'mode' has no value
          mode= | option 'mode=' has no value
          mode=Throw | unknown mode 'Throw'
          mode=log,, | option '' has no value
          packages=a::b | '' is not the name of a package
          packages=a/b | 'a/b' is not the name of a package
          file=x | file= is for mode=record only
          """)
  void whatMeansNothingIsRefused(String text, String message) {
    String thrown =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Options.parse(text)).getMessage());
    assertTrue(thrown.startsWith(message + "; known are mode=throw, "), thrown);
  }

  @Test
  void withoutAnyItThrowsEverywhere() {
    Options options = Options.parse(null);
    assertEquals(Mode.THROW, options.mode());
    assertTrue(options.includes("Anything"));
    assertEquals(options, Options.parse(""));
  }

  @Test
  void packagesIncludeWhatIsBelowThem() {
    Options options = Options.parse("mode=record,packages=com.acme:org.foo,file=x y.tsv");
    assertEquals(
        new Options(Mode.RECORD, List.of("com.acme", "org.foo"), Path.of("x y.tsv")), options);
    assertTrue(options.includes("com.acme.Chat"));
    assertTrue(options.includes("org.foo.bar.Baz"));
    assertFalse(options.includes("com.acmes.Chat"));
    assertFalse(options.includes("com.Acme"));
  }
}
