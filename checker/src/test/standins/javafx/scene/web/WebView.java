package javafx.scene.web;

public final class WebView extends javafx.scene.Parent {
  public native WebEngine getEngine();
}
