package dev.loopguard.event;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the examples of {@code docs/runtime.md}; each stands there as it stands here. */
final class RuntimeGuideTest {
  private static final Path ROOT =
      Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyExampleIsRunHere() throws IOException {
    String here =
        withoutSpace(
            Files.readString(
                ROOT.resolve("runtime/src/test/java/dev/loopguard/event/RuntimeGuideTest.java")));
    Matcher examples = EXAMPLE.matcher(Files.readString(ROOT.resolve("docs/runtime.md")));
    int count = 0;
    while (examples.find()) {
      count++;
      String example = examples.group(1);
      assertTrue(here.contains(withoutSpace(example)), example);
    }
    assertEquals(6, count);
  }

  @Test
  void aLoop() {
    List<String> ticks = new ArrayList<>();
    EventBase base = EventBase.create();
    Event tick = base.newTimer(event -> ticks.add("tick")).persistent();
    tick.add(Duration.ofMillis(1));
    base.once(Duration.ofMillis(20), event -> tick.del());
    try {
      LoopResult result = base.loop();
      assertEquals(LoopResult.NO_EVENTS, result);
    } finally {
      base.free();
    }
    assertTrue(ticks.contains("tick"));
  }

  @Test
  void otherThreads() throws Exception {
    VirtualTime time = new VirtualTime();
    EventBase base = time.newBase();
    OtherThread<LoopResult> loop =
        OtherThread.start("loop", () -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    time.awaitWaiting();
    CompletableFuture<Integer> answer = base.submit(() -> 42);
    assertThrows(WrongLoopThreadException.class, base::free);
    assertEquals(42, answer.get());
    base.shutdown().get();
    assertTrue(answer.isDone());
    loop.join();
  }

  @Test
  void aStopIsKept() {
    EventBase base = EventBase.create();
    base.loopBreak();
    assertEquals(LoopResult.DONE, base.loop(LoopFlag.NO_EXIT_ON_EMPTY));
    assertTrue(base.gotBreak());
    assertEquals(LoopEnd.BREAK, base.ended().orElseThrow());
    base.free();
  }

  @Test
  void events() throws IOException {
    EventBase base = EventBase.create();
    List<String> log = new ArrayList<>();
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    Event reader =
        base.newEvent(
            pipe.source(),
            EnumSet.of(Interest.READ),
            event -> {
              if (event.timedOut()) {
                log.add("nothing came");
              } else {
                log.add("read " + read(pipe.source()));
              }
            });
    reader.add(Duration.ofSeconds(5));
    pipe.sink().write(ByteBuffer.allocate(3));
    base.loop(LoopFlag.ONCE);

    assertEquals(List.of("read 3"), log);
    base.free();
    pipe.source().close();
    pipe.sink().close();
  }

  @Test
  void priorities() {
    EventBase base = EventBase.create(EventConfig.defaults().withPriorities(3));
    List<String> order = new ArrayList<>();
    Event urgent = base.newTimer(event -> order.add("urgent")).priority(0);
    Event lax = base.newTimer(event -> order.add("lax")).priority(2);
    lax.add();
    urgent.add();
    base.loop();
    assertEquals(List.of("urgent", "lax"), order);
    base.free();
  }

  @Test
  void asAnExecutor() throws Exception {
    EventBase base = EventBase.create();
    ScheduledExecutorService executor = base.asScheduledExecutorService();
    Future<String> later = executor.schedule(() -> "later", 1, TimeUnit.MILLISECONDS);
    base.loop();
    assertEquals("later", later.get());
    base.free();
  }

  private static int read(Pipe.SourceChannel source) {
    try {
      return source.read(ByteBuffer.allocate(100));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String withoutSpace(String code) {
    return code.lines().map(line -> line.replaceAll("\\s", "")).collect(joining());
  }
}
