package dev.loopguard.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of a class that has all its mutants in it. */
final class WeaverTest {
  private static final String TOY = "dev/loopguard/mutants/Toy";

  private final Mutants mutants =
      Mutants.of(Path.of("target/test-classes"), Path.of("src/test/java"), List.of(TOY));

  private final Class<?> toy = new Woven().toy();

  WeaverTest() throws IOException {}

  private final class Woven extends ClassLoader {
    Class<?> toy() throws IOException {
      ClassLoader parent = WeaverTest.class.getClassLoader();
      Weaver weaver = new Weaver(mutants.read(TOY), parent);
      byte[] bytes = weaver.add(mutants.all(), mutants::with).bytes();
      return defineClass(TOY.replace('/', '.'), bytes, 0, bytes.length);
    }
  }

  /** What the sum of the numbers up to this one is, while a mutant is in force. */
  private String sum(int mutant, int most) {
    return sum(new Switch.Course(mutant, 100), most);
  }

  private String sum(Switch.Course course, int most) {
    Switch.Course before = Switch.take(course);
    try {
      var maker = toy.getDeclaredConstructor(int.class);
      maker.setAccessible(true);
      return String.valueOf(((IntSupplier) maker.newInstance(most)).getAsInt());
    } catch (Switch.Endless e) {
      return "endless";
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      Switch.take(before);
    }
  }

  private Map<String, String> sums(int most) {
    Map<String, String> sums = new TreeMap<>();
    for (Mutant each : mutants.all()) {
      sums.put(each.fault().method() + ": " + each.fault().change(), sum(each.index(), most));
    }
    return sums;
  }

  @Test
  void withoutAMutantItDoesWhatItDid() {
    assertEquals("10", sum(Switch.NONE, 4));
    assertEquals("0", sum(Switch.NONE, -1));
  }

  /** Those of a bound live, and one goes on for ever. */
  @Test
  void eachMutantDoesWhatItsNameSays() {
    assertEquals(
        Map.of(
            "<init>: changed conditional boundary", "10",
            "<init>: removed conditional - replaced comparison check with false", "0",
            "before: Replaced integer subtraction with addition", "endless",
            "before: replaced int return with 0", "4",
            "getAsInt: changed conditional boundary", "10",
            "getAsInt: removed conditional - replaced comparison check with false", "0",
            "getAsInt: Replaced integer addition with subtraction", "-10",
            "getAsInt: replaced int return with 0", "0"),
        sums(4));
  }

  @Test
  void whereItHasBeenIsTold() {
    Switch.Course course = new Switch.Course(Switch.NONE, 100);
    sum(course, 0);
    assertEquals(
        Set.of("this.most = most > 0 ? most : 0;", "while (left > 0) {", "return sum;"),
        mutants.all().stream()
            .filter(it -> course.reached().get(it.spot()))
            .map(it -> it.fault().line())
            .collect(Collectors.toSet()));
  }
}
