// Swing's components. Source: the package description of javax.swing in JDK 25, "All Swing
// components and related classes, unless otherwise documented, must be accessed on the event
// dispatching thread"; what is safe from any thread: see java.awt.java.

package javax.swing.text;

import java.awt.EventDispatchThread;
import java.awt.event.*;
import javax.swing.event.*;

@EventDispatchThread
public class JTextComponent {
  @AnyThread
  public void addCaretListener(@EventDispatchThread CaretListener listener);

  @AnyThread
  public void addInputMethodListener(@EventDispatchThread InputMethodListener listener);

  @AnyThread
  public void removeCaretListener(@EventDispatchThread CaretListener listener);

  // "This method is thread-safe".
  @AnyThread
  public java.awt.print.Printable getPrintable(
      java.text.MessageFormat messageFormat, java.text.MessageFormat messageFormat2);

  @AnyThread
  public boolean print();

  @AnyThread
  public boolean print(
      java.text.MessageFormat messageFormat, java.text.MessageFormat messageFormat2);

  @AnyThread
  public boolean print(
      java.text.MessageFormat messageFormat,
      java.text.MessageFormat messageFormat2,
      boolean b,
      javax.print.PrintService printService,
      javax.print.attribute.PrintRequestAttributeSet printRequestAttributeSet,
      boolean b2);
}
