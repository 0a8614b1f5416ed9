// Source: the API documentation of Spring's TaskScheduler, which runs tasks on its own threads.

package org.springframework.scheduling;

import java.time.Duration;
import java.time.Instant;

public interface TaskScheduler {
  java.util.concurrent.ScheduledFuture schedule(@AnyThread Runnable task, Trigger trigger);

  java.util.concurrent.ScheduledFuture schedule(@AnyThread Runnable task, Instant startTime);

  java.util.concurrent.ScheduledFuture scheduleAtFixedRate(
      @AnyThread Runnable task, Instant startTime, Duration period);

  java.util.concurrent.ScheduledFuture scheduleAtFixedRate(
      @AnyThread Runnable task, Duration period);

  java.util.concurrent.ScheduledFuture scheduleWithFixedDelay(
      @AnyThread Runnable task, Instant startTime, Duration delay);

  java.util.concurrent.ScheduledFuture scheduleWithFixedDelay(
      @AnyThread Runnable task, Duration delay);
}
