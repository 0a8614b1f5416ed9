package org.example;

import javax.swing.JLabel;

public final class Window {
  private final JLabel label = new JLabel();

  public void say(String text) {
    label.setText(text);
  }
}
