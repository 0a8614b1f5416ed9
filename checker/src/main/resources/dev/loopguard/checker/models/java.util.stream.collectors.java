// Collectors. Source of each fact: the API documentation of JDK 25. Their functions run when the
// stream that collects into them does.

package java.util.stream;

import java.util.function.*;

public class Collectors {
  public static Collector averagingDouble(ToDoubleFunction function);

  public static Collector averagingInt(ToIntFunction function);

  public static Collector averagingLong(ToLongFunction function);

  public static Collector collectingAndThen(Collector collector, Function function);

  public static Collector filtering(Predicate predicate, Collector collector);

  public static Collector flatMapping(Function function, Collector collector);

  public static Collector groupingBy(Function function);

  public static Collector groupingBy(Function function, Collector collector);

  public static Collector groupingBy(Function function, Supplier supplier, Collector collector);

  public static Collector groupingByConcurrent(Function function);

  public static Collector groupingByConcurrent(Function function, Collector collector);

  public static Collector groupingByConcurrent(
      Function function, Supplier supplier, Collector collector);

  public static Collector mapping(Function function, Collector collector);

  public static Collector maxBy(java.util.Comparator comparator);

  public static Collector minBy(java.util.Comparator comparator);

  public static Collector partitioningBy(Predicate predicate);

  public static Collector partitioningBy(Predicate predicate, Collector collector);

  public static Collector reducing(BinaryOperator operator);

  public static Collector reducing(Object value, BinaryOperator operator);

  public static Collector reducing(Object value, Function function, BinaryOperator operator);

  public static Collector summarizingDouble(ToDoubleFunction function);

  public static Collector summarizingInt(ToIntFunction function);

  public static Collector summarizingLong(ToLongFunction function);

  public static Collector summingDouble(ToDoubleFunction function);

  public static Collector summingInt(ToIntFunction function);

  public static Collector summingLong(ToLongFunction function);

  public static Collector teeing(Collector collector, Collector collector2, BiFunction function);

  public static Collector toCollection(Supplier supplier);

  public static Collector toConcurrentMap(Function function, Function function2);

  public static Collector toConcurrentMap(
      Function function, Function function2, BinaryOperator operator);

  public static Collector toConcurrentMap(
      Function function, Function function2, BinaryOperator operator, Supplier supplier);

  public static Collector toMap(Function function, Function function2);

  public static Collector toMap(Function function, Function function2, BinaryOperator operator);

  public static Collector toMap(
      Function function, Function function2, BinaryOperator operator, Supplier supplier);

  public static Collector toUnmodifiableMap(Function function, Function function2);

  public static Collector toUnmodifiableMap(
      Function function, Function function2, BinaryOperator operator);
}

@Deferred
public interface Collector {
  static Collector of(
      Supplier supplier,
      BiConsumer action,
      BinaryOperator operator,
      Collector.Characteristics... characteristics);

  static Collector of(
      Supplier supplier,
      BiConsumer action,
      BinaryOperator operator,
      Function function,
      Collector.Characteristics... characteristics);
}
