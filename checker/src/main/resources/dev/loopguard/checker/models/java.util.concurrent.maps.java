// Source of each fact: the API documentation of JDK 25: "Parallel bulk operations ... use the
// ForkJoinPool.commonPool()" where the map is larger than the parallelism threshold, their first
// parameter. What ConcurrentHashMap shares with Map is invoked during the call.

package java.util.concurrent;

import java.util.function.*;

public class ConcurrentHashMap {
  public void forEach(long parallelismThreshold, @AnyThread BiConsumer action);

  public void forEach(
      long parallelismThreshold, @AnyThread BiFunction function, @AnyThread Consumer consumer);

  public void forEachEntry(long parallelismThreshold, @AnyThread Consumer consumer);

  public void forEachEntry(
      long parallelismThreshold, @AnyThread Function function, @AnyThread Consumer consumer);

  public void forEachKey(long parallelismThreshold, @AnyThread Consumer consumer);

  public void forEachKey(
      long parallelismThreshold, @AnyThread Function function, @AnyThread Consumer consumer);

  public void forEachValue(long parallelismThreshold, @AnyThread Consumer consumer);

  public void forEachValue(
      long parallelismThreshold, @AnyThread Function function, @AnyThread Consumer consumer);

  public Object reduce(
      long parallelismThreshold, @AnyThread BiFunction function, @AnyThread BiFunction function2);

  public java.util.Map.Entry reduceEntries(
      long parallelismThreshold, @AnyThread BiFunction function);

  public Object reduceEntries(
      long parallelismThreshold, @AnyThread Function function, @AnyThread BiFunction function2);

  public double reduceEntriesToDouble(
      long parallelismThreshold,
      @AnyThread ToDoubleFunction function,
      double d,
      @AnyThread DoubleBinaryOperator operator);

  public int reduceEntriesToInt(
      long parallelismThreshold,
      @AnyThread ToIntFunction function,
      int i,
      @AnyThread IntBinaryOperator operator);

  public long reduceEntriesToLong(
      long parallelismThreshold,
      @AnyThread ToLongFunction function,
      long l2,
      @AnyThread LongBinaryOperator operator);

  public Object reduceKeys(long parallelismThreshold, @AnyThread BiFunction function);

  public Object reduceKeys(
      long parallelismThreshold, @AnyThread Function function, @AnyThread BiFunction function2);

  public double reduceKeysToDouble(
      long parallelismThreshold,
      @AnyThread ToDoubleFunction function,
      double d,
      @AnyThread DoubleBinaryOperator operator);

  public int reduceKeysToInt(
      long parallelismThreshold,
      @AnyThread ToIntFunction function,
      int i,
      @AnyThread IntBinaryOperator operator);

  public long reduceKeysToLong(
      long parallelismThreshold,
      @AnyThread ToLongFunction function,
      long l2,
      @AnyThread LongBinaryOperator operator);

  public double reduceToDouble(
      long parallelismThreshold,
      @AnyThread ToDoubleBiFunction function,
      double d,
      @AnyThread DoubleBinaryOperator operator);

  public int reduceToInt(
      long parallelismThreshold,
      @AnyThread ToIntBiFunction function,
      int i,
      @AnyThread IntBinaryOperator operator);

  public long reduceToLong(
      long parallelismThreshold,
      @AnyThread ToLongBiFunction function,
      long l2,
      @AnyThread LongBinaryOperator operator);

  public Object reduceValues(long parallelismThreshold, @AnyThread BiFunction function);

  public Object reduceValues(
      long parallelismThreshold, @AnyThread Function function, @AnyThread BiFunction function2);

  public double reduceValuesToDouble(
      long parallelismThreshold,
      @AnyThread ToDoubleFunction function,
      double d,
      @AnyThread DoubleBinaryOperator operator);

  public int reduceValuesToInt(
      long parallelismThreshold,
      @AnyThread ToIntFunction function,
      int i,
      @AnyThread IntBinaryOperator operator);

  public long reduceValuesToLong(
      long parallelismThreshold,
      @AnyThread ToLongFunction function,
      long l2,
      @AnyThread LongBinaryOperator operator);

  public Object search(long parallelismThreshold, @AnyThread BiFunction function);

  public Object searchEntries(long parallelismThreshold, @AnyThread Function function);

  public Object searchKeys(long parallelismThreshold, @AnyThread Function function);

  public Object searchValues(long parallelismThreshold, @AnyThread Function function);
}
