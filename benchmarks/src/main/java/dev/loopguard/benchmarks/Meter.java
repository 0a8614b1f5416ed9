package dev.loopguard.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What one round cost: CPU time of the whole process, which a busy machine does not change as it
 * does the time on the wall, and bytes allocated by all threads, counted as JMH's gc profiler does.
 *
 * @param nanos CPU nanoseconds for each operation
 * @param bytes bytes allocated for each operation
 */
record Meter(double nanos, double bytes) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Meter of(Workload workload) throws Exception {
    workload.prepare();
    System.gc();
    long bytes = allocated();
    long cpu = SYSTEM.getProcessCpuTime();
    long operations = workload.run();
    cpu = SYSTEM.getProcessCpuTime() - cpu;
    bytes = allocated() - bytes;
    return new Meter((double) cpu / operations, (double) bytes / operations);
  }

  /** By the threads that live: a workload keeps its threads until it is closed. */
  private static long allocated() {
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
