// Android's loopers and background tasks. Source: the reference of each class. What is posted to a
// Handler runs on its looper's thread, which a call does not show: of that nothing is said.

package android.os;

@LoopThreadOnly(role = "Android main thread")
@interface MainThread {}

public class Looper {
  // "Returns the application's main looper, which lives in the main thread of the application."
  @OfLoopThread(role = "Android main thread")
  public static Looper getMainLooper();

  // "Return the Looper object associated with the current thread."
  @OfCurrentThread
  public static Looper myLooper();

  // "Gets the Thread associated with this Looper."
  @OfSameThread
  public Thread getThread();

  // "Returns true if the current thread is this looper's thread." Since API level 23.
  @OfSameThread
  public boolean isCurrentThread();
}

// "Threading rules": the task is made, and executed, on the UI thread, and so are its callbacks.
public class AsyncTask {
  @AnyThread
  protected abstract Object doInBackground(Object... parameters);

  @MainThread
  protected void onPreExecute();

  @MainThread
  protected void onPostExecute(Object result);

  @MainThread
  protected void onProgressUpdate(Object... values);

  @MainThread
  protected void onCancelled(Object result);

  @MainThread
  protected void onCancelled();

  @AnyThread
  protected final void publishProgress(Object... values);

  // "Convenience version of execute(Object) for use with a simple Runnable object."
  public static void execute(@AnyThread Runnable runnable);

  // "Waits if necessary for the computation to complete".
  @Blocking
  public final Object get();

  @Blocking
  public final Object get(@Timeout long timeout, java.util.concurrent.TimeUnit unit);
}
