// Streams. Source of each fact: the API documentation of JDK 25. The functions run during the
// terminal operation, on the thread that calls it, and on others where the stream is parallel.

package java.util.stream;

import java.util.function.*;

@Deferred
public interface BaseStream {
  // "Returns an equivalent stream that is parallel."
  @CallbacksOn("any thread")
  BaseStream parallel();

  // "Returns an equivalent stream that is sequential."
  @CallbacksOn("caller")
  BaseStream sequential();

  BaseStream onClose(Runnable closeHandler);
}

public interface IntStream {
  @CallbacksOn("any thread")
  IntStream parallel();

  @CallbacksOn("caller")
  IntStream sequential();

  boolean allMatch(IntPredicate predicate);

  boolean anyMatch(IntPredicate predicate);

  Object collect(Supplier supplier, ObjIntConsumer action, BiConsumer action2);

  IntStream dropWhile(IntPredicate predicate);

  IntStream filter(IntPredicate predicate);

  IntStream flatMap(IntFunction function);

  void forEach(IntConsumer action);

  void forEachOrdered(IntConsumer action);

  static IntStream generate(IntSupplier supplier);

  static IntStream iterate(int i, IntUnaryOperator operator);

  static IntStream iterate(int i, IntPredicate predicate, IntUnaryOperator operator);

  IntStream map(IntUnaryOperator operator);

  IntStream mapMulti(IntStream.IntMapMultiConsumer action);

  DoubleStream mapToDouble(IntToDoubleFunction function);

  LongStream mapToLong(IntToLongFunction function);

  @Maps
  Stream mapToObj(IntFunction function);

  boolean noneMatch(IntPredicate predicate);

  IntStream peek(IntConsumer action);

  java.util.OptionalInt reduce(IntBinaryOperator operator);

  int reduce(int i, IntBinaryOperator operator);

  IntStream takeWhile(IntPredicate predicate);
}

public interface LongStream {
  @CallbacksOn("any thread")
  LongStream parallel();

  @CallbacksOn("caller")
  LongStream sequential();

  boolean allMatch(LongPredicate predicate);

  boolean anyMatch(LongPredicate predicate);

  Object collect(Supplier supplier, ObjLongConsumer action, BiConsumer action2);

  LongStream dropWhile(LongPredicate predicate);

  LongStream filter(LongPredicate predicate);

  LongStream flatMap(LongFunction function);

  void forEach(LongConsumer action);

  void forEachOrdered(LongConsumer action);

  static LongStream generate(LongSupplier supplier);

  static LongStream iterate(long l, LongUnaryOperator operator);

  static LongStream iterate(long l, LongPredicate predicate, LongUnaryOperator operator);

  LongStream map(LongUnaryOperator operator);

  LongStream mapMulti(LongStream.LongMapMultiConsumer action);

  DoubleStream mapToDouble(LongToDoubleFunction function);

  IntStream mapToInt(LongToIntFunction function);

  @Maps
  Stream mapToObj(LongFunction function);

  boolean noneMatch(LongPredicate predicate);

  LongStream peek(LongConsumer action);

  java.util.OptionalLong reduce(LongBinaryOperator operator);

  long reduce(long l, LongBinaryOperator operator);

  LongStream takeWhile(LongPredicate predicate);
}

public interface DoubleStream {
  @CallbacksOn("any thread")
  DoubleStream parallel();

  @CallbacksOn("caller")
  DoubleStream sequential();

  boolean allMatch(DoublePredicate predicate);

  boolean anyMatch(DoublePredicate predicate);

  Object collect(Supplier supplier, ObjDoubleConsumer action, BiConsumer action2);

  DoubleStream dropWhile(DoublePredicate predicate);

  DoubleStream filter(DoublePredicate predicate);

  DoubleStream flatMap(DoubleFunction function);

  void forEach(DoubleConsumer action);

  void forEachOrdered(DoubleConsumer action);

  static DoubleStream generate(DoubleSupplier supplier);

  static DoubleStream iterate(double d, DoubleUnaryOperator operator);

  static DoubleStream iterate(double d, DoublePredicate predicate, DoubleUnaryOperator operator);

  DoubleStream map(DoubleUnaryOperator operator);

  DoubleStream mapMulti(DoubleStream.DoubleMapMultiConsumer action);

  IntStream mapToInt(DoubleToIntFunction function);

  LongStream mapToLong(DoubleToLongFunction function);

  @Maps
  Stream mapToObj(DoubleFunction function);

  boolean noneMatch(DoublePredicate predicate);

  DoubleStream peek(DoubleConsumer action);

  java.util.OptionalDouble reduce(DoubleBinaryOperator operator);

  double reduce(double d, DoubleBinaryOperator operator);

  DoubleStream takeWhile(DoublePredicate predicate);
}

public interface Stream {
  boolean allMatch(Predicate predicate);

  boolean anyMatch(Predicate predicate);

  Object collect(Collector collector);

  Object collect(Supplier supplier, BiConsumer action, BiConsumer action2);

  Stream dropWhile(Predicate predicate);

  @Filters
  Stream filter(Predicate predicate);

  @Maps
  Stream flatMap(Function function);

  DoubleStream flatMapToDouble(Function function);

  IntStream flatMapToInt(Function function);

  LongStream flatMapToLong(Function function);

  void forEach(Consumer consumer);

  void forEachOrdered(Consumer consumer);

  static Stream generate(Supplier supplier);

  static Stream iterate(Object value, UnaryOperator operator);

  static Stream iterate(Object value, Predicate predicate, UnaryOperator operator);

  @Maps
  Stream map(Function function);

  Stream mapMulti(BiConsumer action);

  DoubleStream mapMultiToDouble(BiConsumer action);

  IntStream mapMultiToInt(BiConsumer action);

  LongStream mapMultiToLong(BiConsumer action);

  DoubleStream mapToDouble(ToDoubleFunction function);

  IntStream mapToInt(ToIntFunction function);

  LongStream mapToLong(ToLongFunction function);

  java.util.Optional max(java.util.Comparator comparator);

  java.util.Optional min(java.util.Comparator comparator);

  boolean noneMatch(Predicate predicate);

  Stream peek(Consumer consumer);

  java.util.Optional reduce(BinaryOperator operator);

  Object reduce(Object value, BinaryOperator operator);

  Object reduce(Object value, BiFunction function, BinaryOperator operator);

  Stream sorted(java.util.Comparator comparator);

  @Filters
  Stream takeWhile(Predicate predicate);

  Object[] toArray(IntFunction function);
}

// "parallel - if true then the returned stream is a parallel stream; if false the returned stream
// is a sequential stream."
public final class StreamSupport {
  public static <T> Stream<T> stream(
      java.util.Spliterator<T> spliterator, @CallbacksOn("any thread") boolean parallel);

  public static IntStream intStream(
      java.util.Spliterator.OfInt spliterator, @CallbacksOn("any thread") boolean parallel);

  public static LongStream longStream(
      java.util.Spliterator.OfLong spliterator, @CallbacksOn("any thread") boolean parallel);

  public static DoubleStream doubleStream(
      java.util.Spliterator.OfDouble spliterator, @CallbacksOn("any thread") boolean parallel);
}
