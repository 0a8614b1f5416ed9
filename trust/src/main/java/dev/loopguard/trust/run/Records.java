package dev.loopguard.trust.run;

import dev.loopguard.agent.CallRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of the file that the agent writes, as it grows. */
final class Records {
  private final Path file;
  private long read;

  Records(Path file) {
    this.file = file;
  }

  /** What was recorded since this was called last. */
  List<CallRecord> more() {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) (in.length() - read)];
      in.seek(read);
      in.readFully(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      // A line that is being written is for the next time.
      text = text.substring(0, text.lastIndexOf('\n') + 1);
      read += text.getBytes(StandardCharsets.UTF_8).length;
      List<CallRecord> records = new ArrayList<>();
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(CallRecord::parse)
          .forEach(records::add);
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
