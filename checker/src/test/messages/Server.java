import dev.loopguard.annotation.AnyThread;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;
import dev.loopguard.log.DebugMask;
import dev.loopguard.log.EventLog;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/** Every kind of thread that gets there, and every kind of thing that it gets to. */
class Server implements Closing {
  final EventBase one = EventBase.create();
  final EventBase two = EventBase.create();
  final ExecutorService pool;
  @LoopThreadOnly int open;

  Server(ExecutorService pool) {
    this.pool = pool;
  }

  @LoopThreadOnly
  Server() {
    this(null);
  }

  @LoopThreadOnly
  void tick() {}

  @Override
  public void close() {}

  void ofAThread() {
    new Thread(() -> tick(), "ticker").start();
  }

  void ofAPool() {
    pool.execute(this::through);
    pool.submit(this::through);
    pool.execute(() -> through());
  }

  private void through() {
    close();
  }

  void ofATimer(Timer timer) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            open++;
          }
        },
        5);
  }

  void ofAFuture() {
    CompletableFuture.runAsync(() -> new Whole().act());
  }

  void ofAStream(List<String> names) {
    names.parallelStream().forEach(name -> new Server());
  }

  void toALabel(JLabel label) {
    pool.execute(() -> label.setText("ready"));
  }

  void ofTheSwingEdt() {
    SwingUtilities.invokeLater(() -> tick());
  }

  void ofACheckedThread() {
    pool.execute(
        () -> {
          if (SwingUtilities.isEventDispatchThread()) {
            tick();
          }
        });
  }

  @AnyThread
  void ofAnyThread() {
    tick();
  }

  void ofAnotherLoop() {
    one.execute(() -> two.free());
  }

  void task(@LoopThreadOnly Runnable task) {
    pool.execute(task);
  }

  void ofALogCallback() {
    EventLog.setCallback((severity, message) -> one.loopBreak());
  }

  void blocking() {
    one.execute(
        () -> {
          Thread.onSpinWait();
          CompletableFuture.runAsync(() -> {}).join();
        });
  }

  public static void main(String[] args) {
    find().tick();
    EventBase.create();
    EventLog.enableDebug(DebugMask.ALL);
  }

  static Server find() {
    return null;
  }

  void far() {
    pool.execute(() -> a());
  }

  private void a() {
    b();
  }

  private void b() {
    c();
  }

  private void c() {
    d();
  }

  private void d() {
    e();
  }

  private void e() {
    f();
  }

  private void f() {
    g();
  }

  private void g() {
    h();
  }

  private void h() {
    one.close();
  }
}

interface Closing {
  @LoopThreadOnly
  void close();
}

interface Anywhere {
  @AnyThread
  void ask(Server server);
}

@LoopThreadOnly
class Whole {
  void act() {}
}

class Asked implements Anywhere {
  @Override
  public void ask(Server server) {
    server.tick();
  }
}

class Watcher extends Thread {
  Server server;

  @Override
  public void run() {
    server.tick();
  }
}

class Painter extends JComponent {
  Server server;

  @Override
  protected void paintComponent(java.awt.Graphics graphics) {
    server.tick();
  }
}

class Bad implements Anywhere {
  @LoopThreadOnly
  @Override
  public void ask(Server server) {}

  @LoopThreadOnly("nothing")
  void misnamed() {}
}
