// Netty's timers. Source: the API documentation of Netty 4.1: HashedWheelTimer runs tasks on its
// worker thread, which is no event loop.

package io.netty.util;

import java.util.concurrent.TimeUnit;

public interface Timer {
  Timeout newTimeout(@AnyThread TimerTask task, long delay, TimeUnit unit);
}
