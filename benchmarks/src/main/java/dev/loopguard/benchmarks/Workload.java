package dev.loopguard.benchmarks;

/** Something that a contender does many times in one round. */
interface Workload extends AutoCloseable {
  /** Gets ready for a round; it is not measured. */
  default void prepare() throws Exception {}

  /** Does it; returns how many operations that were. */
  long run() throws Exception;

  /** What a round cost; not the CPU time of this process if that says nothing. */
  default Meter measure() throws Exception {
    return Meter.of(this);
  }

  @Override
  default void close() throws Exception {}

  /** Makes one, ready to run. */
  @FunctionalInterface
  interface Factory {
    Workload make() throws Exception;
  }
}
