package io.reactivex.rxjava3.android.schedulers;

import io.reactivex.rxjava3.core.Scheduler;

public final class AndroidSchedulers {
  private AndroidSchedulers() {}

  public static native Scheduler mainThread();
}
