package dev.loopguard.agent;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Notes every call, on whatever thread, once for each that differs. */
final class Recording implements Consequence {
  private final Set<CallRecord> seen = ConcurrentHashMap.newKeySet();
  private final PrintWriter file;

  private Recording(PrintWriter file) {
    this.file = file;
  }

  /** Begins the file anew. */
  static Recording to(Path path) {
    try {
      PrintWriter file = new PrintWriter(Files.newBufferedWriter(path));
      file.println(CallRecord.HEADER);
      file.flush();
      return new Recording(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e, e);
    }
  }

  List<CallRecord> soFar() {
    return seen.stream().sorted().toList();
  }

  @Override
  public void of(Verdict verdict, Subject subject, Supplier<String> refusal) {
    CallRecord call =
        new CallRecord(
            verdict,
            subject.fullCall(),
            subject.role(),
            Places.of(subject),
            Thread.currentThread().getName());
    if (seen.add(call)) {
      synchronized (file) {
        // At once, because a program that hangs is ended without a farewell.
        file.println(call.toLine());
        file.flush();
      }
    }
  }
}
