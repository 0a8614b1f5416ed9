package dev.loopguard.checker.scenario;

import dev.loopguard.checker.BlockingOnLoopThread;
import org.junit.jupiter.api.Test;

/** What was done where code was written is done when that code runs, on whichever thread. */
final class DoneTest {
  private static void server(String members) {
    Scenario.ofServer(members).checking(BlockingOnLoopThread.class).check();
  }

  private static void program(String... units) {
    Scenario.of(units).checking(BlockingOnLoopThread.class).check();
  }

  @Test
  void postedByATaskThatIsDone() {
    program(
        """
        class Task<V> extends FutureTask<V> {
          private final Consumer<V> consumer;
          Task(Callable<V> callable, Consumer<V> consumer) {
            super(callable);
            this.consumer = consumer;
          }
          @Override protected void done() {
            javax.swing.SwingUtilities.invokeLater(this::deliver);
            javax.swing.SwingUtilities.invokeLater(() -> {
              try { consumer.accept(get()); } catch (Exception e) { cancel(true); }
            });
            javax.swing.SwingUtilities.invokeLater(() -> later(() -> {
              try { Task.this.get(); } catch (Exception e) { cancel(true); }
            }));
            javax.swing.SwingUtilities.invokeLater(new Runnable() {
              @Override public void run() {
                try { consumer.accept(get()); } catch (Exception e) { cancel(true); }
                later(() -> {
                  try { get(); } catch (Exception e) { cancel(true); }
                });
              }
            });
            new Runnable() {
              @Override public void run() { javax.swing.SwingUtilities.invokeLater(Task.this::both); }
            }.run();
          }
          private void later(Runnable task) { javax.swing.SwingUtilities.invokeLater(task); }
          private void deliver() { both(); }
          private void both() {
            try { consumer.accept(get()); } catch (Exception e) { cancel(true); }
          }
        }
        """);
  }

  @Test
  void postedByATaskThatIsNot() {
    program(
        """
        class Task<V> extends FutureTask<V> {
          private final FutureTask<V> other;
          Task(Callable<V> callable, FutureTask<V> other) {
            super(callable);
            this.other = other;
          }
          @Override protected void done() {
            javax.swing.SwingUtilities.invokeLater(() -> {
              try {
                other.get(); // BUG: may block
              } catch (Exception e) { cancel(true); }
            });
          }
          @Override protected boolean runAndReset() {
            javax.swing.SwingUtilities.invokeLater(() -> {
              try {
                get(); // BUG: may block
              } catch (Exception e) { cancel(true); }
            });
            return super.runAndReset();
          }
        }
        """);
  }

  @Test
  void postedWhereAGuardSaysSo() {
    server(
        """
        private final CompletableFuture<String> kept = new CompletableFuture<>();
        void look(CompletableFuture<String> answer, Process process) {
          if (answer.isDone()) {
            base.execute(() -> answer.join());
            base.execute(new Runnable() { @Override public void run() { answer.join(); } });
            base.execute(() -> base.execute(() -> answer.join()));
          }
          if (!kept.isDone()) { return; }
          base.execute(() -> kept.join());
          base.execute(new Runnable() { @Override public void run() { kept.join(); } });
          base.execute(this::read);
        }
        private String read() { return kept.join(); }
        """);
  }

  @Test
  void postedWhereNoGuardSaysSo() {
    server(
        """
        private CompletableFuture<String> kept = new CompletableFuture<>();
        void look(CompletableFuture<String> answer, CompletableFuture<String> other,
            BlockingQueue<String> queue) {
          if (answer.isDone()) {
            base.execute(() -> other.join()); // BUG: may block
          }
          if (kept.isDone()) {
            base.execute(() -> kept.join()); // BUG: may block
          }
          base.execute(() -> answer.join()); // BUG: may block
          if (!queue.isEmpty()) {
            base.execute(() -> {
              try {
                queue.take(); // BUG: may block
              } catch (InterruptedException e) { base.free(); }
            });
          }
        }
        """);
  }
}
