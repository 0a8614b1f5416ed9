// Arrays. Source of each fact: the API documentation of JDK 25, the member's own page.

package java.util;

import java.util.function.*;

public class Arrays {
  // "in parallel": on the threads of the common pool, comparators too.
  public static void parallelPrefix(double[] d, @AnyThread DoubleBinaryOperator operator);

  public static void parallelPrefix(int[] i, @AnyThread IntBinaryOperator operator);

  public static void parallelPrefix(long[] l, @AnyThread LongBinaryOperator operator);

  public static void parallelPrefix(Object[] value, @AnyThread BinaryOperator operator);

  public static void parallelPrefix(
      double[] d, int i, int i2, @AnyThread DoubleBinaryOperator operator);

  public static void parallelPrefix(int[] i, int i2, int i3, @AnyThread IntBinaryOperator operator);

  public static void parallelPrefix(
      long[] l, int i, int i2, @AnyThread LongBinaryOperator operator);

  public static void parallelPrefix(
      Object[] value, int i, int i2, @AnyThread BinaryOperator operator);

  public static void parallelSetAll(double[] d, @AnyThread IntToDoubleFunction function);

  public static void parallelSetAll(int[] i, @AnyThread IntUnaryOperator operator);

  public static void parallelSetAll(long[] l, @AnyThread IntToLongFunction function);

  public static void parallelSetAll(Object[] value, @AnyThread IntFunction function);

  public static void parallelSort(Object[] value, @AnyThread Comparator comparator);

  public static void parallelSort(Object[] value, int i, int i2, @AnyThread Comparator comparator);

  // Invoked during the call.
  public static int binarySearch(Object[] value, Object value2, Comparator comparator);

  public static int binarySearch(
      Object[] value, int i, int i2, Object value2, Comparator comparator);

  public static int compare(Object[] value, Object[] value2, Comparator comparator);

  public static int compare(
      Object[] value, int i, int i2, Object[] value2, int i3, int i4, Comparator comparator);

  public static boolean equals(Object[] value, Object[] value2, Comparator comparator);

  public static boolean equals(
      Object[] value, int i, int i2, Object[] value2, int i3, int i4, Comparator comparator);

  public static int mismatch(Object[] value, Object[] value2, Comparator comparator);

  public static int mismatch(
      Object[] value, int i, int i2, Object[] value2, int i3, int i4, Comparator comparator);

  public static void setAll(double[] d, IntToDoubleFunction function);

  public static void setAll(int[] i, IntUnaryOperator operator);

  public static void setAll(long[] l, IntToLongFunction function);

  public static void setAll(Object[] value, IntFunction function);

  public static void sort(Object[] value, Comparator comparator);

  public static void sort(Object[] value, int i, int i2, Comparator comparator);
}
