package dev.loopguard.benchmarks;

import java.util.Set;

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
        Set.of(args.length == 0 ? new String[] {"chain", "hand-off", "timers"} : args);
    if (chosen.contains("chain")) {
      chain(100, 1, 10_000);
      chain(1_000, 100, 50_000);
      chain(4_000, 10, 10_000);
    }
    if (chosen.contains("hand-off")) {
      for (int producers : new int[] {1, 2, 4}) {
        handOff(producers);
      }
    }
    if (chosen.contains("timers")) {
      timers();
    }
    System.exit(0);
  }

  private static void chain(int pairs, int active, int writes) throws Exception {
    Contest chain = new Contest("chain, n=" + pairs + " a=" + active + " w=" + writes);
    if (pairs > 2_000) {
      chain.apart();
    }
    chain
        .with("LoopGuard", () -> new LoopGuardChain(pairs, active, writes))
        .with("bare selector", () -> new SelectorChain(pairs, active, writes))
        .with("Netty NIO pipeline", () -> new NettyChain(pairs, active, writes))
        .run();
  }

  private static void handOff(int producers) throws Exception {
    new Contest("hand-off, " + producers + " producer(s)")
        .with("LoopGuard", () -> HandOff.toLoopGuard(producers))
        .with("Netty NIO", () -> HandOff.toNettyNio(producers))
        .with("Netty epoll", () -> HandOff.toNettyEpoll(producers))
        .with("ThreadPoolExecutor(1)", () -> HandOff.toThreadPool(producers))
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
