// Netty's channels. Source of each fact: the API documentation of Netty 4.1, the member's own page.
// A channel itself, its pipeline and a handler's context may be used by any thread: they hand over
// what is for the event loop. Bootstraps likewise.

package io.netty.channel;

import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.GenericFutureListener;
import java.net.SocketAddress;

@LoopThreadOnly(role = "Netty event loop")
@interface OnSomeLoop {}

// Handlers are entered by their channel's event loop, or by the executor with which they were added
// to the pipeline.
@OnSomeLoop
public interface ChannelHandler {}

@OnSomeLoop
public interface ChannelInboundHandler {}

@OnSomeLoop
public interface ChannelOutboundHandler {}

// "the EventExecutorGroup which will be used to execute the methods" of the handler.
public interface ChannelPipeline {
  ChannelPipeline addFirst(@RunsInstead(role = "Netty event loop") EventExecutorGroup group, String name, ChannelHandler handler);

  ChannelPipeline addFirst(@RunsInstead(role = "Netty event loop") EventExecutorGroup group, ChannelHandler... handlers);

  ChannelPipeline addLast(@RunsInstead(role = "Netty event loop") EventExecutorGroup group, String name, ChannelHandler handler);

  ChannelPipeline addLast(@RunsInstead(role = "Netty event loop") EventExecutorGroup group, ChannelHandler... handlers);

  ChannelPipeline addBefore(
      @RunsInstead(role = "Netty event loop") EventExecutorGroup group, String base, String name, ChannelHandler handler);

  ChannelPipeline addAfter(
      @RunsInstead(role = "Netty event loop") EventExecutorGroup group, String base, String name, ChannelHandler handler);
}

public abstract class ChannelInitializer {
  @OnSomeLoop
  protected abstract void initChannel(Channel channel);
}

public abstract class SimpleChannelInboundHandler {
  @OnSomeLoop
  protected abstract void channelRead0(ChannelHandlerContext context, Object message);
}

public interface Channel {
  // For transports: "must be invoked from an I/O thread", with the exceptions that its page names.
  @OnSomeLoop
  interface Unsafe {
    @AnyThread
    SocketAddress localAddress();

    @AnyThread
    SocketAddress remoteAddress();

    @AnyThread
    void closeForcibly();

    @AnyThread
    void register(EventLoop eventLoop, ChannelPromise promise);

    @AnyThread
    void deregister(ChannelPromise promise);

    @AnyThread
    ChannelPromise voidPromise();

    // Of a channel, which any thread may ask whether it is writable: it asks this, and the field
    // that is read here is volatile.
    @AnyThread
    ChannelOutboundBuffer outboundBuffer();
  }
}

public abstract class AbstractChannel {
  // What a transport does for its Unsafe.
  @OnSomeLoop
  protected void doRegister();

  @OnSomeLoop
  protected abstract void doBind(SocketAddress address);

  @OnSomeLoop
  protected abstract void doDisconnect();

  @OnSomeLoop
  protected void doDeregister();

  @OnSomeLoop
  protected abstract void doBeginRead();

  @OnSomeLoop
  protected abstract void doWrite(ChannelOutboundBuffer buffer);
}

// For transports: all methods but these are to be called from an I/O thread.
@OnSomeLoop
public final class ChannelOutboundBuffer {
  @AnyThread
  public int size();

  @AnyThread
  public boolean isEmpty();

  // "This method is thread-safe!" Whoever writes calls it, before the event loop does.
  @AnyThread
  void incrementPendingOutboundBytes(long size);

  @AnyThread
  void decrementPendingOutboundBytes(long size);

  @AnyThread
  public boolean isWritable();

  @AnyThread
  public boolean getUserDefinedWritability(int index);

  @AnyThread
  public void setUserDefinedWritability(int index, boolean writable);

  @AnyThread
  public long totalPendingWriteBytes();

  @AnyThread
  public long bytesBeforeUnwritable();

  @AnyThread
  public long bytesBeforeWritable();
}

public interface ChannelFuture {
  ChannelFuture addListener(@OnSomeLoop GenericFutureListener listener);

  ChannelFuture addListeners(@OnSomeLoop GenericFutureListener[] listeners);

  @Blocking
  ChannelFuture sync();

  @Blocking
  ChannelFuture syncUninterruptibly();

  @Blocking
  ChannelFuture await();

  @Blocking
  ChannelFuture awaitUninterruptibly();
}
