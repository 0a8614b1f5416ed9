// RxJava3Swing's scheduler. Source: the library's page, "SwingSchedulers.edt()": work is run on the
// event dispatch thread.

package hu.akarnokd.rxjava3.swing;

import io.reactivex.rxjava3.core.Scheduler;

public final class SwingSchedulers {
  @OfLoopThread(role = "Swing EDT")
  public static Scheduler edt();
}
