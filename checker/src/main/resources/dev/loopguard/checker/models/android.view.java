// Android's views. Source: the reference of android.view.View: "The whole view tree is single
// threaded. You must always be on the UI thread when calling any method on any view. If you are
// doing work on other threads and want to update the state of a view from that thread, you should
// use a Handler."

package android.view;

@LoopThreadOnly(role = "Android main thread")
@interface MainThread {}

@MainThread
public class View {
  // "This method can be invoked from outside of the UI thread": so each of the posting ones.
  @AnyThread
  public boolean post(@MainThread Runnable action);

  @AnyThread
  public boolean postDelayed(@MainThread Runnable action, long delayMillis);

  @AnyThread
  public void postOnAnimation(@MainThread Runnable action);

  @AnyThread
  public void postOnAnimationDelayed(@MainThread Runnable action, long delayMillis);

  @AnyThread
  public boolean removeCallbacks(Runnable action);

  @AnyThread
  public void postInvalidate();

  @AnyThread
  public void postInvalidate(int left, int top, int right, int bottom);

  @AnyThread
  public void postInvalidateDelayed(long delayMilliseconds);

  @AnyThread
  public void postInvalidateDelayed(
      long delayMilliseconds, int left, int top, int right, int bottom);

  @AnyThread
  public void postInvalidateOnAnimation();

  @AnyThread
  public void postInvalidateOnAnimation(int left, int top, int right, int bottom);

  // What never changes, or is only handed out; their source reads a field.
  @AnyThread
  public android.content.Context getContext();

  @AnyThread
  public android.content.res.Resources getResources();

  @AnyThread
  public android.os.Handler getHandler();

  @AnyThread
  public int getId();

  @AnyThread
  public Object getTag();

  @AnyThread
  public Object getTag(int key);

  @AnyThread
  public boolean isInEditMode();

  public interface OnClickListener {
    @MainThread
    void onClick(View view);
  }

  public interface OnLongClickListener {
    @MainThread
    boolean onLongClick(View view);
  }

  public interface OnTouchListener {
    @MainThread
    boolean onTouch(View view, MotionEvent event);
  }

  public interface OnKeyListener {
    @MainThread
    boolean onKey(View view, int code, KeyEvent event);
  }

  public interface OnFocusChangeListener {
    @MainThread
    void onFocusChange(View view, boolean hasFocus);
  }
}

@MainThread
public class ViewGroup {}

@MainThread
public class ViewStub {}

@MainThread
public class TextureView {}

// A surface is there to be drawn on by another thread, through its holder.
@MainThread
public class SurfaceView {
  @AnyThread
  public SurfaceHolder getHolder();
}
