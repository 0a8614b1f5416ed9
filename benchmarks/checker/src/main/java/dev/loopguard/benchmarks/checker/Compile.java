package dev.loopguard.benchmarks.checker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.tools.ToolProvider;

/**
 * Runs javac once in this JVM, and tells on the last line of standard output what that took: the
 * processor time of the whole process in nanoseconds and the peak of the heap in bytes.
 */
final class Compile {
  private Compile() {}

  public static void main(String[] arguments) {
    int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(system.getProcessCpuTime() + " " + peak);
    System.exit(code);
  }
}
