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

  /** An action that listens is told, not those who listen to the action. */
  @Test
  void listenersOfAListener() {
    program(
        MODEL,
        """
        class Apply extends javax.swing.AbstractAction
            implements java.beans.PropertyChangeListener {
          private final EventBase base;
          Apply(EventBase base) { this.base = base; }
          @Override public void actionPerformed(java.awt.event.ActionEvent event) {}
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Main {
          static void start(EventBase base, Model model) {
            Apply apply = new Apply(base);
            apply.addPropertyChangeListener(event -> base.free());
            model.addListener(apply);
            new Thread(() -> model.setValue(2)).start();
          }
        }
        """);
  }

  @Test
  void listenersInAWrapperOrACollection() {
    program(
        MODEL,
        """
        class Main {
          static void start(EventBase base, Model model) {
            model.addListener(new java.beans.PropertyChangeListenerProxy(
                "value", event -> base.free())); // BUG: LoopThreadOnly
            List<java.beans.PropertyChangeListener> all = new ArrayList<>();
            all.add(event -> base.free()); // BUG: LoopThreadOnly
            all.forEach(model::addListener);
            new Thread(() -> model.setValue(2)).start();
          }
        }
        """);
  }

  /** A dialog that listens is told, and not what listens and is shown in the dialog. */
  @Test
  void whatIsInAListener() {
    String field =
        """
        class Field extends javax.swing.JTextField implements java.beans.PropertyChangeListener {
          private final EventBase base;
          Field(EventBase base) { this.base = base; }
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {
            base.free(); %s
          }
        }
        """;
    String dialog =
        """
        class Dialog extends javax.swing.JDialog implements java.beans.PropertyChangeListener {
          private final EventBase base;
          private final java.beans.PropertyChangeListener field;
          Dialog(EventBase base) {
            this.base = base;
            Field shown = new Field(base);
            field = shown;
            add(shown);
          }
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {
            %s
          }
        }
        """;
    String main =
        """
        class Main {
          @LoopThreadOnly(role = "Swing EDT")
          static void start(EventBase base, Model model) {
            model.addListener(new Dialog(base));
            new Thread(() -> model.setValue(2)).start();
          }
        }
        """;
    program(MODEL, field.formatted(""), dialog.formatted(""), main);
    program(MODEL, field.formatted(""), dialog.formatted("base.free(); // BUG: Loop"), main);
    program(
        MODEL,
        field.formatted("// BUG: LoopThreadOnly"),
        dialog.formatted("field.propertyChange(event);"),
        main);
  }

  /** The same where the dialog says itself that it listens. */
  @Test
  void whatIsInOneThatBeginsToListen() {
    program(
        MODEL,
        """
        class Field extends javax.swing.JTextField implements java.beans.PropertyChangeListener {
          private final EventBase base;
          Field(EventBase base) { this.base = base; }
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {
            base.free();
          }
        }
        """,
        """
        class Dialog extends javax.swing.JDialog implements java.beans.PropertyChangeListener {
          Dialog(EventBase base, Model model) {
            add(new Field(base));
            model.addListener(this);
          }
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {}
        }
        """,
        """
        class Main {
          @LoopThreadOnly(role = "Swing EDT")
          static void start(EventBase base, Model model) {
            new Dialog(base, model);
            new Thread(() -> model.setValue(2)).start();
          }
        }
        """);
  }

  /** What a class extends that wraps one of many things may be a collection of them. */
  @Test
  void listenersInACollectionOfTheProgram() {
    program(
        MODEL,
        """
        class Listeners extends ArrayList<java.beans.PropertyChangeListener> {
          void later(java.beans.PropertyChangeListener listener) { add(listener); }
          void addAllTo(Model model) {
            for (java.beans.PropertyChangeListener listener : this) model.addListener(listener);
          }
        }
        """,
        """
        class Main {
          static void start(EventBase base, Model model) {
            Listeners listeners = new Listeners();
            listeners.later(event -> base.free()); // BUG: LoopThreadOnly
            listeners.addAllTo(model);
            new Thread(() -> model.setValue(2)).start();
          }
        }
        """);
  }

  /** It listens to a button, to a model, and to another model that is kept beside the button. */
  @Test
  void whoListensToMore() {
    program(
        MODEL,
        """
        class View implements java.beans.PropertyChangeListener {
          private final javax.swing.JButton button = new javax.swing.JButton();
          private final EventBase base;
          View(EventBase base, Model model) {
            this.base = base;
            button.addPropertyChangeListener(this);
            model.addListener(this);
          }
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        class Main {
          static void start(EventBase base, Model model) {
            javax.swing.SwingUtilities.invokeLater(() -> new View(base, model));
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

  /** What is made and filled on a thread, and only then shown, tells nobody of it. */
  @Test
  void filledBeforeAnybodyListens() {
    program(
        """
        class Model {
          private final java.beans.PropertyChangeSupport listeners =
              new java.beans.PropertyChangeSupport(this);
          private int value;
          Model() {}
          Model(int value) { setValue(value); }
          static Model of(int value) {
            Model model = new Model();
            model.setValue(value);
            return model;
          }
          void addListener(java.beans.PropertyChangeListener listener) {
            listeners.addPropertyChangeListener(listener);
          }
          Model with(int value) {
            setValue(value);
            return this;
          }
          void setValue(int value) {
            int old = this.value;
            this.value = value;
            listeners.firePropertyChange("value", old, value);
          }
        }
        """,
        """
        class View {
          private final javax.swing.JLabel label = new javax.swing.JLabel();
          void show(Model model) {
            model.addListener(event -> label.setText("" + event.getNewValue()));
          }
        }
        """,
        """
        class Main {
          void start(ExecutorService pool, View view, List<Integer> values) {
            pool.execute(() -> {
              Model made = new Model(1);
              javax.swing.SwingUtilities.invokeLater(() -> view.show(made));
              Model filled = Model.of(2);
              filled.setValue(3);
              values.forEach(value -> filled.setValue(value));
              javax.swing.SwingUtilities.invokeLater(() -> view.show(filled));
              Model chained = new Model().with(4);
              javax.swing.SwingUtilities.invokeLater(() -> view.show(chained));
            });
          }
        }
        """);
  }

  /** The same model, but another thread changes it once it was given away. */
  @Test
  void filledAgainByAnotherThread() {
    program(
        MODEL,
        """
        class Main {
          private final javax.swing.JLabel label;
          private final Model kept;
          Main(javax.swing.JLabel label) {
            this.label = label;
            Model made = new Model();
            made.setValue(1);
            this.kept = made;
          }
          void start(ExecutorService pool) {
            kept.addListener(event -> label.setText("wrong")); // BUG: LoopThreadOnly
            Model other = new Model();
            other.addListener(event -> label.setText("wrong")); // BUG: LoopThreadOnly
            pool.execute(() -> {
              kept.setValue(2);
              other.setValue(2);
            });
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

  private static final String MAKER = "interface Maker { Model make(); }";
  private static final String SHARED =
      """
      final class Shared implements Maker {
        private final Model model;
        Shared(Model model) { this.model = model; }
        @Override public Model make() { return model; }
      }
      """;

  /** A maker is the object that the code runs on, whatever it calls itself. */
  @Test
  void justMadeByItselfByAnotherName() {
    String server =
        """
        class Server implements Maker {
          @Override public Model make() { return new Model(); }
          void start(Executor pool, EventBase base, Model known) {
            known.addListener(event -> base.free()); %s
            Maker maker = %s;
            pool.execute(() -> {
              Model model = maker.make();
              model.setValue(1);
            });
          }
        }
        """;
    program(MODEL, MAKER, SHARED, server.formatted("", "this"));
    program(MODEL, MAKER, SHARED, server.formatted("// BUG: LoopThreadOnly", "new Shared(known)"));
  }

  @Test
  void justMadeAndNothingAtFirst() {
    String model =
        """
        class Model {
          private java.beans.PropertyChangeSupport changes = null;
          Model() { changes = new java.beans.PropertyChangeSupport(this); }
          void addListener(java.beans.PropertyChangeListener listener) {
            changes.addPropertyChangeListener(listener);
          }
          void setValue(int to) { changes.firePropertyChange("value", 0, to); }
        }
        """;
    String main =
        """
        class Main {
          void start(Executor pool, EventBase base, Model known) {
            known.addListener(event -> base.free()); %s
            pool.execute(() -> {
              Model model = %s;
              model.setValue(1);
            });
          }
        }
        """;
    program(model, main.formatted("", "new Model()"));
    program(model, main.formatted("// BUG: LoopThreadOnly", "known"));
  }

  /** What listens to a listener, or is only kept in one, is not told what that is told. */
  @Test
  void whatIsOnlyKeptInAListener() {
    program(
        """
        import java.beans.beancontext.BeanContextSupport;
        @SuppressWarnings("removal") // as JDK 25 says
        class Main {
          private final java.beans.PropertyChangeSupport support =
              new java.beans.PropertyChangeSupport(this);
          void start(EventBase base, Executor pool) throws Exception {
            BeanContextSupport context = new BeanContextSupport();
            context.addPropertyChangeListener("a", event -> base.free());
            support.addPropertyChangeListener(context);
            pool.execute(() -> support.firePropertyChange("a", 1, 2));
          }
        }
        """);
    String field =
        """
        class Field extends javax.swing.JLabel
            implements java.beans.PropertyChangeListener, Comparable<Field> {
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {}
          @Override public int compareTo(Field other) { return 0; }
        }
        """;
    String form =
        """
        class Form {
          private final java.beans.PropertyChangeSupport support =
              new java.beans.PropertyChangeSupport(this);
          void start(Field field, EventBase base, Executor pool) {
            java.beans.PropertyChangeListener later = event -> base.free(); %s
            %s
            support.addPropertyChangeListener(field);
            pool.execute(() -> support.firePropertyChange("a", 1, 2));
          }
          void start(EventBase base, Executor pool) {
            start(new Field(), base, pool);
            start(made(), base, pool);
          }
          private Field made() { return new Field(); }
        }
        """;
    program(field, form.formatted("", "field.putClientProperty(\"later\", later);"));
    program(
        field,
        form.formatted("// BUG: LoopThreadOnly", "support.addPropertyChangeListener(later);"));
  }

  @Test
  void listenersThatOthersMake() {
    program(
        """
        public class Told implements java.beans.PropertyChangeListener {
          final EventBase base = EventBase.create();
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """,
        """
        public class Main {
          private final java.beans.PropertyChangeSupport support =
              new java.beans.PropertyChangeSupport(this);
          public void add(Told told) { support.addPropertyChangeListener(told); }
          void start(Executor pool) {
            pool.execute(() -> support.firePropertyChange("a", 1, 2));
          }
        }
        """);
  }

  /** What has a second name, or is told of later by another call of the method, is heard. */
  @Test
  void justMadeByAnotherCall() {
    program(
        MODEL,
        """
        class Main {
          void start(Executor pool, EventBase base, Model known) {
            known.addListener(event -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> {
              Model same = known;
              Model other = same;
              other.setValue(1);
            });
          }
        }
        """);
    program(
        MODEL,
        """
        class Main {
          private Runnable last;
          void again(EventBase base) {
            Model model = new Model();
            Runnable before = last;
            last = () -> model.setValue(1);
            before.run();
            listen(model, base);
          }
          private static void listen(Model model, EventBase base) {
            model.addListener(event -> base.free()); // BUG: LoopThreadOnly
          }
          void start(Executor pool, EventBase base) { pool.execute(() -> again(base)); }
        }
        """);
  }

  /** A method that returns what is in a field has not made it. */
  @Test
  void tellsWhatItWasGivenByAGetter() {
    program(
        MODEL,
        """
        class Main {
          private final Model shared = new Model();
          private Model current() {
            Model model = shared;
            return model;
          }
          private static Model made() {
            Model model = new Model();
            return model;
          }
          void start(EventBase base, Executor pool) {
            shared.addListener(event -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> current().setValue(1));
          }
          void right(EventBase base, Executor pool) {
            Model model = new Model();
            model.addListener(event -> base.free());
            pool.execute(() -> made().setValue(1));
          }
        }
        """);
  }

  @Test
  void toldBeforeItIsMade() {
    program(
        """
        class Model {
          private final java.beans.PropertyChangeSupport listeners =
              new java.beans.PropertyChangeSupport(this);
          { setName("new"); }
          void addListener(java.beans.PropertyChangeListener listener) {
            listeners.addPropertyChangeListener(listener);
          }
          void setName(String name) { listeners.firePropertyChange("name", null, name); }
        }
        """,
        """
        class Main {
          void start(EventBase base, Executor pool) {
            Model model = new Model();
            model.addListener(event -> base.free());
            pool.execute(() -> new Model());
          }
        }
        """);
  }

  /** What is in a bean, and listens to others, is not told by the bean: that is only its source. */
  @Test
  void whatIsInTheBeanIsNotTold() {
    String bean =
        """
        class Part extends javax.swing.JLabel implements java.beans.PropertyChangeListener {
          private final EventBase base;
          Part(EventBase base) { this.base = base; }
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {
            base.free(); %s
          }
        }
        class Panel extends javax.swing.JPanel {
          private final java.beans.PropertyChangeSupport changes =
              new java.beans.PropertyChangeSupport(this);
          Panel(Part part) {
            add(part);
            %s
          }
          void set() { changes.firePropertyChange("set", null, null); }
        }
        """;
    String main =
        """
        class Main {
          void start(EventBase base, Executor pool, Model other) {
            javax.swing.SwingUtilities.invokeLater(() -> {
              Part part = new Part(base);
              other.addListener(part);
              Panel panel = new Panel(part);
              pool.execute(panel::set);
            });
          }
        }
        """;
    program(MODEL, bean.formatted("", ""), main);
    program(
        MODEL,
        bean.formatted("// BUG: LoopThreadOnly", "changes.addPropertyChangeListener(part);"),
        main);
  }

  @Test
  void listenersOfATypeThatCallersChoose() {
    program(
        MODEL,
        """
        class Main {
          private static <T extends java.beans.PropertyChangeListener> void listen(
              Model model, T listener) {
            model.addListener(listener);
          }
          void start(Model model, EventBase base, Executor pool) {
            listen(model, event -> base.free()); // BUG: LoopThreadOnly
            pool.execute(() -> model.setValue(1));
          }
        }
        """);
  }

  /** Where nobody is told anything, a listener is an object like any other. */
  @Test
  void listenersThatOnlyKeepSomething() {
    program(
        """
        class Entry extends EventObject implements java.beans.PropertyChangeListener {
          Entry(Object source) { super(source); }
          @Override public void propertyChange(java.beans.PropertyChangeEvent event) {}
        }
        """,
        """
        class Main {
          final java.beans.PropertyChangeSupport all = new java.beans.PropertyChangeSupport(this);
          void start(ExecutorService pool, EventBase base) {
            Entry entry = new Entry((Runnable) () -> base.free()); // BUG: LoopThreadOnly
            all.addPropertyChangeListener(entry);
            Entry same = (Entry) all.getPropertyChangeListeners()[0];
            pool.execute((Runnable) same.getSource());
          }
        }
        """);
  }

  /** An object is new, but not what it has been given. */
  @Test
  void newObjectThatIsGivenAnothersListeners() {
    String main =
        """
        class Main {
          java.beans.PropertyChangeSupport changes;
          @LoopThreadOnly void tick() {}
          void start(Executor pool) {
            java.beans.PropertyChangeSupport known = new java.beans.PropertyChangeSupport("");
            known.addPropertyChangeListener(event -> tick()); %s
            pool.execute(() -> {
              Main other = new Main();
              other.changes = %s;
              other.changes.firePropertyChange("value", 1, 2);
            });
          }
        }
        """;
    program(main.formatted("", "new java.beans.PropertyChangeSupport(1)"));
    program(main.formatted("// BUG: LoopThreadOnly", "known"));
  }
}
