package dev.loopguard.event;

import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The queue is linearizable: many offer, one polls and closes. */
public final class TaskQueueLincheckTest {
  private final TaskQueue queue = new TaskQueue();

  @Operation
  public boolean offer(int value) {
    return queue.offer(new Value(value));
  }

  @Operation(nonParallelGroup = "consumer")
  public @Nullable Integer poll() {
    return queue.poll() instanceof Value polled ? polled.value : null;
  }

  @Operation(nonParallelGroup = "consumer")
  public boolean isEmpty() {
    return queue.isEmpty();
  }

  @Operation(nonParallelGroup = "consumer")
  public void close() {
    queue.close();
  }

  @Test
  void holdsInEveryInterleavingThatIsTried() {
    new ModelCheckingOptions()
        .iterations(30)
        .invocationsPerIteration(1000)
        .threads(3)
        .actorsPerThread(3)
        .sequentialSpecification(ClosableQueue.class)
        .check(TaskQueueLincheckTest.class);
  }

  @Test
  void holdsUnderStress() {
    new StressOptions()
        .iterations(20)
        .invocationsPerIteration(2000)
        .threads(3)
        .actorsPerThread(3)
        .sequentialSpecification(ClosableQueue.class)
        .check(TaskQueueLincheckTest.class);
  }

  /** What the queue is to look like, one call at a time. */
  public static final class ClosableQueue {
    private final ArrayDeque<Integer> values = new ArrayDeque<>();
    private boolean closed;

    public boolean offer(int value) {
      return !closed && values.add(value);
    }

    public @Nullable Integer poll() {
      return values.poll();
    }

    public boolean isEmpty() {
      return values.isEmpty();
    }

    public void close() {
      closed = true;
    }
  }

  private static final class Value extends HandIn {
    private final int value;

    Value(int value) {
      this.value = value;
    }

    @Override
    void arrive(Loop loop) {}
  }
}
