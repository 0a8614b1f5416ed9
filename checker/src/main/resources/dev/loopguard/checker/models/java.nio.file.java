// Source of each fact: the API documentation of JDK 25, the member's own page.

package java.nio.file;

import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;

public class Files {
  // Invoked during the call.
  public static Path walkFileTree(Path start, FileVisitor visitor);

  public static Path walkFileTree(
      Path start, java.util.Set options, int maxDepth, FileVisitor visitor);

  // Invoked as the stream that is returned is consumed.
  public static java.util.stream.Stream find(
      Path start, int maxDepth, BiPredicate matcher, FileVisitOption... options);
}

public interface WatchService {
  // "waiting if none are yet present".
  @Blocking
  WatchKey take();

  @Blocking
  WatchKey poll(@Timeout long timeout, TimeUnit unit);
}
