// Source: the API documentation of JDK 25: "Atomically updates ... with the results of applying the
// given function", during the call, more than once if another thread interferes.

package java.util.concurrent.atomic;

import java.util.function.*;

public class AtomicReference {
  public Object accumulateAndGet(Object value, BinaryOperator operator);

  public Object getAndAccumulate(Object value, BinaryOperator operator);

  public Object getAndUpdate(UnaryOperator operator);

  public Object updateAndGet(UnaryOperator operator);
}

public class AtomicInteger {
  public int accumulateAndGet(int i, IntBinaryOperator operator);

  public int getAndAccumulate(int i, IntBinaryOperator operator);

  public int getAndUpdate(IntUnaryOperator operator);

  public int updateAndGet(IntUnaryOperator operator);
}

public class AtomicLong {
  public long accumulateAndGet(long l, LongBinaryOperator operator);

  public long getAndAccumulate(long l, LongBinaryOperator operator);

  public long getAndUpdate(LongUnaryOperator operator);

  public long updateAndGet(LongUnaryOperator operator);
}

public class AtomicReferenceArray {
  public Object accumulateAndGet(int i, Object value, BinaryOperator operator);

  public Object getAndAccumulate(int i, Object value, BinaryOperator operator);

  public Object getAndUpdate(int i, UnaryOperator operator);

  public Object updateAndGet(int i, UnaryOperator operator);
}

public class AtomicIntegerArray {
  public int accumulateAndGet(int i, int i2, IntBinaryOperator operator);

  public int getAndAccumulate(int i, int i2, IntBinaryOperator operator);

  public int getAndUpdate(int i, IntUnaryOperator operator);

  public int updateAndGet(int i, IntUnaryOperator operator);
}

public class AtomicLongArray {
  public long accumulateAndGet(int i, long l, LongBinaryOperator operator);

  public long getAndAccumulate(int i, long l, LongBinaryOperator operator);

  public long getAndUpdate(int i, LongUnaryOperator operator);

  public long updateAndGet(int i, LongUnaryOperator operator);
}
