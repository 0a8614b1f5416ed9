package dev.loopguard.trust;

import dev.loopguard.event.EventBase;
import dev.loopguard.trust.check.Compiler;
import dev.loopguard.trust.generate.Generator;
import dev.loopguard.trust.program.Program;
import dev.loopguard.trust.run.Harness;
import dev.loopguard.trust.run.Runner;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The trials of a range of seeds, as many side by side as there are processors. */
final class Campaign {
  /** How often a program is run, at most, to see its findings happen. */
  private static final int RUNS = 8;

  /** How many programs are compiled together. */
  private static final int TOGETHER = 20;

  /** What programs name, and no more: all of it is looked through for each of them. */
  private static final String CLASS_PATH =
      Stream.of(EventBase.class, Harness.class)
          .map(Campaign::home)
          .collect(Collectors.joining(File.pathSeparator));

  private final Runner runner;
  private final Path folder;

  /**
   * @param calls the file that the agent of this JVM writes to
   * @param folder for the classes, which are soon gone
   */
  Campaign(Path calls, Path folder) {
    this.runner = new Runner(calls);
    this.folder = folder;
  }

  /** Tries the programs of the seeds from one on to before another. */
  Tally run(long from, long to, Consumer<Trial> each) throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicLong next = new AtomicLong(from);
    List<Future<Tally>> parts = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      parts.add(pool.submit(() -> part(next, to, each)));
    }
    pool.shutdown();
    Tally all = Tally.NOTHING;
    for (Future<Tally> part : parts) {
      try {
        all = all.and(part.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return all;
  }

  private Tally part(AtomicLong next, long to, Consumer<Trial> each) {
    Tally tally = Tally.NOTHING;
    try (Laboratory laboratory = laboratory()) {
      for (long seed = next.getAndAdd(TOGETHER); seed < to; seed = next.getAndAdd(TOGETHER)) {
        List<Program> programs =
            LongStream.range(seed, Math.min(to, seed + TOGETHER))
                .mapToObj(Generator::program)
                .toList();
        for (Trial trial : laboratory.trials(programs)) {
          tally = tally.and(Tally.of(trial));
          synchronized (this) {
            each.accept(trial);
          }
        }
      }
    }
    return tally;
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For one thread. */
  Laboratory laboratory() {
    Compiler compiler = new Compiler(CLASS_PATH);
    return new Laboratory(compiler, runner, folder, RUNS);
  }
}
