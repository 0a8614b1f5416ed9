package dev.loopguard.trust.run;

import dev.loopguard.agent.CallRecord;
import dev.loopguard.log.EventLog;
import dev.loopguard.trust.program.Program;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs compiled programs in this JVM, one at a time, and sees what the agent records. */
public final class Runner {
  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

  private final Records records;

  /**
   * @param recorded the file that the agent of this JVM writes to
   */
  public Runner(Path recorded) {
    records = new Records(recorded);
    EventLog.setCallback((severity, message) -> {});
  }

  /** Runs {@code main} with these decisions. */
  public synchronized Observed run(Program program, Path classes, BitSet choices) {
    AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    ThreadGroup group = new Silent(program.name());
    Harness.begin(choices);
    Thread main =
        new Thread(
            group,
            () -> {
              try {
                call(new ProgramLoader(classes, program.name()), program.name());
                Harness.end(group);
              } catch (Throwable thrown) {
                trouble.set(thrown.toString());
              }
            },
            "main",
            0);
    main.start();
    try {
      main.join(PATIENCE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (main.isAlive()) {
      trouble.set("hangs: " + stacks(group));
    }
    String prefix = program.name() + ".";
    List<CallRecord> calls =
        records.more().stream()
            .filter(it -> it.place().contains(prefix) || it.call().startsWith(prefix))
            .toList();
    Harness.release();
    // What still waited in a base ran as we freed it: that is our doing, not the program's.
    records.more();
    String told = trouble.get();
    return new Observed(calls, told == null ? "" : told);
  }

  private static String stacks(ThreadGroup threads) {
    StringBuilder text = new StringBuilder();
    for (Thread thread : Harness.alive(threads)) {
      text.append("\n  ").append(thread.getName()).append(' ');
      text.append(List.of(thread.getStackTrace()));
    }
    return text.toString();
  }

  private static final class Silent extends ThreadGroup {
    Silent(String name) {
      super(name);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      // Refused on the wrong thread, most likely; the agent has recorded it.
    }
  }

  private static void call(ClassLoader loader, String packageName)
      throws ReflectiveOperationException {
    try {
      Class<?> type = Class.forName(packageName + ".Main", true, loader);
      type.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException thrown) {
      // That a program fails on the wrong thread is what it is for.
      if (!(thrown.getCause() instanceof RuntimeException)) {
        throw thrown;
      }
    }
  }
}
