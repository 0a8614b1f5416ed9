package dev.loopguard.event;

import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The queue is linearizable: many offer, one polls and closes. Its segments have two slots, so that
 * operations meet at their ends.
 */
public final class ClosableQueueLincheckTest {
  private final ClosableQueue<Integer> queue = new ClosableQueue<>(2);

  @Operation
  public boolean offer(int value) {
    return queue.offer(value);
  }

  @Operation(nonParallelGroup = "consumer")
  public @Nullable Integer poll() {
    return queue.poll();
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
        .sequentialSpecification(Sequential.class)
        .check(ClosableQueueLincheckTest.class);
  }

  @Test
  void holdsUnderStress() {
    new StressOptions()
        .iterations(20)
        .invocationsPerIteration(2000)
        .threads(3)
        .actorsPerThread(3)
        .sequentialSpecification(Sequential.class)
        .check(ClosableQueueLincheckTest.class);
  }

  /** What the queue is to look like, one call at a time. */
  public static final class Sequential {
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
}
