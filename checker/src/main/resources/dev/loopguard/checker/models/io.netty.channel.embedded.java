// Netty's channel for tests. Source: the API documentation of Netty 4.1, EmbeddedChannel, and the
// source of its event loop: that has no thread, and inEventLoop() is always true.

package io.netty.channel.embedded;

final class EmbeddedEventLoop {
  @AnyThread
  @EnsuresLoopThread(value = "this", role = "Netty event loop", takesOver = true)
  protected void cancelScheduledTasks();
}
