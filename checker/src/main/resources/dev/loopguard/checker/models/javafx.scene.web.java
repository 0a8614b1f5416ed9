// JavaFX's browser. Source: the API documentation of JavaFX 21: both classes say that their objects are
// created and accessed on the JavaFX application thread only, whether they are shown or not.

package javafx.scene.web;

@LoopThreadOnly(role = "JavaFX application thread")
@interface ApplicationThread {}

@ApplicationThread
public final class WebEngine {}

@ApplicationThread
public final class WebView {}
