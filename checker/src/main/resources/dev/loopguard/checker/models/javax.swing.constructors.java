// The constructors of Swing's components. Source: the Java Tutorials, "Initial Threads": "almost all
// code that creates or interacts with Swing components must run on the event dispatch thread". It
// said so from 2004 on, when the older advice was withdrawn that a component may be built anywhere
// until it is shown.

package javax.swing;

import java.awt.EventDispatchThread;
import java.util.Vector;

public class AbstractButton {
  @EventDispatchThread protected AbstractButton();
}

public class Box {
  @EventDispatchThread public Box(int i);
}

public class DefaultListCellRenderer {
  @EventDispatchThread public DefaultListCellRenderer();
}

public class JButton {
  @EventDispatchThread public JButton();
  @EventDispatchThread public JButton(String text);
  @EventDispatchThread public JButton(@EventDispatchThread Action action);
  @EventDispatchThread public JButton(@EventDispatchThread Icon icon);
  @EventDispatchThread public JButton(String text, @EventDispatchThread Icon icon);
}

public class JCheckBox {
  @EventDispatchThread public JCheckBox();
  @EventDispatchThread public JCheckBox(String text);
  @EventDispatchThread public JCheckBox(@EventDispatchThread Action action);
  @EventDispatchThread public JCheckBox(@EventDispatchThread Icon icon);
  @EventDispatchThread public JCheckBox(String text, boolean b);
  @EventDispatchThread public JCheckBox(String text, @EventDispatchThread Icon icon);
  @EventDispatchThread public JCheckBox(@EventDispatchThread Icon icon, boolean b);
  @EventDispatchThread public JCheckBox(String text, @EventDispatchThread Icon icon, boolean b);
}

public class JCheckBoxMenuItem {
  @EventDispatchThread public JCheckBoxMenuItem();
  @EventDispatchThread public JCheckBoxMenuItem(String text);
  @EventDispatchThread public JCheckBoxMenuItem(@EventDispatchThread Action action);
  @EventDispatchThread public JCheckBoxMenuItem(@EventDispatchThread Icon icon);
  @EventDispatchThread public JCheckBoxMenuItem(String text, boolean b);
  @EventDispatchThread public JCheckBoxMenuItem(String text, @EventDispatchThread Icon icon);
  @EventDispatchThread public JCheckBoxMenuItem(
      String text, @EventDispatchThread Icon icon, boolean b);
}

public class JColorChooser {
  @EventDispatchThread public JColorChooser();
  @EventDispatchThread public JColorChooser(java.awt.Color color);
  @EventDispatchThread public JColorChooser(
      @EventDispatchThread javax.swing.colorchooser.ColorSelectionModel colorSelectionModel);
}

public class JComboBox {
  @EventDispatchThread public JComboBox();
  @EventDispatchThread public JComboBox(Object[] value);
  @EventDispatchThread public JComboBox(Vector vector);
  @EventDispatchThread public JComboBox(@EventDispatchThread ComboBoxModel comboBoxModel);
}

public class JComponent {
  @EventDispatchThread public JComponent();
}

public class JDesktopPane {
  @EventDispatchThread public JDesktopPane();
}

public class JDialog {
  @EventDispatchThread public JDialog();
  @EventDispatchThread public JDialog(java.awt.Dialog dialog);
  @EventDispatchThread public JDialog(java.awt.Frame frame);
  @EventDispatchThread public JDialog(java.awt.Window window);
  @EventDispatchThread public JDialog(java.awt.Dialog dialog, boolean b);
  @EventDispatchThread public JDialog(java.awt.Dialog dialog, String text);
  @EventDispatchThread public JDialog(java.awt.Frame frame, boolean b);
  @EventDispatchThread public JDialog(java.awt.Frame frame, String text);
  @EventDispatchThread public JDialog(
      java.awt.Window window, java.awt.Dialog.ModalityType modalityType);
  @EventDispatchThread public JDialog(java.awt.Window window, String text);
  @EventDispatchThread public JDialog(java.awt.Dialog dialog, String text, boolean b);
  @EventDispatchThread public JDialog(java.awt.Frame frame, String text, boolean b);
  @EventDispatchThread public JDialog(
      java.awt.Window window, String text, java.awt.Dialog.ModalityType modalityType);
  @EventDispatchThread public JDialog(
      java.awt.Dialog dialog, String text, boolean b, java.awt.GraphicsConfiguration
      graphicsConfiguration);
  @EventDispatchThread public JDialog(
      java.awt.Frame frame, String text, boolean b, java.awt.GraphicsConfiguration
      graphicsConfiguration);
  @EventDispatchThread public JDialog(
      java.awt.Window window, String text, java.awt.Dialog.ModalityType modalityType,
      java.awt.GraphicsConfiguration graphicsConfiguration);
}

