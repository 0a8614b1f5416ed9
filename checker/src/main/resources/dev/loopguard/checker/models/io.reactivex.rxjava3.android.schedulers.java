// RxAndroid's schedulers. Source: RxAndroid's API documentation, AndroidSchedulers.mainThread(): "A
// Scheduler which executes actions on the Android main thread."

package io.reactivex.rxjava3.android.schedulers;

import io.reactivex.rxjava3.core.Scheduler;

public final class AndroidSchedulers {
  @OfLoopThread(role = "Android main thread")
  public static Scheduler mainThread();
}
