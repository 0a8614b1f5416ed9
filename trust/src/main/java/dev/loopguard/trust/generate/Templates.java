package dev.loopguard.trust.generate;

import static dev.loopguard.trust.generate.FunctionType.CALLABLE;
import static dev.loopguard.trust.generate.FunctionType.CALLBACK;
import static dev.loopguard.trust.generate.FunctionType.CONSUMER;
import static dev.loopguard.trust.generate.FunctionType.RUNNABLE;
import static dev.loopguard.trust.generate.FunctionType.SUPPLIER;

import java.util.List;

/**
 * What one can do with a function object, and with a loop. In the text {@code $f} is the function
 * object, {@code $b} a base, {@code $s.} a server or nothing, {@code $p} a pool, {@code $t} a
 * timer, {@code $n} a fresh number, {@code $c} a fresh choice.
 */
final class Templates {
  record Use(FunctionType takes, String text) {}

  /** On another thread. */
  static final List<Use> SPAWNS =
      List.of(
          new Use(RUNNABLE, "new Thread($f).start();"),
          new Use(RUNNABLE, "new Thread($f).start();"),
          new Use(RUNNABLE, "new Thread(null, $f, \"worker\", 0).start();"),
          new Use(RUNNABLE, "Tools.factory().newThread($f).start();"),
          new Use(RUNNABLE, "$p.execute($f);"),
          new Use(RUNNABLE, "$p.execute($f);"),
          new Use(RUNNABLE, "$p.submit((Runnable) $f);"),
          new Use(RUNNABLE, "$p.execute(new FutureTask<>($f, null));"),
          new Use(RUNNABLE, "$p.submit(Executors.callable($f));"),
          new Use(RUNNABLE, "Tools.later($p, $f);"),
          new Use(RUNNABLE, "Lib.later($p, $f);"),
          new Use(RUNNABLE, "Tools.start($f);"),
          new Use(RUNNABLE, "new Tools.Spawner().execute($f);"),
          new Use(RUNNABLE, "new Lib.Spawner().execute($f);"),
          new Use(RUNNABLE, "$t.schedule($f, 0, TimeUnit.MILLISECONDS);"),
          new Use(RUNNABLE, "CompletableFuture.runAsync($f);"),
          new Use(RUNNABLE, "CompletableFuture.runAsync($f, $p);"),
          new Use(RUNNABLE, "CompletableFuture.completedFuture(1).thenRunAsync($f);"),
          new Use(RUNNABLE, "CompletableFuture.completedFuture(1).thenRunAsync($f, $p);"),
          new Use(RUNNABLE, "CompletableFuture.supplyAsync(() -> 1, $p).thenRunAsync($f);"),
          new Use(RUNNABLE, "ForkJoinPool.commonPool().execute($f);"),
          new Use(RUNNABLE, "new ExecutorCompletionService<Integer>($p).submit($f, 1);"),
          new Use(RUNNABLE, "Harness.timer().schedule(new Tools.Timed($f), 0);"),
          new Use(RUNNABLE, "new Tools.Worker($f).start();"),
          new Use(CALLABLE, "$p.submit($f);"),
          new Use(CALLABLE, "$t.schedule($f, 0, TimeUnit.MILLISECONDS);"),
          new Use(CALLABLE, "Tools.all($p, List.of($f));"),
          new Use(SUPPLIER, "CompletableFuture.supplyAsync($f);"),
          new Use(SUPPLIER, "CompletableFuture.supplyAsync($f, $p).thenApply(y -> y);"),
          new Use(CONSUMER, "CompletableFuture.supplyAsync(() -> 1).thenAcceptAsync($f);"),
          new Use(CONSUMER, "CompletableFuture.completedFuture(1).thenAcceptAsync($f, $p);"),
          new Use(CONSUMER, "CompletableFuture.supplyAsync(() -> 1, $p).thenAcceptAsync($f, $p);"));

  /** On a loop's thread. */
  static final List<Use> POSTS =
      List.of(
          new Use(RUNNABLE, "$b.execute($f);"),
          new Use(RUNNABLE, "$b.execute($f);"),
          new Use(RUNNABLE, "$b.execute($f);"),
          new Use(RUNNABLE, "CompletableFuture.runAsync($f, $b);"),
          new Use(RUNNABLE, "CompletableFuture.completedFuture(1).thenRunAsync($f, $b);"),
          new Use(RUNNABLE, "CompletableFuture.supplyAsync(() -> 1).thenRunAsync($f, $b);"),
          new Use(RUNNABLE, "$b.asScheduledExecutorService().execute($f);"),
          new Use(
              RUNNABLE, "$b.asScheduledExecutorService().schedule($f, 0, TimeUnit.MILLISECONDS);"),
          new Use(RUNNABLE, "Tools.onLoop($b, $f);"),
          new Use(RUNNABLE, "Tools.later($b, $f);"),
          new Use(RUNNABLE, "Lib.later($b, $f);"),
          new Use(RUNNABLE, "Lib.onLoop($b, $f);"),
          new Use(CALLABLE, "$b.submit($f);"),
          new Use(CONSUMER, "CompletableFuture.completedFuture(1).thenAcceptAsync($f, $b);"),
          new Use(CALLBACK, "$b.once(Duration.ZERO, $f);"),
          new Use(CALLBACK, "$b.newTimer($f).add(Duration.ZERO);"),
          new Use(CALLBACK, "$b.newTimer($f).activate();"));

