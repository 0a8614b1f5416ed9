package forms;

import javax.swing.SwingUtilities;
import org.checkerframework.checker.guieffect.qual.SafeEffect;
import org.checkerframework.checker.guieffect.qual.UI;
import org.checkerframework.checker.guieffect.qual.UIEffect;

/** What all forms use, in annotations that both tools read. */
class Ui {
  @UIEffect
  static void paint() {}

  @UIEffect
  static boolean painted() {
    return true;
  }

  @UIEffect
  void repaint() {}

  @SafeEffect
  static void later(@UI Runnable task) {
    SwingUtilities.invokeLater(task);
  }

  static boolean isUi() {
    return SwingUtilities.isEventDispatchThread();
  }

  static void check() {
    if (!isUi()) {
      throw new IllegalStateException("not on the UI thread");
    }
  }
}
