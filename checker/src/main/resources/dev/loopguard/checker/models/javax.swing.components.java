// Swing's components. Source: the package description of javax.swing in JDK 25, "All Swing
// components and related classes, unless otherwise documented, must be accessed on the event
// dispatching thread"; what is safe from any thread: see java.awt.java.

package javax.swing;

import java.awt.EventDispatchThread;
import java.awt.event.*;
import java.beans.*;
import javax.swing.event.*;

@EventDispatchThread
public class AbstractButton {
  @AnyThread
  public void addActionListener(@EventDispatchThread ActionListener listener);

  @AnyThread
  public void addChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  public void addItemListener(@EventDispatchThread ItemListener listener);

  @AnyThread
  public boolean imageUpdate(java.awt.Image image, int flags, int x, int y, int width, int height);

  @AnyThread
  public void removeActionListener(@EventDispatchThread ActionListener listener);

  @AnyThread
  public void removeChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  public void removeItemListener(@EventDispatchThread ItemListener listener);
}

@EventDispatchThread
public class Box {}

@EventDispatchThread
public class DefaultListCellRenderer {
  @AnyThread
  public void invalidate();

  @AnyThread
  public void repaint();

  @AnyThread
  public void repaint(java.awt.Rectangle rectangle);

  @AnyThread
  public void repaint(long delay, int x, int y, int width, int height);

  @AnyThread
  public void revalidate();
}

@EventDispatchThread
public class JButton {}

@EventDispatchThread
public class JCheckBox {}

@EventDispatchThread
public class JCheckBoxMenuItem {}

@EventDispatchThread
public class JColorChooser {}

@EventDispatchThread
public class JComboBox {
  @AnyThread
  public void addActionListener(@EventDispatchThread ActionListener listener);

  @AnyThread
  public void addItemListener(@EventDispatchThread ItemListener listener);

  @AnyThread
  public void addPopupMenuListener(@EventDispatchThread PopupMenuListener listener);

  @AnyThread
  public void removeActionListener(@EventDispatchThread ActionListener listener);

  @AnyThread
  public void removeItemListener(@EventDispatchThread ItemListener listener);

  @AnyThread
  public void removePopupMenuListener(@EventDispatchThread PopupMenuListener listener);
}

@EventDispatchThread
public class JComponent {
  @AnyThread
  public void addAncestorListener(@EventDispatchThread AncestorListener listener);

  @AnyThread
  public void addVetoableChangeListener(@EventDispatchThread VetoableChangeListener listener);

  @AnyThread
  public java.util.EventListener[] getListeners(Class type);

  @AnyThread
  public void removeAncestorListener(@EventDispatchThread AncestorListener listener);

  @AnyThread
  public void removeVetoableChangeListener(@EventDispatchThread VetoableChangeListener listener);

  @AnyThread
  public void repaint(java.awt.Rectangle rectangle);

  @AnyThread
  public void repaint(long delay, int x, int y, int width, int height);

  @AnyThread
  public void revalidate();
}

@EventDispatchThread
public class JDesktopPane {}

@EventDispatchThread
public class JDialog {
  @AnyThread
  public void repaint(long delay, int x, int y, int width, int height);
}

@EventDispatchThread
public class JEditorPane {
  @AnyThread
  public void addHyperlinkListener(@EventDispatchThread HyperlinkListener listener);

  @AnyThread
  public void removeHyperlinkListener(@EventDispatchThread HyperlinkListener listener);
}

@EventDispatchThread
public class JFileChooser {
  @AnyThread
  public void addActionListener(@EventDispatchThread ActionListener listener);

  @AnyThread
  public void removeActionListener(@EventDispatchThread ActionListener listener);
}

@EventDispatchThread
public class JFormattedTextField {}

@EventDispatchThread
public class JFrame {
  @AnyThread
  public void repaint(long delay, int x, int y, int width, int height);
}

@EventDispatchThread
public class JInternalFrame {
  @AnyThread
  public void addInternalFrameListener(@EventDispatchThread InternalFrameListener listener);

  @AnyThread
  public void removeInternalFrameListener(@EventDispatchThread InternalFrameListener listener);
}

@EventDispatchThread
public class JLabel {
  @AnyThread
  public boolean imageUpdate(java.awt.Image image, int flags, int x, int y, int width, int height);
}

@EventDispatchThread
public class JLayer {
  @AnyThread
  public boolean imageUpdate(java.awt.Image image, int flags, int x, int y, int width, int height);
}

@EventDispatchThread
public class JLayeredPane {}

@EventDispatchThread
public class JList {
  @AnyThread
  public void addListSelectionListener(@EventDispatchThread ListSelectionListener listener);

