package dev.loopguard.checker.scenario;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.framework.Frameworks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's annotations mean what they mean there: F20. */
final class ForeignAnnotationsTest {
  @TempDir private Path folder;

  private Scenario standIns(String packageName, String unit) {
    Path classes = Frameworks.standIns(packageName, folder);
    return Scenario.of(unit).args("-cp", Frameworks.classPath(java.util.List.of(classes)));
  }

  private static Scenario library(String jar, String unit) {
    return Scenario.of(unit).args("-cp", Frameworks.classPath(Frameworks.jars(jar)));
  }

  @Test
  void androidsUiThread() {
    standIns(
            "androidx.annotation",
            """
            import androidx.annotation.UiThread;
            import androidx.annotation.MainThread;
            import androidx.annotation.WorkerThread;
            class Screen {
              @UiThread void draw() {}
              @MainThread void layout() { draw(); }
              @WorkerThread void load() {
                draw(); // BUG: Screen.draw() must run on the Android main thread
                post(this::draw);
                post(this::layout);
              }
              void post(@UiThread Runnable task) {}
              void start(ExecutorService pool) {
                pool.execute(this::load);
                pool.execute(this::layout); // BUG: Screen.layout() must run on
              }
            }
            """)
        .check();
  }

  @Test
  void whatIsForWorkersBlocksTheUiThread() {
    standIns(
            "androidx.annotation",
            """
            import androidx.annotation.*;
            class Store {
              @WorkerThread String load() { return ""; }
              @UiThread void show() {
                load(); // BUG: load
              }
              @WorkerThread void refresh() { load(); }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void theSupportLibrarys() {
    standIns(
            "android.support.annotation",
            """
            import android.support.annotation.*;
            class Screen {
              @UiThread static class View { void draw() {} }
              @BinderThread void onTransact(View view) {
                view.draw(); // BUG: must run on the Android main thread
              }
            }
            """)
        .check();
  }

  @Test
  void intelliJsEdt() {
    standIns(
            "com.intellij.util.concurrency.annotations",
            """
            import com.intellij.util.concurrency.annotations.*;
            class Panel {
              @RequiresEdt void update() {}
              @RequiresBackgroundThread void index() {
                update(); // BUG: Panel.update() must run on the Swing EDT
                javax.swing.SwingUtilities.invokeLater(() -> update());
                javax.swing.SwingUtilities.invokeLater(this::update);
              }
            }
            """)
        .check();
  }

  @Test
  void theGuiEffectCheckers() {
    library(
            "checker-qual",
            """
            import org.checkerframework.checker.guieffect.qual.*;
            class Gui {
              @UIEffect void paint() {}
              @UIType static class Label { void set(String text) {} }
              void later(@UI Runnable task) {}
              @SafeEffect void tick(Label label) {
                later(() -> paint());
                paint(); // BUG: Gui.paint() must run on the Swing EDT
                label.set(""); // BUG: Label.set() must run on the Swing EDT
              }
            }
            """)
        .check();
  }

  @Test
  void jetBrainsBlocking() {
    library(
            "annotations-",
            """
            import org.jetbrains.annotations.*;
            class Disk {
              final EventBase base;
              Disk(EventBase base) { this.base = base; }
              @org.jetbrains.annotations.Blocking void read() {}
              @NonBlocking void peek() throws Exception { Thread.sleep(1); }
              @NonBlocking void ask() throws Exception {
                if (base.inLoopThread()) Thread.sleep(1);
              }
              void start() {
                base.execute(() -> {
                  read(); // BUG: Disk.read()
                });
                base.execute(() -> {
                  try { peek(); } catch (Exception e) {}
                });
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void smallRyesBlocking() {
    library(
            "smallrye-common-annotation",
            """
            import io.smallrye.common.annotation.NonBlocking;
            class Disk {
              @io.smallrye.common.annotation.Blocking static class Files { void read() {} @NonBlocking void size() {} }
              @LoopThreadOnly void serve(Files files) {
                files.read(); // BUG: read()
                files.size();
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void smallRyesVirtualThreads() {
    library(
            "smallrye-common-annotation",
            """
            import io.smallrye.common.annotation.RunOnVirtualThread;
            class Endpoint {
              final EventBase base = EventBase.create();
              @RunOnVirtualThread void get(EventBase other) {
                other.free(); // BUG: EventBase.free()
              }
            }
            """)
        .check();
  }
}