public class JEditorPane {
  @EventDispatchThread public JEditorPane();
  @EventDispatchThread public JEditorPane(String text);
  @EventDispatchThread public JEditorPane(java.net.URL uRL);
  @EventDispatchThread public JEditorPane(String text, String string2);
}

public class JFileChooser {
  @EventDispatchThread public JFileChooser();
  @EventDispatchThread public JFileChooser(java.io.File file);
  @EventDispatchThread public JFileChooser(String text);
  @EventDispatchThread public JFileChooser(javax.swing.filechooser.FileSystemView fileSystemView);
  @EventDispatchThread public JFileChooser(
      java.io.File file, javax.swing.filechooser.FileSystemView fileSystemView);
  @EventDispatchThread public JFileChooser(
      String text, javax.swing.filechooser.FileSystemView fileSystemView);
}

public class JFormattedTextField {
  @EventDispatchThread public JFormattedTextField();
  @EventDispatchThread public JFormattedTextField(Object value);
  @EventDispatchThread public JFormattedTextField(java.text.Format format);
  @EventDispatchThread public JFormattedTextField(
      JFormattedTextField.AbstractFormatterFactory abstractFormatterFactory);
  @EventDispatchThread public JFormattedTextField(
      JFormattedTextField.AbstractFormatter abstractFormatter);
  @EventDispatchThread public JFormattedTextField(
      JFormattedTextField.AbstractFormatterFactory abstractFormatterFactory, Object value);
}

public class JFrame {
  @EventDispatchThread public JFrame();
  @EventDispatchThread public JFrame(java.awt.GraphicsConfiguration graphicsConfiguration);
  @EventDispatchThread public JFrame(String text);
  @EventDispatchThread public JFrame(
      String text, java.awt.GraphicsConfiguration graphicsConfiguration);
}

public class JInternalFrame {
  @EventDispatchThread public JInternalFrame();
  @EventDispatchThread public JInternalFrame(String text);
  @EventDispatchThread public JInternalFrame(String text, boolean b);
  @EventDispatchThread public JInternalFrame(String text, boolean b, boolean b2);
  @EventDispatchThread public JInternalFrame(String text, boolean b, boolean b2, boolean b3);
  @EventDispatchThread public JInternalFrame(
      String text, boolean b, boolean b2, boolean b3, boolean b4);
}

public class JLabel {
  @EventDispatchThread public JLabel();
  @EventDispatchThread public JLabel(String text);
  @EventDispatchThread public JLabel(@EventDispatchThread Icon icon);
  @EventDispatchThread public JLabel(String text, int i);
  @EventDispatchThread public JLabel(@EventDispatchThread Icon icon, int i);
  @EventDispatchThread public JLabel(String text, @EventDispatchThread Icon icon, int i);
}

public class JLayer {
  @EventDispatchThread public JLayer();
  @EventDispatchThread public JLayer(java.awt.Component component);
  @EventDispatchThread public JLayer(
      java.awt.Component component, javax.swing.plaf.LayerUI layerUI);
}

public class JLayeredPane {
  @EventDispatchThread public JLayeredPane();
}

public class JList {
  @EventDispatchThread public JList();
  @EventDispatchThread public JList(Object[] value);
  @EventDispatchThread public JList(Vector vector);
  @EventDispatchThread public JList(@EventDispatchThread ListModel listModel);
}

public class JMenu {
  @EventDispatchThread public JMenu();
  @EventDispatchThread public JMenu(String text);
  @EventDispatchThread public JMenu(@EventDispatchThread Action action);
  @EventDispatchThread public JMenu(String text, boolean b);
}

public class JMenuBar {
  @EventDispatchThread public JMenuBar();
}

public class JMenuItem {
  @EventDispatchThread public JMenuItem();
  @EventDispatchThread public JMenuItem(String text);
  @EventDispatchThread public JMenuItem(@EventDispatchThread Action action);
  @EventDispatchThread public JMenuItem(@EventDispatchThread Icon icon);
  @EventDispatchThread public JMenuItem(String text, int i);
  @EventDispatchThread public JMenuItem(String text, @EventDispatchThread Icon icon);
}

