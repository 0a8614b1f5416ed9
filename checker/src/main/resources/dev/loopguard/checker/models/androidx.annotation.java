// AndroidX's annotations. Source: the page of each annotation in the AndroidX reference, which says
// that what it marks is called on the UI thread, on the main thread (the same one but for some system
// applications), on a worker or a binder thread, or on any thread.

package androidx.annotation;

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
