package dev.loopguard.agent;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One call of loop-only code as it really happened, recorded once for each that differs.
 *
 * <p>In the file it is a line of five fields with a tab between: the verdict ({@code on-loop},
 * {@code off-loop}, {@code unknown}), the call, the role, the place, the thread. A tab or line end
 * inside a field is written as a space. The first line, and any other that begins with {@code #},
 * is a comment.
 *
 * <pre>{@code
 * off-loop	com.acme.Connection.send(java.nio.ByteBuffer)	event loop	com.acme.Server.monitor(Server.java:31)	thread B
 * }</pre>
 *
 * @param call the class that holds the code, its method, and the types of its parameters; a
 *     constructor is {@code com.acme.Connection.<init>()}, a field {@code
 *     com.acme.Connection.inFlight}
 * @param place where it was called from, as a stack trace writes it
 * @param thread the name of the thread
 */
public record CallRecord(Verdict verdict, String call, String role, String place, String thread)
    implements Comparable<CallRecord> {
  static final String HEADER = "# loopguard calls 1: verdict, call, role, place, thread";

  private static final Comparator<CallRecord> ORDER =
      Comparator.comparing(CallRecord::call)
          .thenComparing(CallRecord::place)
          .thenComparing(CallRecord::thread)
          .thenComparing(CallRecord::role)
          .thenComparing(CallRecord::verdict);

  /** Takes out what a line could not hold. */
  public CallRecord {
    call = inLine(call);
    role = inLine(role);
    place = inLine(place);
    thread = inLine(thread);
  }

  private static String inLine(String field) {
    return field.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  /** The line for this call, without a line end. */
  public String toLine() {
    String word = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return String.join("\t", word, call, role, place, thread);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static CallRecord parse(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    if (fields.size() != 5) {
      throw new IllegalArgumentException("not a recorded call: " + line);
    }
    Verdict verdict = Verdict.valueOf(fields.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
    return new CallRecord(verdict, fields.get(1), fields.get(2), fields.get(3), fields.get(4));
  }

  @Override
  public int compareTo(CallRecord other) {
    return ORDER.compare(this, other);
  }
}
