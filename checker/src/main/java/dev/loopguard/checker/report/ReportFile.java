package dev.loopguard.checker.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A file that is there whole or not at all, and that several compilers may add to at a time: those
 * of one build's modules.
 */
public final class ReportFile {
  private static final long WAIT_MILLIS = 5;

  private final Path file;

  public ReportFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /** Puts {@code text} in the place of what was there. */
  public void write(String text) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(draft, text);
      try {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The same for text that depends on what is there, {@code ""} if nothing is. */
  public void update(UnaryOperator<String> change) throws IOException {
    try (FileChannel channel =
            FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = held(channel)) {
      write(change.apply(Files.exists(file) ? Files.readString(file) : ""));
    }
  }

  /** Outside the project, where nobody would know what it is. */
  private Path lock() {
    String name = UUID.nameUUIDFromBytes(file.toString().getBytes(UTF_8)).toString();
    return Path.of(System.getProperty("java.io.tmpdir"), "loopguard-" + name + ".lock");
  }

  /** Builds load this class several times in one virtual machine, which refuses a second lock. */
  private static FileLock held(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        try {
          Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted while another compiler wrote", interrupted);
        }
      }
    }
  }
}
