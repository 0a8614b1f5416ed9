package android.os;

/** As in API level 23, which has more than the jar on Maven Central. */
public final class Looper {
  private Looper() {}

  public static native Looper getMainLooper();

  public static native Looper myLooper();

  public native Thread getThread();

  public native boolean isCurrentThread();
}
