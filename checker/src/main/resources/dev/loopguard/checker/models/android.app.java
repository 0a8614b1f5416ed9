// Android's components. Source: "Processes and threads overview" of its developer guides: the system
// calls an application's components on its main thread, and the UI toolkit is not thread-safe; and
// the reference of each class.

package android.app;

@LoopThreadOnly(role = "Android main thread")
@interface MainThread {}

public class Activity {
  // "Runs the specified action on the UI thread."
  public final void runOnUiThread(@MainThread Runnable action);

  @MainThread
  protected void onCreate(android.os.Bundle state);

  @MainThread
  protected void onStart();

  @MainThread
  protected void onRestart();

  @MainThread
  protected void onResume();

  @MainThread
  protected void onPause();

  @MainThread
  protected void onStop();

  @MainThread
  protected void onDestroy();

  @MainThread
  protected void onNewIntent(android.content.Intent intent);

  @MainThread
  protected void onActivityResult(int request, int result, android.content.Intent data);

  @MainThread
  protected void onSaveInstanceState(android.os.Bundle state);

  @MainThread
  public void onConfigurationChanged(android.content.res.Configuration configuration);

  @MainThread
  public void onBackPressed();

  @MainThread
  public boolean onKeyDown(int code, android.view.KeyEvent event);

  @MainThread
  public boolean onTouchEvent(android.view.MotionEvent event);

  @MainThread
  public boolean onCreateOptionsMenu(android.view.Menu menu);

  @MainThread
  public boolean onOptionsItemSelected(android.view.MenuItem item);

  @MainThread
  public void setContentView(int layout);

  @MainThread
  public void setContentView(android.view.View view);

  @MainThread
  public void setContentView(
      android.view.View view, android.view.ViewGroup.LayoutParams parameters);

  @MainThread
  public void invalidateOptionsMenu();
}

public class Service {
  @MainThread
  public void onCreate();

  @MainThread
  public int onStartCommand(android.content.Intent intent, int flags, int start);

  @MainThread
  public void onDestroy();

  @MainThread
  public abstract android.os.IBinder onBind(android.content.Intent intent);
}

public class IntentService {
  // "This method is invoked on the worker thread with a request to process."
  @AnyThread
  protected abstract void onHandleIntent(android.content.Intent intent);
}

// Its window's views are those of the thread that shows it; dismiss() "can be invoked safely from
// any thread".
public class Dialog {
  @MainThread
  public void show();

  @MainThread
  public void hide();

  @MainThread
  public void setContentView(int layout);

  @MainThread
  public void setContentView(android.view.View view);

  @MainThread
  public void setTitle(CharSequence title);

  @MainThread
  protected void onCreate(android.os.Bundle state);

  @AnyThread
  public void dismiss();

  @AnyThread
  public void cancel();
}
