// Source of each fact: the API documentation of JDK 25: completion handlers are invoked "by one of
// the pooled threads" of the channel's group. SocketChannel.read, ServerSocketChannel.accept and
// the like are not listed: whether they block is a matter of the channel's mode.

package java.nio.channels;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public class AsynchronousSocketChannel {
  public void connect(
      SocketAddress remote, Object attachment, @AnyThread CompletionHandler handler);

  public void read(ByteBuffer buffer, Object attachment, @AnyThread CompletionHandler handler);

  public void read(
      ByteBuffer buffer,
      long timeout,
      TimeUnit unit,
      Object attachment,
      @AnyThread CompletionHandler handler);

  public void read(
      ByteBuffer[] buffers,
      int offset,
      int length,
      long timeout,
      TimeUnit unit,
      Object attachment,
      @AnyThread CompletionHandler handler);

  public void write(ByteBuffer buffer, Object attachment, @AnyThread CompletionHandler handler);

  public void write(
      ByteBuffer buffer,
      long timeout,
      TimeUnit unit,
      Object attachment,
      @AnyThread CompletionHandler handler);

  public void write(
      ByteBuffer[] buffers,
      int offset,
      int length,
      long timeout,
      TimeUnit unit,
      Object attachment,
      @AnyThread CompletionHandler handler);
}

public class AsynchronousServerSocketChannel {
  public void accept(Object attachment, @AnyThread CompletionHandler handler);
}

public class AsynchronousFileChannel {
  public void lock(
      long position,
      long size,
      boolean shared,
      Object attachment,
      @AnyThread CompletionHandler handler);

  public void lock(Object attachment, @AnyThread CompletionHandler handler);

  public void read(
      ByteBuffer buffer, long position, Object attachment, @AnyThread CompletionHandler handler);

  public void write(
      ByteBuffer buffer, long position, Object attachment, @AnyThread CompletionHandler handler);
}

public interface AsynchronousByteChannel {
  void read(ByteBuffer buffer, Object attachment, @AnyThread CompletionHandler handler);

  void write(ByteBuffer buffer, Object attachment, @AnyThread CompletionHandler handler);
}

public class FileChannel {
  // "This method blocks until the region can be locked". The other, tryLock, does not.
  @Blocking
  public FileLock lock();

  @Blocking
  public FileLock lock(long position, long size, boolean shared);
}

public class Selector {
  // "It returns only after at least one channel is selected" or somebody wakes it. The actions are
  // invoked during the call.
  @Blocking
  public int select();

  @Blocking
  public int select(long timeout);

  @Blocking
  public int select(Consumer action);

  @Blocking
  public int select(Consumer action, long timeout);

  public int selectNow(Consumer action);
}
