package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

final class TaskQueueTest {
  private final TaskQueue queue = new TaskQueue();

  @Test
  void refusesAfterClose() {
    queue.close();

    assertFalse(queue.offer(work()));
    assertNull(queue.poll());
    assertTrue(queue.isEmpty());
  }

  @Test
  void closingTwiceKeepsWhatWasAccepted() {
    HandIn task = work();
    assertTrue(queue.offer(task));
    queue.close();
    queue.close();

    assertFalse(queue.isEmpty());
    assertSame(task, queue.poll());
    assertTrue(queue.isEmpty());
  }

  @Test
  void firstInFirstOut() {
    List<HandIn> tasks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tasks.add(work());
    }
    tasks.forEach(queue::offer);

    assertEquals(tasks, pollAll());
  }

  @Test
  void whatIsAcceptedAgainstACloseIsPolled() throws Exception {
    for (int round = 0; round < 300; round++) {
      TaskQueue contested = new TaskQueue();
      CyclicBarrier start = new CyclicBarrier(3);
      List<OtherThread<Integer>> producers = new ArrayList<>();
      for (int p = 0; p < 2; p++) {
        producers.add(
            OtherThread.start(
                "producer",
                () -> {
                  start.await();
                  int accepted = 0;
                  while (contested.offer(work())) {
                    accepted++;
                  }
                  return accepted;
                }));
      }
      start.await();
      int polled = 0;
      while (polled < round) {
        polled += contested.poll() == null ? 0 : 1;
      }
      contested.close();
      while (contested.poll() != null) {
        polled++;
      }

      assertEquals(producers.get(0).join() + producers.get(1).join(), polled);
    }
  }

  @Test
  void whatComesAfterTheBoundIsLeft() {
    HandIn first = work();
    queue.offer(first);
    HandIn bound = queue.last();
    queue.offer(work());

    assertSame(first, queue.pollUntil(bound));
    assertNull(queue.pollUntil(bound));
    assertFalse(queue.isEmpty());
  }

  private static HandIn work() {
    return new Order(() -> {});
  }

  private List<HandIn> pollAll() {
    List<HandIn> polled = new ArrayList<>();
    for (HandIn task = queue.poll(); task != null; task = queue.poll()) {
      polled.add(task);
    }
    return polled;
  }
}
