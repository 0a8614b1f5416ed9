package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClosableQueueTest {
  /** So few slots that every test goes from one segment to the next. */
  private static final int SLOTS = 3;

  private final ClosableQueue<Integer> queue = new ClosableQueue<>(SLOTS);

  @Test
  void refusesAfterClose() {
    queue.close();

    assertFalse(queue.offer(1));
    assertNull(queue.poll());
    assertTrue(queue.isEmpty());
  }

  @Test
  void closingTwiceKeepsWhatWasAccepted() {
    for (int count = 0; count < 3 * SLOTS; count++) {
      ClosableQueue<Integer> closed = new ClosableQueue<>(SLOTS);
      offer(closed, count);
      closed.close();
      closed.close();

      assertFalse(closed.offer(count));
      assertEquals(count == 0, closed.isEmpty());
      assertEquals(numbers(0, count), pollAll(closed));
      assertTrue(closed.isEmpty());
      assertFalse(closed.offer(count));
    }
  }

  @Test
  void firstInFirstOut() {
    offer(queue, 3 * SLOTS);

    assertEquals(numbers(0, 3 * SLOTS), pollAll(queue));
    assertNull(queue.poll());
  }

  @Test
  void placesAreCounted() {
    for (int i = 0; i < 3 * SLOTS; i++) {
      assertEquals(i, queue.offered());
      assertEquals(i == 0 ? 0 : i - 1, queue.polled());
      offer(queue, 1);
      assertFalse(queue.isEmpty());
      if (i > 0) {
        queue.poll();
      }
    }
  }

  @Test
  void showsWhatCanBePolled() {
    offer(queue, 3 * SLOTS);
    queue.poll();
    queue.close();
    List<Integer> seen = new ArrayList<>();
    queue.forEach(seen::add);

    assertEquals(numbers(1, 3 * SLOTS), seen);
    assertEquals(seen, pollAll(queue));
  }

  @Test
  void keepsNothingThatWasPolled() throws InterruptedException {
    ClosableQueue<Object> objects = new ClosableQueue<>(SLOTS);
    WeakReference<Object> polled = new WeakReference<>(new int[1000]);
    offerTheReferent(objects, polled);
    objects.poll();

    for (int i = 0; i < 100 && polled.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(polled.get());
    assertTrue(objects.isEmpty());
  }

  private static void offerTheReferent(
      ClosableQueue<Object> objects, WeakReference<Object> reference) {
    Object referent = reference.get();
    assertTrue(referent != null && objects.offer(referent));
  }

  @Test
  void whatIsAcceptedAgainstACloseIsPolledInOrder() throws Exception {
    for (int round = 0; round < 300; round++) {
      ClosableQueue<Integer> contested = new ClosableQueue<>(SLOTS);
      CyclicBarrier start = new CyclicBarrier(3);
      List<OtherThread<Integer>> producers = new ArrayList<>();
      for (int p = 0; p < 2; p++) {
        int begin = p * 1_000_000;
        producers.add(
            OtherThread.start(
                "producer",
                () -> {
                  start.await();
                  int accepted = 0;
                  while (contested.offer(begin + accepted)) {
                    accepted++;
                  }
                  return accepted;
                }));
      }
      start.await();
      List<Integer> polled = new ArrayList<>();
      while (polled.size() < round) {
        Integer item = contested.poll();
        if (item != null) {
          polled.add(item);
        }
      }
      contested.close();
      polled.addAll(pollAll(contested));

      for (int p = 0; p < 2; p++) {
        int begin = p * 1_000_000;
        assertEquals(
            numbers(begin, begin + producers.get(p).join()),
            polled.stream().filter(n -> n / 1_000_000 == begin / 1_000_000).toList());
      }
    }
  }

  private static void offer(ClosableQueue<Integer> to, int count) {
    numbers(0, count).forEach(number -> assertTrue(to.offer(number)));
  }

  private static List<Integer> numbers(int begin, int end) {
    return IntStream.range(begin, end).boxed().toList();
  }

  private static List<Integer> pollAll(ClosableQueue<Integer> from) {
    List<Integer> polled = new ArrayList<>();
    for (Integer item = from.poll(); item != null; item = from.poll()) {
      polled.add(item);
    }
    return polled;
  }
}