public class JOptionPane {
  @EventDispatchThread public JOptionPane();
  @EventDispatchThread public JOptionPane(Object value);
  @EventDispatchThread public JOptionPane(Object value, int i);
  @EventDispatchThread public JOptionPane(Object value, int i, int i2);
  @EventDispatchThread public JOptionPane(
      Object value, int i, int i2, @EventDispatchThread Icon icon);
  @EventDispatchThread public JOptionPane(
      Object value, int i, int i2, @EventDispatchThread Icon icon, Object[] value2);
  @EventDispatchThread public JOptionPane(
      Object value, int i, int i2, @EventDispatchThread Icon icon, Object[] value2, Object
      value3);
}

public class JPanel {
  @EventDispatchThread public JPanel();
  @EventDispatchThread public JPanel(boolean b);
  @EventDispatchThread public JPanel(@EventDispatchThread java.awt.LayoutManager layoutManager);
  @EventDispatchThread public JPanel(
      @EventDispatchThread java.awt.LayoutManager layoutManager, boolean b);
}

public class JPasswordField {
  @EventDispatchThread public JPasswordField();
  @EventDispatchThread public JPasswordField(String text);
  @EventDispatchThread public JPasswordField(int i);
  @EventDispatchThread public JPasswordField(String text, int i);
  @EventDispatchThread public JPasswordField(
      @EventDispatchThread javax.swing.text.Document document, String text, int i);
}

public class JPopupMenu {
  @EventDispatchThread public JPopupMenu();
  @EventDispatchThread public JPopupMenu(String text);
}

public class JProgressBar {
  @EventDispatchThread public JProgressBar();
  @EventDispatchThread public JProgressBar(int i);
  @EventDispatchThread public JProgressBar(
      @EventDispatchThread BoundedRangeModel boundedRangeModel);
  @EventDispatchThread public JProgressBar(int i, int i2);
  @EventDispatchThread public JProgressBar(int i, int i2, int i3);
}

public class JRadioButton {
  @EventDispatchThread public JRadioButton();
  @EventDispatchThread public JRadioButton(String text);
  @EventDispatchThread public JRadioButton(@EventDispatchThread Action action);
  @EventDispatchThread public JRadioButton(@EventDispatchThread Icon icon);
  @EventDispatchThread public JRadioButton(String text, boolean b);
  @EventDispatchThread public JRadioButton(String text, @EventDispatchThread Icon icon);
  @EventDispatchThread public JRadioButton(@EventDispatchThread Icon icon, boolean b);
  @EventDispatchThread public JRadioButton(String text, @EventDispatchThread Icon icon, boolean b);
}

public class JRadioButtonMenuItem {
  @EventDispatchThread public JRadioButtonMenuItem();
  @EventDispatchThread public JRadioButtonMenuItem(String text);
  @EventDispatchThread public JRadioButtonMenuItem(@EventDispatchThread Action action);
  @EventDispatchThread public JRadioButtonMenuItem(@EventDispatchThread Icon icon);
  @EventDispatchThread public JRadioButtonMenuItem(String text, boolean b);
  @EventDispatchThread public JRadioButtonMenuItem(String text, @EventDispatchThread Icon icon);
  @EventDispatchThread public JRadioButtonMenuItem(@EventDispatchThread Icon icon, boolean b);
  @EventDispatchThread public JRadioButtonMenuItem(
      String text, @EventDispatchThread Icon icon, boolean b);
}

public class JRootPane {
  @EventDispatchThread public JRootPane();
}

public class JScrollBar {
  @EventDispatchThread public JScrollBar();
  @EventDispatchThread public JScrollBar(int i);
  @EventDispatchThread public JScrollBar(int i, int i2, int i3, int i4, int i5);
}

public class JScrollPane {
  @EventDispatchThread public JScrollPane();
  @EventDispatchThread public JScrollPane(java.awt.Component component);
  @EventDispatchThread public JScrollPane(int i, int i2);
  @EventDispatchThread public JScrollPane(java.awt.Component component, int i, int i2);
}

public class JSeparator {
  @EventDispatchThread public JSeparator();
  @EventDispatchThread public JSeparator(int i);
}

public class JSlider {
  @EventDispatchThread public JSlider();
  @EventDispatchThread public JSlider(int i);
  @EventDispatchThread public JSlider(@EventDispatchThread BoundedRangeModel boundedRangeModel);
  @EventDispatchThread public JSlider(int i, int i2);
  @EventDispatchThread public JSlider(int i, int i2, int i3);
  @EventDispatchThread public JSlider(int i, int i2, int i3, int i4);
}

public class JSpinner {
  @EventDispatchThread public JSpinner();
  @EventDispatchThread public JSpinner(@EventDispatchThread SpinnerModel spinnerModel);
}

