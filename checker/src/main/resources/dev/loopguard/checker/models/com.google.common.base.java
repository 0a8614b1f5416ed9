// Guava's checks of arguments. Source: its API documentation.

package com.google.common.base;

public final class Preconditions {
  public static Object checkNotNull(@Returned Object reference);

  public static Object checkNotNull(@Returned Object reference, Object message);

  public static Object checkNotNull(@Returned Object reference, String template, Object... values);
}

public final class Verify {
  public static Object verifyNotNull(@Returned Object reference);

  public static Object verifyNotNull(
      @Returned Object reference, String template, Object... values);
}
