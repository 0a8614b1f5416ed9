package dev.loopguard.checker.cli;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.tools.JavaFileObject;

/** Says how far it is: in a bar on a terminal; elsewhere in lines, if it takes long. */
final class Progress implements TaskListener {
  private static final int WIDTH = 30;
  private static final long BAR_EVERY_MILLIS = 80;
  private static final long LINE_EVERY_MILLIS = 10_000;

  /** Back to the first column, and away with what stood in the line. */
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier millis;
  private final Set<JavaFileObject> read = new HashSet<>();
  private long last;
  private int files;
  private boolean drawn;

  /**
   * @param millis the time, from anywhere on
   */
  Progress(PrintWriter err, boolean terminal, LongSupplier millis) {
    this.err = err;
    this.terminal = terminal;
    this.millis = millis;
    this.last = millis.getAsLong();
  }

  /** So many more are to be read. */
  void expect(int more) {
    files += more;
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && read.add(event.getSourceFile())) {
      tell(read.size() + " of " + files + " files read");
    }
  }

  /** All is read; now it is about something that can take its time. */
  void stage(String what) {
    tell("looking at " + what);
  }

  private void tell(String what) {
    long now = millis.getAsLong();
    if (now - last < (terminal ? BAR_EVERY_MILLIS : LINE_EVERY_MILLIS)) {
      return;
    }
    last = now;
    if (terminal) {
      int done = files == 0 ? 0 : Math.min(WIDTH, WIDTH * read.size() / files);
      err.print(ERASE + "[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + what);
      err.flush();
      drawn = true;
    } else {
      err.println("loopguard: " + what);
    }
  }

  /** Leaves the line to others. */
  void end() {
    if (drawn) {
      err.print(ERASE);
      err.flush();
      drawn = false;
    }
  }
}
