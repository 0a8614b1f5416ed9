// The support library's annotations, which became AndroidX's and mean the same. Source: the page of
// each annotation in the Android reference.

package android.support.annotation;

@LoopThreadOnly(role = "Android main thread")
public @interface UiThread {}

@LoopThreadOnly(role = "Android main thread")
public @interface MainThread {}

// A worker's code must not touch a view, nor be called where views are drawn: it may take its time.
@AnyThread
@Blocking
public @interface WorkerThread {}

@AnyThread
public @interface BinderThread {}

@AnyThread
public @interface AnyThread {}
