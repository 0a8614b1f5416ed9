package dev.loopguard.checker.fix;

import org.junit.jupiter.api.Test;

final class DeclareMethodTest {
  private static final String BEFORE =
      """
      class Server {
        private final EventBase base = EventBase.create();

        @LoopThreadOnly("base")
        private int size;

        public int size() {
          return size;
        }
      %s}
      """;

  private static final String AFTER =
      """
      class Server {
        private final EventBase base = EventBase.create();

        @LoopThreadOnly("base")
        private int size;

        @LoopThreadOnly("base")
        public int size() {
          return size;
        }
      %s}
      """;

  private static final String CALLER =
      """

        void start(Executor pool) {
          pool.execute(() -> System.out.println(size()));
        }
      """;

  private static final String REPAIRED_CALLER =
      """

        void start(Executor pool) {
          pool.execute(() -> base.execute(() -> System.out.println(size())));
        }
      """;

  /** Its callers are told instead, and applied again the fixes have come to an end. */
  @Test
  void whatReturnsAValue() {
    Repair.of(BEFORE.formatted(CALLER)).becomesFirst(AFTER.formatted(CALLER));
    Repair.of(AFTER.formatted(CALLER)).becomes(AFTER.formatted(REPAIRED_CALLER));
  }

  @Test
  void anEntryPoint() {
    Repair.of("public " + BEFORE.formatted(""))
        .args("-XepOpt:LoopGuard:Strict=true")
        .becomes("public " + AFTER.formatted(""));
  }
}
