import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/**
 * A search in the background that shows what it found from the thread that searched, though a label
 * belongs to Swing's own. LoopGuard refuses to build it; {@link Remedy} is right.
 */
public final class Search {
  private final JLabel result = new JLabel();

  public static void main(String[] args) {
    SwingUtilities.invokeLater(() -> new Search().start("loop"));
  }

  private void start(String word) {
    result.setText("searching");
    new Thread(() -> show(find(word))).start();
  }

  private static int find(String word) {
    return word.length();
  }

  private void show(int found) {
    result.setText("found " + found);
  }
}
