package dev.loopguard.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all of it, or the workloads that are named, and prints one table: {@code mvn -Pbenchmarks
 * -pl benchmarks -am verify}.
 */
final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(
        "JDK "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors; CPU ns and bytes an operation, medians of 5 rounds after 3");
    System.out.println("| workload | contender | CPU ns | best | to ours | bytes |");
    System.out.println("|---|---|---|---|---|---|");
    Set<String> chosen =
        Set.of(
            args.length == 0
                ? new String[] {"chain", "hand-off", "trip", "timers", "check", "steady"}
                : args);
    if (chosen.contains("chain")) {
      Optional<Path> libevent = LibeventChain.compile(Path.of("src/main/c/chain.c"));
      if (libevent.isEmpty()) {
        System.err.println("no C compiler or no headers of libevent here: it does not compete");
      }
      chain(libevent, 100, 1, 10_000);
      chain(libevent, 1_000, 100, 50_000);
      chain(libevent, 4_000, 10, 10_000);
    }
    if (chosen.contains("hand-off")) {
      for (int producers : new int[] {1, 2, 4}) {
        handOff(producers);
      }
    }
    if (chosen.contains("trip")) {
      roundTrip();
    }
    if (chosen.contains("timers")) {
      timers();
    }
    if (chosen.contains("check")) {
      new Contest("a check")
          .with("LoopGuard", () -> new Check(/* asks= */ true))
          .with("no check", () -> new Check(/* asks= */ false))
          .run();
    }
    if (chosen.contains("steady")) {
      steady();
    }
    System.exit(0);
  }

  /** By JMH, whose gc profiler has a table of its own. */
  private static void steady() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("\\.steady\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  private static void chain(Optional<Path> libevent, int pairs, int active, int writes)
      throws Exception {
    Contest chain = new Contest("chain, n=" + pairs + " a=" + active + " w=" + writes);
    if (pairs > 2_000) {
      chain.apart();
    }
    chain
        .with("LoopGuard", () -> new LoopGuardChain(pairs, active, writes))
        .with("bare selector", () -> new SelectorChain(pairs, active, writes))
        .with("Netty NIO, loop alone", () -> new NettyLoopChain(pairs, active, writes))
        .with("Netty NIO pipeline", () -> NettyChain.nio(pairs, active, writes))
        .with("Netty epoll pipeline", () -> NettyChain.epoll(pairs, active, writes));
    libevent.ifPresent(
        program ->
            chain.with("libevent", () -> LibeventChain.start(program, pairs, active, writes)));
    chain.run();
  }

  private static void handOff(int producers) throws Exception {
    new Contest("hand-off, " + producers + " producer(s)")
        .with("LoopGuard", () -> HandOff.toLoopGuard(producers))
        .with("Netty NIO", () -> HandOff.toNettyNio(producers))
        .with("Netty epoll", () -> HandOff.toNettyEpoll(producers))
        .with("ThreadPoolExecutor(1)", () -> HandOff.toThreadPool(producers))
        .run();
  }

  private static void roundTrip() throws Exception {
    new Contest("round trip, half within (wall ns)")
        .with("LoopGuard", RoundTrip::toLoopGuard)
        .with("LoopGuard, with a channel", RoundTrip::toLoopGuardWithAChannel)
        .with("Netty NIO", RoundTrip::toNettyNio)
        .with("Netty epoll", RoundTrip::toNettyEpoll)
        .with("ThreadPoolExecutor(1)", RoundTrip::toThreadPool)
        .run();
  }

  private static void timers() throws Exception {
    new Contest("a million timers, add")
        .with("LoopGuard", () -> new LoopGuardTimers(LoopGuardTimers.Part.ADD))
        .with("Netty NIO", () -> new NettyTimers(/* adds= */ true))
        .with("ScheduledThreadPoolExecutor", () -> new ExecutorTimers(/* adds= */ true))
        .run();
    new Contest("a million timers, cancel")
        .with("LoopGuard", () -> new LoopGuardTimers(LoopGuardTimers.Part.CANCEL))
        .with("Netty NIO", () -> new NettyTimers(/* adds= */ false))
        .with("ScheduledThreadPoolExecutor", () -> new ExecutorTimers(/* adds= */ false))
        .run();
    new Contest("a million timers, fire")
        .with("LoopGuard", () -> new LoopGuardTimers(LoopGuardTimers.Part.FIRE))
        .run();
  }
}
