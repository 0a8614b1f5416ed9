package dev.loopguard.checker.scenario;

import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;

/** What belongs to SWT's thread, and to JFace's and Eclipse's, which are made of it. */
final class SwtTest {
  private static void swt(String unit) {
    Scenario.of(
            "import org.eclipse.swt.*; import org.eclipse.swt.widgets.Display;"
                + " import org.eclipse.swt.widgets.Label; import org.eclipse.swt.widgets.Button;"
                + " import org.eclipse.swt.widgets.Shell; import org.eclipse.jface.viewers.*;"
                + " import org.eclipse.core.runtime.*; import org.eclipse.core.runtime.jobs.*;"
                + " import org.eclipse.ui.progress.UIJob; "
                + unit)
        .args("-cp", Frameworks.classPath(Frameworks.jars("org.eclipse")))
        .check();
  }

  @Test
  void theThreadThatMakesTheDisplayRunsIt() {
    swt(
        """
        class Hello {
          public static void main(String[] args) {
            Display display = new Display();
            Shell shell = new Shell(display);
            Label label = new Label(shell, SWT.NONE);
            label.setText("hello");
            shell.open();
            new Thread(() -> {
              label.setText("wrong"); // BUG: Label.setText() must run on the SWT UI thread
              if (!label.isDisposed()) {
                label.getDisplay().asyncExec(() -> label.setText("right"));
              }
              display.syncExec(() -> label.setText("right"));
              display.timerExec(5, () -> {}); // BUG: Display.timerExec() must run on the SWT UI thread
            }).start();
            while (!shell.isDisposed()) {
              if (!display.readAndDispatch()) {
                display.sleep();
              }
            }
            display.dispose();
          }
        }
        """);
  }

  @Test
  void theFirstWindowMakesTheDisplay() {
    swt(
        """
        class Main extends org.eclipse.jface.window.ApplicationWindow {
          Main() { super(null); }
          Label label;
          void run() {
            create();
            fill();
            open();
          }
          void fill() {
            label = new Label(getShell(), SWT.NONE); // BUG: new Label()
            label.setText("either"); // BUG: Label.setText()
          }
          public static void main(String[] args) {
            new Main().run();
            Shell shell = new Shell();
            shell.open();
            new Thread(() -> {
              shell.close(); // BUG: Shell.close()
              new Shell(); // BUG: new Shell()
            }).start();
          }
          static void later() {
            new Thread(() -> {
              Main second = new Main();
              second.open(); // BUG: Window.open()
              second.fill();
            }).start();
          }
        }
        """);
  }

  @Test
  void whatComesBeforeTheFirstWindowOrOnSomeWaysOnly() {
    swt(
        """
        class Main {
          static Label label;
          public static void main(String[] args) {
            label.setText("wrong"); // BUG: Label.setText() must run on the SWT UI thread
            if (args.length > 0) {
              org.eclipse.jface.dialogs.MessageDialog.openError(null, "", "");
              label.setText("right");
            }
            label.setText("wrong"); // BUG: Label.setText() must run on the SWT UI thread
            Display.getDefault();
            label.setText("right");
          }
        }
        """);
  }

  @Test
  void askingForTheDisplayOrItsThread() {
    swt(
        """
        class Status {
          final Label label;
          Status(Label label) { this.label = label; }
          void current() {
            if (Display.getCurrent() != null) {
              label.setText("right");
            } else {
              label.setText("wrong"); // BUG: Label.setText()
            }
          }
          void early() {
            if (Display.getCurrent() == null) {
              label.getDisplay().asyncExec(this::early);
              return;
            }
            label.setText("right");
          }
          void thread(Display display) {
            if (display.getThread() == Thread.currentThread()) {
              label.setText("right");
            }
            if (display.getThread() != Thread.currentThread()) {
              label.setText("wrong"); // BUG: Label.setText()
            }
          }
          void object() {
            Display current = Display.getCurrent();
            if (current != null && !label.isDisposed()) {
              label.setText("right");
            }
          }
          void start(ExecutorService pool, Display display) {
            pool.execute(() -> { current(); early(); thread(display); object(); });
          }
        }
        """);
  }

