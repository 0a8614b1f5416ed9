package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.assumeJdk;
import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** C: which thread the JDK runs a function object on, now or later. */
final class FuturesAndStreamsTest {
  @Test
  void c01_asyncOnTheCommonPool() {
    server(
        """
        void start() {
          CompletableFuture.runAsync(() -> tick()); // BUG: LoopThreadOnly
          CompletableFuture.supplyAsync(this::size); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c02_asyncOnTheLoop() {
    server(
        """
        void start() {
          CompletableFuture.runAsync(() -> base.free(), base);
          CompletableFuture.supplyAsync(() -> size(), base);
        }
        """);
  }

  @Test
  void c03_asyncOnAPool() {
    server(
        """
        void start() {
          CompletableFuture.supplyAsync(() -> size(), pool); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c04_stageAfterOneOnAPool() {
    server(
        """
        void start() {
          CompletableFuture<String> lookup = CompletableFuture.supplyAsync(() -> "host", pool);
          lookup.thenAccept(host -> tick()); // BUG: LoopThreadOnly
          CompletableFuture.supplyAsync(() -> 1).thenApply(n -> size()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c04_stagesChainedRoundByRound() {
    server(
        """
        void start(List<Runnable> steps, CompletableFuture<Void> unknown) {
          CompletableFuture<Void> last = CompletableFuture.runAsync(() -> {}, pool);
          for (Runnable step : steps) {
            last = last.thenRun(() -> tick()); // BUG: LoopThreadOnly
          }
          for (Runnable step : steps) {
            unknown = unknown.thenRun(() -> tick());
          }
        }
        """);
  }

  @Test
  void c05_asyncStage() {
    server(
        """
        void start(CompletableFuture<String> lookup) {
          lookup.thenApplyAsync(host -> size()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c06_asyncStageOnTheLoop() {
    server(
        """
        void start(CompletableFuture<String> lookup) {
          lookup.thenApplyAsync(host -> size(), base);
          CompletableFuture.supplyAsync(() -> "host", pool).thenAcceptAsync(host -> tick(), base);
        }
        """);
  }

  @Test
  void c07_stageAfterOneOnTheLoop() {
    server(
        """
        void start() {
          CompletableFuture.supplyAsync(() -> "host", pool)
              .thenApplyAsync(host -> host.length(), base)
              .thenAccept(length -> tick());
        }
        """);
  }

  @Test
  void c08_everyAsyncStage() {
    server(
        """
        void start(CompletableFuture<String> a, CompletableFuture<String> b) {
          a.whenCompleteAsync((value, thrown) -> tick()); // BUG: LoopThreadOnly
          a.handleAsync((value, thrown) -> size()); // BUG: LoopThreadOnly
          a.exceptionallyAsync(thrown -> "" + size()); // BUG: LoopThreadOnly
          a.thenCombineAsync(b, (x, y) -> size()); // BUG: LoopThreadOnly
          a.runAfterBothAsync(b, () -> tick()); // BUG: LoopThreadOnly
          a.acceptEitherAsync(b, value -> tick()); // BUG: LoopThreadOnly
          a.thenComposeAsync(value -> { tick(); return b; }); // BUG: LoopThreadOnly
          a.whenCompleteAsync((value, thrown) -> tick(), base);
          a.handleAsync((value, thrown) -> size(), base);
          a.thenCombineAsync(b, (x, y) -> size(), base);
          a.runAfterBothAsync(b, () -> tick(), base);
          a.acceptEitherAsync(b, value -> tick(), base);
        }
        """);
  }

  @Test
  void c09_timeout() {
    server(
        """
        void start(CompletableFuture<String> lookup) {
          lookup.orTimeout(1, TimeUnit.SECONDS)
              .exceptionally(thrown -> { tick(); return ""; }); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c10_completeOnTimeout() {
    server(
        """
        void start(CompletableFuture<String> lookup) {
          lookup.completeOnTimeout("", 1, TimeUnit.SECONDS).thenRun(() -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c11_delayedExecutor() {
    server(
        """
        void start() {
          Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
          later.execute(() -> tick()); // BUG: LoopThreadOnly
          CompletableFuture.runAsync(() -> tick(), later); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c12_delayedExecutorOfTheLoop() {
    server(
        """
        void start() {
          Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, base);
          later.execute(() -> tick());
          CompletableFuture.runAsync(() -> tick(), later);
        }
        """);
  }

  @Test
  void c13_futureCompletedOnTheLoop() {
    server(
        """
        void start() {
          base.execute(() -> {
            CompletableFuture<String> done = new CompletableFuture<>();
            done.thenRun(() -> tick());
            done.complete("done");
          });
        }
        """);
  }

  @Test
  void c14_waitInACallback() {
    server(
        """
        void start(Future<String> lookup) {
          base.submit(() -> {
            lookup.get();
            return size();
          });
        }
        """);
  }

  @Test
  void c15_streamOnTheLoop() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          names.stream().forEach(name -> tick());
          IntStream.range(0, 3).map(n -> size()).sum();
        }
        """);
  }

  @Test
  void c16_streamOffTheLoop() {
    server(
        """
        void start(List<String> names) { pool.execute(() -> all(names)); }
        private void all(List<String> names) {
          names.stream().filter(name -> true).forEach(name -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c17_parallelStreamEvenOnTheLoop() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          names.parallelStream().forEach(name -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c18_parallelInTheMiddleAndInAVariable() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          names.stream().parallel().map(name -> size()).toList(); // BUG: LoopThreadOnly
          Stream<String> parallel = names.stream().parallel();
          parallel.forEach(name -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c18_functionGivenBeforeParallel() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          names.stream().map(name -> size()).parallel().toList(); // BUG: LoopThreadOnly
        }
        """);
  }

  /** A list, an optional, or what a future held: no stream and no future any more. */
  @Test
  void c18_whatHasComeOfAParallelStream() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          List<String> some = names.parallelStream().filter(n -> true).collect(Collectors.toList());
          some.forEach(name -> tick());
          names.parallelStream().toList().stream().map(name -> size()).toList();
          names.parallelStream().findFirst().ifPresent(name -> tick());
          CompletableFuture<List<String>> later = CompletableFuture.supplyAsync(() -> names, pool);
          later.join().forEach(name -> tick());
        }
        """);
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          names.parallelStream().unordered().forEach(name -> tick()); // BUG: LoopThreadOnly
          names.parallelStream().toList().parallelStream()
              .forEach(name -> tick()); // BUG: LoopThreadOnly
          CompletableFuture<List<String>> later = CompletableFuture.supplyAsync(() -> names, pool);
          later.thenApply(all -> all).thenAccept(all -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c19_sequentialLast() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          names.parallelStream().sequential().forEach(name -> tick());
        }
        """);
  }

  @Test
  void c19_sequentialLastAfterTheFunctionWasGiven() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          names.parallelStream().map(name -> size()).sequential().toList();
        }
        """);
  }

  @Test
  void c21_collectors() {
    server(
        """
        @LoopThreadOnly void onLoop(List<String> names) {
          names.stream().collect(Collectors.toMap(name -> name, name -> size()));
          names.stream().map(String::length).collect(Collectors.reducing(0, (a, b) -> a + size()));
        }
        void elsewhere(List<String> names) { pool.execute(() -> collect(names)); }
        private void collect(List<String> names) {
          names.stream().collect(Collectors.toMap(name -> name, name -> size())); // BUG: LoopThreadOnly
          names.stream().collect(Collectors.groupingBy(name -> size())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c21_collectorOf() {
    server(
        """
        void start(List<String> names) { pool.execute(() -> collect(names)); }
        private void collect(List<String> names) {
          names.stream().collect(Collector.of(
              ArrayList<Integer>::new,
              (all, name) -> all.add(size()), // BUG: LoopThreadOnly
              (a, b) -> a));
        }
        """);
  }

  @Test
  void c22_optionalOnTheLoop() {
    server(
        """
        @LoopThreadOnly void one(Optional<String> name) {
          name.ifPresent(n -> tick());
          name.map(n -> size()).orElseGet(() -> size());
        }
        """);
  }

  @Test
  void c23_optionalOffTheLoop() {
    server(
        """
        void start(Optional<String> name) { pool.execute(() -> one(name)); }
        private void one(Optional<String> name) {
          name.ifPresent(n -> tick()); // BUG: LoopThreadOnly
          name.map(n -> size()); // BUG: LoopThreadOnly
          name.map(String::length).orElseGet(() -> size()); // BUG: LoopThreadOnly
        }
        """);
  }

  private static final String SYNCHRONOUS =
      """
        names.forEach(name -> tick());%1$s
        counts.computeIfAbsent("a", name -> size());%1$s
        names.replaceAll(name -> name + size());%1$s
        names.removeIf(name -> size() > 0);%1$s
        names.sort((a, b) -> size());%1$s
        counts.forEach((name, count) -> tick());%1$s
        counts.merge("a", 1, (a, b) -> size());%1$s
      }
      """;

  @Test
  void c24_collectionsOnTheLoop() {
    server(
        "@LoopThreadOnly void all(List<String> names, Map<String, Integer> counts) {\n"
            + SYNCHRONOUS.formatted(""));
  }

  @Test
  void c24_collectionsOffTheLoop() {
    server(
        """
        void start(List<String> names) { pool.execute(() -> all(names, new HashMap<>())); }
        private void all(List<String> names, Map<String, Integer> counts) {
        """
            + SYNCHRONOUS.formatted(" // BUG: LoopThreadOnly"));
  }

  @Test
  void c25_parallelBulkOperationsOfConcurrentMap() {
    server(
        """
        @LoopThreadOnly void all(ConcurrentHashMap<String, Integer> counts) {
          counts.forEach(1, (name, count) -> tick()); // BUG: LoopThreadOnly
          counts.reduce(1, (name, count) -> size(), (a, b) -> a); // BUG: LoopThreadOnly
          counts.forEach((name, count) -> tick());
        }
        """);
  }

  @Test
  void c26_parallelArrays() {
    server(
        """
        @LoopThreadOnly void all(int[] counts) {
          Arrays.parallelSetAll(counts, n -> size()); // BUG: LoopThreadOnly
          Arrays.parallelPrefix(counts, (a, b) -> size()); // BUG: LoopThreadOnly
          Arrays.setAll(counts, n -> size());
        }
        """);
  }

  /** The initial value is computed by whichever thread asks first. */
  @Test
  void c28_generatedStream() {
    server(
        """
        void start() {
          base.execute(() -> Stream.generate(() -> size()).limit(3).forEach(n -> tick()));
          base.execute(() -> Stream.iterate(0, n -> size()).limit(3).toList());
          pool.execute(() -> {
            Stream.generate(() -> size()).limit(3).toList(); // BUG: LoopThreadOnly
          });
        }
        """);
  }

  @Test
  void c29_doPrivileged() {
    server(
        """
        @SuppressWarnings("removal") void start() {
          base.execute(() -> java.security.AccessController.doPrivileged(
              (java.security.PrivilegedAction<Integer>) () -> size()));
          pool.execute(() -> java.security.AccessController.doPrivileged(
              (java.security.PrivilegedAction<Integer>) () -> size())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c30_scopedValue() {
    assumeJdk(25);
    server(
        """
        static final ScopedValue<String> USER = ScopedValue.newInstance();
        void start() {
          base.execute(() -> ScopedValue.where(USER, "anna").run(() -> tick()));
          pool.execute(() -> ScopedValue.where(USER, "anna").run(() -> tick())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c20_streamBuiltOnOneSideAndConsumedOnTheOther() {
    server(
        """
        @LoopThreadOnly void build(List<String> names) {
          Stream<Integer> sizes = names.stream().map(name -> size()); // BUG: LoopThreadOnly
          pool.execute(() -> sizes.forEach(System.out::println));
        }
        void buildHere(List<String> names) {
          Stream<Integer> sizes = names.stream().map(name -> size());
          base.execute(() -> sizes.forEach(System.out::println));
        }
        """);
  }

  @Test
  void c20_streamThatAHelperBuilds() {
    server(
        """
        private Stream<Integer> onLoop(List<String> names) {
          return names.stream().map(name -> size());
        }
        private Stream<Integer> onPool(List<String> names) {
          return names.stream().map(name -> size()); // BUG: LoopThreadOnly
        }
        void start(List<String> names) {
          pool.execute(() -> {
            Stream<Integer> sizes = onLoop(names);
            base.execute(() -> System.out.println(sizes.toList()));
            System.out.println(onPool(names).filter(size -> size > 0).count());
          });
        }
        """);
  }

  @Test
  void c20_streamInsideAStream() {
    server(
        """
        @LoopThreadOnly void all(List<List<String>> names) {
          names.stream().flatMap(some -> some.stream().map(name -> size())).toList();
          names.parallelStream()
              .flatMap(some -> some.stream().map(name -> size())) // BUG: LoopThreadOnly
              .toList();
        }
        """);
  }

  @Test
  void c18_parallelStreamOfAHelperAndInAParameter() {
    server(
        """
        private Stream<String> sequential(List<String> names) { return names.stream(); }
        private Stream<String> parallel(List<String> names) { return names.parallelStream(); }
        private void eachHere(Stream<String> names) { names.forEach(name -> tick()); }
        private void eachAnywhere(Stream<String> names) {
          names.forEach(name -> tick()); // BUG: LoopThreadOnly
        }
        @LoopThreadOnly void all(List<String> names) {
          sequential(names).forEach(name -> tick());
          parallel(names).forEach(name -> tick()); // BUG: LoopThreadOnly
          eachHere(names.stream());
          eachAnywhere(names.parallelStream());
        }
        """);
  }

  @Test
  void c21_collectorsOfParallelStream() {
    server(
        """
        @LoopThreadOnly void all(List<String> names) {
          names.stream().collect(Collectors.groupingBy(name -> size()));
          names.parallelStream()
              .collect(Collectors.groupingBy(name -> size())); // BUG: LoopThreadOnly
          names.parallelStream()
              .collect(
                  Collectors.groupingBy(
                      name -> name,
                      Collectors.mapping(
                          name -> size(), // BUG: LoopThreadOnly
                          Collectors.toList())));
        }
        """);
  }

  @Test
  void c27_threadLocal() {
    server(
        """
        private final ThreadLocal<Integer> onLoop = ThreadLocal.withInitial(() -> size());
        private final ThreadLocal<Integer> anywhere =
            ThreadLocal.withInitial(() -> size()); // BUG: LoopThreadOnly
        void start() {
          base.execute(() -> System.out.println(onLoop.get()));
          pool.execute(() -> onLoop.set(7));
          pool.execute(() -> System.out.println(anywhere.get()));
        }
        """);
  }

  private static final String CALLS =
      """
      class Calls {
        final Map<Integer, CompletableFuture<String>> open = new ConcurrentHashMap<>();
        CompletableFuture<String> call(int id) {
          CompletableFuture<String> answer = new CompletableFuture<>();
          open.put(id, answer);
          return answer;
        }
        void answered(int id) { open.remove(id).complete("done"); }
        void failed(int id) { open.remove(id).completeExceptionally(new Exception()); }
      }
      """;

  @Test
  void completedOnTheLoop() {
    program(
        CALLS,
        """
        class Client {
          void start(EventBase base, Calls calls) {
            new Thread(() -> base.execute(() -> calls.answered(1))).start();
          }
          void ask(EventBase base, Calls calls) {
            calls.call(1).thenApply(String::length).thenAccept(length -> base.free());
          }
        }
        """);
    program(
        """
        class Client {
          CompletableFuture<Void> here(EventBase base) {
            CompletableFuture<Void> future = new CompletableFuture<>();
            base.execute(() -> future.complete(null));
            return future;
          }
          CompletableFuture<Void> elsewhere() {
            CompletableFuture<Void> future = new CompletableFuture<>();
            new Thread(() -> future.complete(null)).start();
            return future;
          }
          void ask(EventBase base) {
            here(base).thenRun(base::free);
            elsewhere().thenRun(base::loopBreak);
            elsewhere().thenRunAsync(base::free, base);
          }
        }
        """);
  }

  @Test
  void completedOnAnotherThread() {
    program(
        CALLS,
        """
        class Client {
          void start(Calls calls) { new Thread(() -> calls.answered(1)).start(); }
          void ask(EventBase base, Calls calls) {
            calls.call(1).thenApply(String::length).thenAccept(length -> {
              base.free(); // BUG: LoopThreadOnly
            });
          }
        }
        """);
    program(
        CALLS,
        """
        class Client {
          void start(Calls calls) { new Thread(() -> calls.failed(1)).start(); }
          void ask(EventBase base, Calls calls) {
            calls.call(1).whenComplete((answer, failure) -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void c18_streamSupport() {
    server(
        """
        @LoopThreadOnly void all(List<String> names, boolean perhaps) {
          StreamSupport.stream(names.spliterator(), false).forEach(name -> tick());
          StreamSupport.stream(names.spliterator(), perhaps).forEach(name -> tick());
          StreamSupport.stream(names.spliterator(), true).sequential().forEach(name -> tick());
          StreamSupport.stream(names.spliterator(), true).forEach(name -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  /** Of stages that a pool completes, the last one completes what waits for all. */
  @Test
  void whenAllOfAListAreDone() {
    server(
        """
        void sizes(List<String> names) {
          List<CompletableFuture<Integer>> sizes =
              names.stream().map(name -> CompletableFuture.supplyAsync(name::length)).toList();
          CompletableFuture<Void> all = CompletableFuture.allOf(sizes.toArray(CompletableFuture[]::new));
          all.thenRunAsync(this::tick, base);
          all.thenRun(() -> tick()); // BUG: LoopThreadOnly
          sizes.forEach(size -> System.out.println(size));
          CompletableFuture.allOf(new CompletableFuture<String>()).thenRun(this::tick);
        }
        """);
  }

  /** What a stream runs it runs where what was made of it is asked. */
  @Test
  void mappedAgainAndAskedElsewhere() {
    program(
        """
        class Main {
          void wrong(EventBase base, Executor pool) {
            Stream<Integer> all =
                Stream.of(1).peek(x -> base.free()).map(x -> x + 1); // BUG: LoopThreadOnly
            pool.execute(() -> all.toList());
          }
          void right(EventBase base, Executor pool) {
            pool.execute(() -> {
              Stream<Integer> all = Stream.of(1).peek(x -> base.free()).map(x -> x + 1);
              base.execute(() -> all.toList());
            });
          }
        }
        """);
  }

  @Test
  void c18_parallelStreamInAFieldByAnotherName() {
    server(
        """
        final Stream<String> kept = Stream.of("a").parallel();
        @LoopThreadOnly void start() {
          Stream<String> all = kept;
          Stream<String> same = all;
          all.forEach(each -> tick()); // BUG: LoopThreadOnly
          same.forEach(each -> tick()); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void c18_streamThatAFunctionIsGiven() {
    server(
        """
        @LoopThreadOnly void right(Stream<String> names) {
          Consumer<Stream<String>> all = given -> given.forEach(each -> tick());
          all.accept(names);
        }
        @LoopThreadOnly void wrong(Stream<String> names) {
          Consumer<Stream<String>> all =
              given -> given.forEach(each -> tick()); // BUG: LoopThreadOnly
          all.accept(names.parallel());
        }
        """);
  }
}
