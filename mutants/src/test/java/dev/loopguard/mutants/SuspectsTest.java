package dev.loopguard.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuspectsTest {
  private static final Told PLAIN = new Told("Server.java:3", "must run on");

  private static String test(String type, String rest) {
    return "[engine:junit-jupiter]/[class:dev.loopguard.checker." + type + "]/" + rest;
  }

  @Test
  void nothingThatIsToldAsBefore() {
    Suspects suspects = new Suspects();
    suspects.add(test("cli.MainTest", "[method:one()]"), PLAIN, PLAIN);
    assertFalse(suspects.isCertain());
    assertEquals(List.of(), suspects.others());
  }

  @Test
  void anotherPlaceIsTriedFirst() {
    Suspects suspects = new Suspects();
    String test = test("cli.MainTest", "[method:one()]");
    suspects.add(test, PLAIN, new Told("", ""));
    assertTrue(suspects.isCertain());
    assertEquals(test, suspects.next());
    assertFalse(suspects.isCertain());
  }

  /** Whatever kind of test it is: some have parameters. */
  @Test
  void otherWordsAreTriedClassByClass() {
    Suspects suspects = new Suspects();
    Told otherwise = new Told("Server.java:3", "may run on");
    String one = test("cli.MainTest", "[test-template:one(int)]/[test-template-invocation:#1]");
    String two = test("cli.MainTest", "[method:two()]");
    String other = test("cli.FixTest", "[method:one()]");
    List.of(one, other, two).forEach(it -> suspects.add(it, PLAIN, otherwise));
    assertEquals(List.of(two, other, one), suspects.others());
  }
}