public class JSplitPane {
  @EventDispatchThread public JSplitPane();
  @EventDispatchThread public JSplitPane(int i);
  @EventDispatchThread public JSplitPane(int i, boolean b);
  @EventDispatchThread public JSplitPane(
      int i, java.awt.Component component, java.awt.Component component2);
  @EventDispatchThread public JSplitPane(
      int i, boolean b, java.awt.Component component, java.awt.Component component2);
}

public class JTabbedPane {
  @EventDispatchThread public JTabbedPane();
  @EventDispatchThread public JTabbedPane(int i);
  @EventDispatchThread public JTabbedPane(int i, int i2);
}

public class JTable {
  @EventDispatchThread public JTable();
  @EventDispatchThread public JTable(@EventDispatchThread javax.swing.table.TableModel tableModel);
  @EventDispatchThread public JTable(Object[][] value, Object[] value2);
  @EventDispatchThread public JTable(Vector vector, Vector vector2);
  @EventDispatchThread public JTable(int i, int i2);
  @EventDispatchThread public JTable(
      @EventDispatchThread javax.swing.table.TableModel tableModel, @EventDispatchThread
      javax.swing.table.TableColumnModel tableColumnModel);
  @EventDispatchThread public JTable(
      @EventDispatchThread javax.swing.table.TableModel tableModel, @EventDispatchThread
      javax.swing.table.TableColumnModel tableColumnModel, @EventDispatchThread
      ListSelectionModel listSelectionModel);
}

public class JTextArea {
  @EventDispatchThread public JTextArea();
  @EventDispatchThread public JTextArea(String text);
  @EventDispatchThread public JTextArea(@EventDispatchThread javax.swing.text.Document document);
  @EventDispatchThread public JTextArea(int i, int i2);
  @EventDispatchThread public JTextArea(String text, int i, int i2);
  @EventDispatchThread public JTextArea(
      @EventDispatchThread javax.swing.text.Document document, String text, int i, int i2);
}

public class JTextField {
  @EventDispatchThread public JTextField();
  @EventDispatchThread public JTextField(String text);
  @EventDispatchThread public JTextField(int i);
  @EventDispatchThread public JTextField(String text, int i);
  @EventDispatchThread public JTextField(
      @EventDispatchThread javax.swing.text.Document document, String text, int i);
}

public class JTextPane {
  @EventDispatchThread public JTextPane();
  @EventDispatchThread public JTextPane(
      @EventDispatchThread javax.swing.text.StyledDocument styledDocument);
}

public class JToggleButton {
  @EventDispatchThread public JToggleButton();
  @EventDispatchThread public JToggleButton(String text);
  @EventDispatchThread public JToggleButton(@EventDispatchThread Action action);
  @EventDispatchThread public JToggleButton(@EventDispatchThread Icon icon);
  @EventDispatchThread public JToggleButton(String text, boolean b);
  @EventDispatchThread public JToggleButton(String text, @EventDispatchThread Icon icon);
  @EventDispatchThread public JToggleButton(@EventDispatchThread Icon icon, boolean b);
  @EventDispatchThread public JToggleButton(String text, @EventDispatchThread Icon icon, boolean b);
}

public class JToolBar {
  @EventDispatchThread public JToolBar();
  @EventDispatchThread public JToolBar(String text);
  @EventDispatchThread public JToolBar(int i);
  @EventDispatchThread public JToolBar(String text, int i);
}

public class JToolTip {
  @EventDispatchThread public JToolTip();
}

public class JTree {
  @EventDispatchThread public JTree();
  @EventDispatchThread public JTree(Object[] value);
  @EventDispatchThread public JTree(java.util.Hashtable hashtable);
  @EventDispatchThread public JTree(Vector vector);
  @EventDispatchThread public JTree(@EventDispatchThread javax.swing.tree.TreeModel treeModel);
  @EventDispatchThread public JTree(@EventDispatchThread javax.swing.tree.TreeNode treeNode);
  @EventDispatchThread public JTree(
      @EventDispatchThread javax.swing.tree.TreeNode treeNode, boolean b);
}

public class JViewport {
  @EventDispatchThread public JViewport();
}

public class JWindow {
  @EventDispatchThread public JWindow();
  @EventDispatchThread public JWindow(java.awt.Frame frame);
  @EventDispatchThread public JWindow(java.awt.GraphicsConfiguration graphicsConfiguration);
  @EventDispatchThread public JWindow(java.awt.Window window);
  @EventDispatchThread public JWindow(
      java.awt.Window window, java.awt.GraphicsConfiguration graphicsConfiguration);
}
