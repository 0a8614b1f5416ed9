// Timers, collections and optional values. Source of each fact: the API documentation of JDK 25,
// the member's own page.

package java.util;

import java.util.function.*;

// "Both hasNext and next methods may block waiting for further input."
public class Scanner {
  // In memory.
  @NeverBlocks
  public Scanner(String source);

  @Blocking
  public boolean hasNext();

  @Blocking
  public String next();

  @Blocking
  public boolean hasNextLine();

  @Blocking
  public String nextLine();

  @Blocking
  public boolean hasNextInt();

  @Blocking
  public int nextInt();

  @Blocking
  public long nextLong();

  @Blocking
  public double nextDouble();
}

public class TimerTask {
  // "The action to be performed by this timer task", on the timer's background thread.
  @AnyThread
  public void run();
}

public class Timer {
  // "Corresponding to each Timer object is a single background thread that is used to execute all
  // of the timer's tasks, sequentially."
  public void schedule(@AnyThread TimerTask task, long delay);

  public void schedule(@AnyThread TimerTask task, Date time);

  public void schedule(@AnyThread TimerTask task, long delay, long period);

  public void schedule(@AnyThread TimerTask task, Date firstTime, long period);

  public void scheduleAtFixedRate(@AnyThread TimerTask task, long delay, long period);

  public void scheduleAtFixedRate(@AnyThread TimerTask task, Date firstTime, long period);
}

public interface Collection {
  // Whoever is the only one to take from a queue has not to wait for what it has seen there.
  @EnsuresReadyIf(result = false)
  boolean isEmpty();

  // "Returns a possibly parallel Stream": its functions run on the common pool's threads too.
  @CallbacksOn("any thread")
  java.util.stream.Stream parallelStream();

  boolean contains(@NotKept Object element);

  boolean containsAll(@NotKept Collection elements);

  boolean remove(@NotKept Object element);

  boolean removeAll(@NotKept Collection elements);

  boolean retainAll(@NotKept Collection elements);

  // The rest of the file, where nothing else is said: invoked during the call.
  boolean removeIf(Predicate predicate);

  Object[] toArray(IntFunction function);
}

public interface Map {
  boolean containsKey(@NotKept Object key);

  boolean containsValue(@NotKept Object value);

  Object get(@NotKept Object key);

  Object getOrDefault(@NotKept Object key, Object fallback);

  Object remove(@NotKept Object key);

  boolean remove(@NotKept Object key, @NotKept Object value);

  Object compute(Object value, BiFunction function);

  Object computeIfAbsent(Object value, Function function);

  Object computeIfPresent(Object value, BiFunction function);

  void forEach(BiConsumer action);

  Object merge(Object value, Object value2, BiFunction function);

  void replaceAll(BiFunction function);
}

public interface List {
  int indexOf(@NotKept Object element);

  int lastIndexOf(@NotKept Object element);

  void replaceAll(UnaryOperator operator);

  void sort(Comparator comparator);
}

public interface Iterator {
  void forEachRemaining(Consumer consumer);
}

public interface Spliterator {
  void forEachRemaining(Consumer consumer);

  boolean tryAdvance(Consumer consumer);

  public interface OfInt {
    void forEachRemaining(Consumer consumer);

    void forEachRemaining(IntConsumer action);

    boolean tryAdvance(Consumer consumer);

    boolean tryAdvance(IntConsumer action);
  }

  public interface OfLong {
    void forEachRemaining(Consumer consumer);

    void forEachRemaining(LongConsumer action);

    boolean tryAdvance(Consumer consumer);

    boolean tryAdvance(LongConsumer action);
  }

  public interface OfDouble {
    void forEachRemaining(Consumer consumer);

    void forEachRemaining(DoubleConsumer action);

    boolean tryAdvance(Consumer consumer);

    boolean tryAdvance(DoubleConsumer action);
  }
}

public class Optional {
  @Filters
  public Optional filter(Predicate predicate);

  @Maps
  public Optional flatMap(Function function);

  public void ifPresent(Consumer consumer);

  public void ifPresentOrElse(Consumer consumer, Runnable runnable);

  @Maps
  public Optional map(Function function);

  public Optional or(Supplier supplier);

  public Object orElseGet(Supplier supplier);

  public Object orElseThrow(Supplier supplier);
}

public class OptionalInt {
  public void ifPresent(IntConsumer action);

  public void ifPresentOrElse(IntConsumer action, Runnable runnable);

  public int orElseGet(IntSupplier supplier);

  public int orElseThrow(Supplier supplier);
}

public class OptionalLong {
  public void ifPresent(LongConsumer action);

  public void ifPresentOrElse(LongConsumer action, Runnable runnable);

  public long orElseGet(LongSupplier supplier);

  public long orElseThrow(Supplier supplier);
}

public class OptionalDouble {
  public void ifPresent(DoubleConsumer action);

  public void ifPresentOrElse(DoubleConsumer action, Runnable runnable);

  public double orElseGet(DoubleSupplier supplier);

  public double orElseThrow(Supplier supplier);
}

public class Objects {
  public static int compare(Object value, Object value2, Comparator comparator);

  public static Object requireNonNull(@Returned Object value);

  public static Object requireNonNull(@Returned Object value, String message);

  public static Object requireNonNull(@Returned Object value, Supplier supplier);

  public static Object requireNonNullElseGet(Object value, Supplier supplier);
}

public interface PrimitiveIterator {
  public interface OfInt {
    void forEachRemaining(Consumer consumer);

    void forEachRemaining(IntConsumer action);
  }

  public interface OfLong {
    void forEachRemaining(Consumer consumer);

    void forEachRemaining(LongConsumer action);
  }

  public interface OfDouble {
    void forEachRemaining(Consumer consumer);

    void forEachRemaining(DoubleConsumer action);
  }
}

public class Collections {
  public static int binarySearch(List list, Object value, Comparator comparator);

  public static Object max(Collection collection, Comparator comparator);

  public static Object min(Collection collection, Comparator comparator);

  public static void sort(List list, Comparator comparator);
}
