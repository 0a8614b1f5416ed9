package dev.loopguard.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Numbers that are written all the time, with room around them.
 *
 * <p>Processors pass memory around by lines of 64 bytes, two at a time. If one thread writes where
 * another reads from the same line, each write makes the other wait, and where an object comes to
 * lie is the collector's choice. JCTools and Agrona pad fields by superclasses for this; an array
 * needs none.
 */
final class PaddedLongs {
  /** As many numbers as 128 bytes hold. */
  private static final int ROOM = 16;

  private static final VarHandle NUMBER = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] numbers;

  PaddedLongs(int count) {
    numbers = new long[ROOM + count + ROOM];
  }

  long get(int index) {
    return (long) NUMBER.getVolatile(numbers, ROOM + index);
  }

  long getPlain(int index) {
    return numbers[ROOM + index];
  }

  long getOpaque(int index) {
    return (long) NUMBER.getOpaque(numbers, ROOM + index);
  }

  long getAcquire(int index) {
    return (long) NUMBER.getAcquire(numbers, ROOM + index);
  }

  void set(int index, long value) {
    NUMBER.setVolatile(numbers, ROOM + index, value);
  }

  void setPlain(int index, long value) {
    numbers[ROOM + index] = value;
  }

  void setRelease(int index, long value) {
    NUMBER.setRelease(numbers, ROOM + index, value);
  }

  long getAndAdd(int index, long delta) {
    return (long) NUMBER.getAndAdd(numbers, ROOM + index, delta);
  }

  boolean compareAndSet(int index, long expected, long value) {
    return NUMBER.compareAndSet(numbers, ROOM + index, expected, value);
  }
}