  @Test
  void listenersRunOnIt() {
    swt(
        """
        class Form {
          void build(Button button, Label label, ExecutorService pool) {
            button.addListener(SWT.Selection, event -> label.setText("right"));
            button.addListener(SWT.Selection, event -> pool.execute(() -> {
              label.setText("wrong"); // BUG: Label.setText()
            }));
          }
        }
        """);
  }

  @Test
  void jobsDoNotButThoseForTheUserInterfaceDo() {
    swt(
        """
        class Refresh extends Job {
          final TableViewer viewer;
          Refresh(TableViewer viewer) { super("refresh"); this.viewer = viewer; }
          @Override protected IStatus run(IProgressMonitor monitor) {
            viewer.refresh(); // BUG: must run on the SWT UI thread
            Display.getDefault().asyncExec(viewer::refresh);
            return null;
          }
          static UIJob inTheInterface(TableViewer viewer) {
            return new UIJob("refresh") {
              @Override public IStatus runInUIThread(IProgressMonitor monitor) {
                viewer.refresh();
                return null;
              }
            };
          }
        }
        """);
  }

  @Test
  void operationsRunWhereTheyAreToldTo() {
    swt(
        """
        class Saving {
          final Label label;
          Saving(Label label) { this.label = label; }
          @LoopThreadOnly(role = "SWT UI thread")
          void save(org.eclipse.jface.operation.IRunnableContext any,
              org.eclipse.jface.dialogs.ProgressMonitorDialog dialog) throws Exception {
            any.run(false, true, monitor -> label.setText("right"));
            dialog.run(false, true, monitor -> label.setText("right"));
            any.run(true, true, monitor -> {
              label.setText("wrong"); // BUG: Label.setText() must run on the SWT UI thread
              label.getDisplay().asyncExec(() -> label.setText("right"));
            });
            dialog.run(true, true, monitor -> {
              label.setText("wrong"); // BUG: Label.setText() must run on the SWT UI thread
            });
          }
        }
        """);
  }

  /** JFace's helpers run code during the call, with something around it. */
  @Test
  void helpersRunCodeWhereTheyAreCalled() {
    swt(
        """
        import org.eclipse.jface.util.SafeRunnable;
        import org.eclipse.swt.custom.BusyIndicator;
        class Helped {
          void right(Display display, Label label) {
            display.asyncExec(() -> BusyIndicator.showWhile(display, () -> label.setText("right")));
            display.asyncExec(() -> SafeRunnable.run(new SafeRunnable() {
              @Override public void run() { label.setText("right"); }
            }));
            display.asyncExec(() -> SafeRunner.run(new SafeRunnable() {
              @Override public void run() { label.setText("right"); }
            }));
          }
          void wrong(ExecutorService pool, Display display, Label label) {
            pool.execute(() -> BusyIndicator.showWhile(display, () -> label.setText("wrong"))); // BUG: LoopThreadOnly
            pool.execute(() -> SafeRunnable.run(new SafeRunnable() {
              @Override public void run() { label.setText("wrong"); } // BUG: LoopThreadOnly
            }));
            pool.execute(() -> SafeRunner.run(new SafeRunnable() {
              @Override public void run() { label.setText("wrong"); } // BUG: LoopThreadOnly
            }));
          }
        }
        """);
  }

  @Test
  void operationsThatAreForked() {
    swt(
        """
        import org.eclipse.jface.operation.*;
        class Operations {
          void run(Display display, Label label, IRunnableContext context) throws Exception {
            ModalContext.run(monitor -> label.setText("right"), false, new NullProgressMonitor(), display);
            ModalContext.run(monitor -> label.setText("wrong"), true, new NullProgressMonitor(), display); // BUG: LoopThreadOnly
            context.run(false, true, monitor -> label.setText("right"));
            context.run(true, true, monitor -> label.setText("wrong")); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void whoeverChangesAPreferenceTellsItsListeners() {
    swt(
        """
        import org.eclipse.jface.preference.PreferenceStore;
        class Preferences {
          private final PreferenceStore colours = new PreferenceStore();
          private final PreferenceStore fonts = new PreferenceStore();
          void show(ExecutorService pool, Display display, Label label) {
            colours.addPropertyChangeListener(event -> label.setText("right"));
            display.asyncExec(() -> colours.setValue("background", "red"));
            fonts.addPropertyChangeListener(event -> label.setText("wrong")); // BUG: LoopThreadOnly
            pool.execute(() -> fonts.setValue("size", 12));
          }
        }
        """);
  }
}