  /** Here and now. */
  static final List<Use> INLINE =
      List.of(
          new Use(RUNNABLE, "Tools.now($f);"),
          new Use(RUNNABLE, "Lib.now($f);"),
          new Use(RUNNABLE, "((Runnable) $f).run();"),
          new Use(RUNNABLE, "((Executor) Runnable::run).execute($f);"),
          new Use(RUNNABLE, "new Tools.Direct().execute($f);"),
          new Use(RUNNABLE, "Tools.later(new Tools.Direct(), $f);"),
          new Use(CONSUMER, "List.of(1, 2).forEach($f);"),
          new Use(CONSUMER, "Stream.of(1).forEach($f);"),
          new Use(CONSUMER, "Stream.of(1).peek($f).toList();"),
          new Use(CONSUMER, "Optional.of(1).ifPresent($f);"),
          new Use(CONSUMER, "CompletableFuture.completedFuture(1).thenAccept($f);"),
          new Use(SUPPLIER, "Optional.<Integer>empty().orElseGet($f);"),
          new Use(SUPPLIER, "Stream.generate($f).limit(1).count();"),
          new Use(SUPPLIER, "ThreadLocal.withInitial($f).get();"));

  /** The same function object, by another way; the text begins with a local variable. */
  static final List<String> DETOURS =
      List.of(
          "List.of($f).get(0)",
          "Map.of(\"key\", $f).get(\"key\")",
          "Optional.of($f).get()",
          "new AtomicReference<>($f).get()",
          "new Runnable[] {$f}[0]",
          "Objects.requireNonNull($f)",
          "((Supplier<Runnable>) () -> $f).get()",
          "Stream.of($f).findFirst().orElseThrow()",
          "Tools.last(() -> {}, $f)",
          "new Tools.Box<>($f).get()",
          "new Lib.Box<>($f).get()",
          "(Harness.choice($c) ? $f : (Runnable) () -> {})",
          "$f::run");

  /** The same function object, inside another. */
  static final List<String> WRAPPERS =
      List.of(
          "Tools.same($f)",
          "Tools.wrap($f)",
          "new Tools.Logged($f)",
          "Lib.same($f)",
          "Lib.wrap($f)",
          "new Lib.Logged($f)",
          "Tools.unless($c, $f)",
          "Tools.both(() -> {}, $f)");

  /** Loop-only code. */
  static final List<String> SINKS =
      List.of(
          "$s.tick();",
          "$s.tick();",
          "$s.tick();",
          "$s.size();",
          "$s.inFlight++;",
          "$s.inFlight = 3;",
          "if ($s.size() > 0) { Harness.number($s.inFlight); }",
          "$s.conn.send();",
          "new Session($s.base);",
          "new Session($b);",
          "Session.open($b);",
          "$b.forEachEvent(e$n -> true);",
          "Lib.visit($b);",
          "Tools.visit($b);");

  /** Loop-only code of some loop or other. */
  static final List<String> SINKS_OF_SOME_LOOP =
      List.of("$s.part.step();", "((Part) $s.conn).step();");

  /** Conditions that hold only on the loop's thread, of a base or of its server. */
  static final List<String> GUARDS =
      List.of(
          "$b.inLoopThread()",
          "$b.inLoopThread()",
          "$s.base.inLoopThread()",
          "$s.onLoop()",
          "!$s.offLoop()",
          "Tools.on($b)",
          "Lib.on($b)",
          "$b.inLoopThread() && Harness.choice($c)",
          "Harness.choice($c) && $b.inLoopThread()",
          "!(!$b.inLoopThread() || Harness.choice($c))",
          "Boolean.TRUE.equals($b.inLoopThread())",
          "(Harness.choice($c) ? $b.inLoopThread() : $s.onLoop())");

  /** Conditions that look like one, and are none. */
  static final List<String> POOR_GUARDS =
      List.of(
          "$b.inLoopThread() || Harness.choice($c)",
          "!$b.inLoopThread()",
          "$s.offLoop()",
          "Harness.choice($c)");

  private Templates() {}
}
