import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/** The remedy: a thread of its own searches, and Swing's shows what it found. */
public final class Remedy {
  private final JLabel result = new JLabel();

  public static void main(String[] args) {
    SwingUtilities.invokeLater(() -> new Remedy().start("loop"));
  }

  private void start(String word) {
    result.setText("searching");
    new Thread(() -> find(word)).start();
  }

  private void find(String word) {
    int found = word.length();
    SwingUtilities.invokeLater(() -> show(found));
  }

  private void show(int found) {
    result.setText("found " + found);
    String where = SwingUtilities.isEventDispatchThread() ? "Swing's thread" : "another thread";
    System.out.println(result.getText() + ", says " + where);
  }
}
