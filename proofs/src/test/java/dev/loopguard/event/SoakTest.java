package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten million events in a JVM that has little memory. */
final class SoakTest {
  private static final long EVENTS = Long.getLong("proofs.events", 10_000_000);

  @Test
  void memoryIsBounded(@TempDir Path folder) throws Exception {
    String output = ChildJvm.run(0, folder, "-Xmx48m", Soak.class.getName(), Long.toString(EVENTS));
    System.out.println(output.strip());

    assertTrue(output.contains("ended by BREAK"), output);
    Matcher heap = Pattern.compile("KB: \\[(.*)]").matcher(output);
    assertTrue(heap.find(), output);
    List<Long> samples = Arrays.stream(heap.group(1).split(", ")).map(Long::valueOf).toList();
    assertEquals(10, samples.size());
    long early = samples.subList(0, 3).stream().mapToLong(Long::longValue).max().orElseThrow();
    long late = samples.subList(7, 10).stream().mapToLong(Long::longValue).min().orElseThrow();
    assertTrue(late <= early + 2048, "it grows: " + samples);
  }
}