  @AnyThread
  public void removeListSelectionListener(@EventDispatchThread ListSelectionListener listener);
}

@EventDispatchThread
public class JMenu {
  @AnyThread
  public void addMenuListener(@EventDispatchThread MenuListener listener);

  @AnyThread
  public void removeMenuListener(@EventDispatchThread MenuListener listener);
}

@EventDispatchThread
public class JMenuBar {}

@EventDispatchThread
public class JMenuItem {
  @AnyThread
  public void addMenuDragMouseListener(@EventDispatchThread MenuDragMouseListener listener);

  @AnyThread
  public void addMenuKeyListener(@EventDispatchThread MenuKeyListener listener);

  @AnyThread
  public void removeMenuDragMouseListener(@EventDispatchThread MenuDragMouseListener listener);

  @AnyThread
  public void removeMenuKeyListener(@EventDispatchThread MenuKeyListener listener);
}

@EventDispatchThread
public class JOptionPane {}

@EventDispatchThread
public class JPanel {}

@EventDispatchThread
public class JPasswordField {}

@EventDispatchThread
public class JPopupMenu {
  @AnyThread
  public void addMenuKeyListener(@EventDispatchThread MenuKeyListener listener);

  @AnyThread
  public void addPopupMenuListener(@EventDispatchThread PopupMenuListener listener);

  @AnyThread
  public void removeMenuKeyListener(@EventDispatchThread MenuKeyListener listener);

  @AnyThread
  public void removePopupMenuListener(@EventDispatchThread PopupMenuListener listener);
}

@EventDispatchThread
public class JProgressBar {
  @AnyThread
  public void addChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  public void removeChangeListener(@EventDispatchThread ChangeListener listener);
}

@EventDispatchThread
public class JRadioButton {}

@EventDispatchThread
public class JRadioButtonMenuItem {}

@EventDispatchThread
public class JRootPane {}

@EventDispatchThread
public class JScrollBar {
  @AnyThread
  public void addAdjustmentListener(@EventDispatchThread AdjustmentListener listener);

  @AnyThread
  public void removeAdjustmentListener(@EventDispatchThread AdjustmentListener listener);
}

@EventDispatchThread
public class JScrollPane {}

@EventDispatchThread
public class JSeparator {}

@EventDispatchThread
public class JSlider {
  @AnyThread
  public void addChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  public boolean imageUpdate(java.awt.Image image, int flags, int x, int y, int width, int height);

  @AnyThread
  public void removeChangeListener(@EventDispatchThread ChangeListener listener);
}

@EventDispatchThread
public class JSpinner {
  @AnyThread
  public void addChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  public void removeChangeListener(@EventDispatchThread ChangeListener listener);
}

@EventDispatchThread
public class JSplitPane {}

@EventDispatchThread
public class JTabbedPane {
  @AnyThread
  public void addChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  public void removeChangeListener(@EventDispatchThread ChangeListener listener);
}

@EventDispatchThread
public class JTable {}

@EventDispatchThread
public class JTextArea {}

@EventDispatchThread
public class JTextField {
  @AnyThread
  public void addActionListener(@EventDispatchThread ActionListener listener);

  @AnyThread
  public void removeActionListener(@EventDispatchThread ActionListener listener);
}

@EventDispatchThread
public class JTextPane {}

@EventDispatchThread
public class JToggleButton {}

@EventDispatchThread
public class JToolBar {}

@EventDispatchThread
public class JToolTip {}

@EventDispatchThread
public class JTree {
  @AnyThread
  public void addTreeExpansionListener(@EventDispatchThread TreeExpansionListener listener);

  @AnyThread
  public void addTreeSelectionListener(@EventDispatchThread TreeSelectionListener listener);

  @AnyThread
  public void addTreeWillExpandListener(@EventDispatchThread TreeWillExpandListener listener);

  @AnyThread
  public void removeTreeExpansionListener(@EventDispatchThread TreeExpansionListener listener);

  @AnyThread
  public void removeTreeSelectionListener(@EventDispatchThread TreeSelectionListener listener);

  @AnyThread
  public void removeTreeWillExpandListener(@EventDispatchThread TreeWillExpandListener listener);
}

@EventDispatchThread
public class JViewport {
  @AnyThread
  public void addChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  public void removeChangeListener(@EventDispatchThread ChangeListener listener);

  @AnyThread
  public void repaint(long delay, int x, int y, int width, int height);
}

@EventDispatchThread
public class JWindow {
  @AnyThread
  public void repaint(long delay, int x, int y, int width, int height);
}
