package javafx.scene.web;

public final class WebEngine {
  public native void loadContent(String content);
}
