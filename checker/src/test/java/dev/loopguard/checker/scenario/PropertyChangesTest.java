package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Listeners of a bean's properties run on the thread that changes the bean. */
final class PropertyChangesTest {
  private static String bean(String support) {
    return """
    class Model {
      private final java.beans.PropertyChangeSupport listeners = %s;
      private int value;
      void addListener(java.beans.PropertyChangeListener listener) {
        listeners.addPropertyChangeListener(listener);
      }
      void setValue(int value) {
        int old = this.value;
        this.value = value;
        listeners.firePropertyChange("value", old, value);
      }
    }
    """
        .formatted(support);
  }

  private static final String MODEL = bean("new java.beans.PropertyChangeSupport(this)");

  @Test
  void changedOnTheLoop() {
    program(
        MODEL,
        """
        class View {
          private final javax.swing.JLabel label = new javax.swing.JLabel();
          View(Model model) {
            model.addListener(event -> label.setText("" + event.getNewValue()));
          }
        }
        """,
        """
        class Main {
          public static void main(String[] args) {
            Model model = new Model();
            javax.swing.SwingUtilities.invokeLater(() -> new View(model));
            javax.swing.SwingUtilities.invokeLater(() -> model.setValue(2));
          }
        }
        """);
  }

  /** Registered on a thread of its own and changed on the loop: registering runs nothing. */
  @Test
  void registeredElsewhere() {
    program(
        MODEL,
        """
        class Main {
          public static void main(String[] args) {
            EventBase base = EventBase.create();
            Model model = new Model();
            new Thread(() -> model.addListener(event -> base.loopBreak())).start();
            new Thread(base::loop).start();
            model.addListener(event -> base.free());
            base.execute(() -> model.setValue(2));
          }
        }
        """);
  }

  @Test
  void changedOnAThread() {
    program(
        MODEL,
        """
        class View {
          private final javax.swing.JLabel label = new javax.swing.JLabel();
          View(Model model) {
            model.addListener(
                event -> label.setText("" + event.getNewValue())); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Main {
          public static void main(String[] args) {
            Model model = new Model();
            javax.swing.SwingUtilities.invokeLater(() -> new View(model));
            new Thread(() -> model.setValue(2)).start();
          }
        }
        """);
  }

  /** Two beans of one class above: each tells its own listeners. */
  @Test
  void beansApart() {
    program(
        """
        abstract class Bean {
          private final java.beans.PropertyChangeSupport listeners =
              new java.beans.PropertyChangeSupport(this);
          void addListener(java.beans.PropertyChangeListener listener) {
            listeners.addPropertyChangeListener(listener);
          }
          void fire(String name, Object old, Object now) {
            listeners.firePropertyChange(name, old, now);
          }
        }
        """,
        """
        class Name extends Bean {
          void set(String name) { fire("name", null, name); }
        }
        """,
        """
        class Progress extends Bean {
          void set(int progress) { fire("progress", null, progress); }
        }
        """,
        """
        class Server {
          void start(EventBase base, ExecutorService pool, Name name, Progress progress) {
            name.addListener(event -> base.free());
            progress.addListener(event -> System.out.println(event.getNewValue()));
            base.execute(() -> name.set("x"));
            pool.execute(() -> progress.set(1));
          }
        }
        """);
  }

  /** One that notifies on the event dispatch thread, which nobody says of it here. */
  @Test
  void aLibrarysHeirMayDoOtherwise() {
    program(
        bean("new javax.swing.event.SwingPropertyChangeSupport(this, true)"),
        """
        class Main {
          public static void main(String[] args) {
            Model model = new Model();
            javax.swing.SwingUtilities.invokeLater(() -> {
              javax.swing.JLabel label = new javax.swing.JLabel();
              model.addListener(event -> label.setText("" + event.getNewValue()));
            });
            new Thread(() -> model.setValue(2)).start();
          }
        }
        """);
  }
}
