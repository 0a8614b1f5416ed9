package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.assumeJdk;
import static dev.loopguard.checker.scenario.Scenario.program;
import static dev.loopguard.checker.scenario.Scenario.server;

import org.junit.jupiter.api.Test;

/** D: guards, and on which paths they hold. */
final class GuardsTest {
  private static final String THROUGH_POOL = "void start() { pool.execute(() -> stop()); }\n";

  @Test
  void d01_guardedCall() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              if (base.inLoopThread()) {
                base.free();
              }
            }
            """);
  }

  @Test
  void d02_guardedOrPosted() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              if (base.inLoopThread()) base.free();
              else base.execute(() -> base.free());
            }
            """);
  }

  @Test
  void d03_postedAndReturned() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              if (!base.inLoopThread()) {
                base.execute(this::stop);
                return;
              }
              base.free();
            }
            """);
  }

  @Test
  void d04_thrown() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              if (!base.inLoopThread()) throw new IllegalStateException("not the loop's thread");
              base.free();
            }
            """);
  }

  @Test
  void d05_guardWithoutExit() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              if (!base.inLoopThread()) {
                System.err.println("not the loop's thread");
              }
              base.free(); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void d06_elseBranch() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              if (base.inLoopThread()) {
                base.free();
              } else {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  private static final String CONDITIONS = "@LoopThreadOnly boolean closed() { return false; }\n";

  @Test
  void d07_and() {
    server(
        CONDITIONS
            + """
            void start() { pool.execute(() -> System.out.println(base.inLoopThread() && closed())); }
            """);
  }

  @Test
  void d08_notOr() {
    server(
        CONDITIONS
            + """
            void start() { pool.execute(() -> System.out.println(!base.inLoopThread() || closed())); }
            """);
  }

  @Test
  void d09_or() {
    server(
        CONDITIONS
            + """
            void start() {
              pool.execute(() -> System.out.println(
                  base.inLoopThread() || closed())); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void d10_andThenOr() {
    server(
        CONDITIONS
            + """
            void start(boolean idle) {
              pool.execute(() -> System.out.println(
                  base.inLoopThread() && idle || closed())); // BUG: LoopThreadOnly
              pool.execute(() -> System.out.println(base.inLoopThread() && (idle || closed())));
            }
            """);
  }

  @Test
  void d11_conditional() {
    server(
        """
        void start() {
          pool.execute(() -> System.out.println(base.inLoopThread() ? size() : -1));
          pool.execute(() -> System.out.println(
              base.inLoopThread() ? -1 : size())); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void d12_localBoolean() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              final boolean onLoop = base.inLoopThread();
              System.out.println("stopping");
              if (onLoop) {
                base.free();
                return;
              }
              base.free(); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void d13_localBooleanReassigned() {
    server(
        """
        void start(boolean force) { pool.execute(() -> stop(force)); }
        private void stop(boolean force) {
          boolean onLoop = base.inLoopThread();
          onLoop = force;
          if (onLoop) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void d14_guardKeptInFieldOrParameter() {
    server(
        """
        private boolean onLoop;
        void start() {
          onLoop = base.inLoopThread();
          boolean here = base.inLoopThread();
          pool.execute(() -> stop(here));
        }
        private void stop(boolean here) {
          if (onLoop) {
            base.free(); // BUG: LoopThreadOnly
          }
          if (here) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void d15_guardInHelper() {
    server(
        THROUGH_POOL
            + """
            private boolean onLoop() { return base.inLoopThread(); }
            private boolean idle() { return base.inLoopThread() && size() == 0; }
            @EnsuresLoopThreadIf(result = true, value = "base")
            boolean told() { return Thread.currentThread().getName().equals("loop"); }
            boolean named() { return Thread.currentThread().getName().equals("loop"); }
            private void stop() {
              if (onLoop()) base.free();
              if (idle()) base.free();
              if (told()) base.free();
              if (!idle()) {
                base.free(); // BUG: LoopThreadOnly
              }
              if (named()) {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  @Test
  void d15_helperThatRunsWhatItIsGiven() {
    server(
        """
        private void onLoop(Runnable task) {
          if (base.inLoopThread()) task.run(); else base.execute(task);
        }
        class Stop implements Runnable {
          @Override public void run() { base.free(); }
        }
        private void stop() {
          onLoop(base::free);
          onLoop(() -> base.free());
          onLoop(new Runnable() {
            @Override public void run() { base.free(); }
          });
          onLoop(new Runnable() {
            @Override public void run() {
              new Runnable() {
                @Override public void run() { base.free(); }
              }.run();
            }
          });
          class Local implements Runnable {
            @Override public void run() { base.free(); }
          }
          onLoop(new Local());
          onLoop(new Stop());
        }
        void start() {
          pool.execute(this::stop);
        }
        """);
    server(
        """
        private void anywhere(Runnable task) {
          if (base.inLoopThread()) System.out.println("here");
          task.run();
        }
        class Stop implements Runnable {
          @Override public void run() {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        private void stop(Server other) {
          anywhere(new Stop());
          other.onLoop(new Runnable() {
            @Override public void run() {
              base.free(); // BUG: LoopThreadOnly
            }
          });
        }
        private void onLoop(Runnable task) {
          if (base.inLoopThread()) task.run();
        }
        void start(Server other) {
          pool.execute(() -> stop(other));
        }
        """);
  }

  @Test
  void d16_negatedHelper() {
    server(
        THROUGH_POOL
            + """
            private boolean elsewhere() { return !base.inLoopThread(); }
            @EnsuresLoopThreadIf(result = false, value = "base") native boolean told();
            private void stop() {
              if (!elsewhere()) base.free();
              if (!told()) base.free();
              if (elsewhere()) {
                base.free(); // BUG: LoopThreadOnly
              }
              if (told()) {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  @Test
  void d17_whileOnLoop() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              while (base.inLoopThread()) {
                tick();
              }
              tick(); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void d18_breakUnlessOnLoop() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              for (;;) {
                if (!base.inLoopThread()) break;
                tick();
              }
              tick(); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void d19_doWhileOnLoop() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              do {
                tick(); // BUG: LoopThreadOnly
              } while (base.inLoopThread());
            }
            """);
  }

  @Test
  void d20_switchOnText() {
    server(
        """
        void start(String command) { pool.execute(() -> stop(command)); }
        private void stop(String command) {
          switch (command) {
            case "stop" -> {
              if (base.inLoopThread()) base.free();
            }
            case "kill" -> base.free(); // BUG: LoopThreadOnly
            default -> base.assertInLoopThread();
          }
        }
        """);
  }

  @Test
  void d20_switchGuard() {
    assumeJdk(21);
    server(
        """
        void start(Object command) { pool.execute(() -> stop(command)); }
        private void stop(Object command) {
          switch (command) {
            case String name when base.inLoopThread() -> base.free();
            case Integer code when code > 0 && base.inLoopThread() -> {
              base.free();
            }
            case Integer code when code < 0 || base.inLoopThread() -> {
              base.free(); // BUG: LoopThreadOnly
            }
            case Long id when !base.inLoopThread() -> {
              base.free(); // BUG: LoopThreadOnly
            }
            case String name -> {
              base.free(); // BUG: LoopThreadOnly
            }
            default -> {
              base.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  @Test
  void d20_switchExpressionGuard() {
    assumeJdk(21);
    server(
        """
        void start(Object command) { pool.execute(() -> System.out.println(answer(command))); }
        private int answer(Object command) {
          return switch (command) {
            case String name when base.inLoopThread() -> size();
            case String name when !base.inLoopThread() -> -1;
            case String name -> size(); // BUG: LoopThreadOnly
            default -> size(); // BUG: LoopThreadOnly
          };
        }
        """);
  }

  @Test
  void d21_guardOutsideSpawnedLambda() {
    server(
        """
        void start() {
          if (base.inLoopThread()) {
            pool.execute(() -> base.free()); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void d22_guardOutsideLambdaThatRunsHere() {
    server(
        """
        void start(List<String> names) {
          pool.execute(() -> {
            if (base.inLoopThread()) {
              names.forEach(name -> base.free());
            }
          });
          pool.execute(() -> {
            if (!base.inLoopThread()) {
              names.forEach(name -> base.free()); // BUG: LoopThreadOnly
            }
          });
        }
        """);
  }

  @Test
  void d23_guardOfAnotherLoop() {
    program(
        """
        class Server {
          void start(Executor pool, EventBase one, EventBase other) {
            pool.execute(() -> stop(one, other));
          }
          private void stop(EventBase one, EventBase other) {
            if (one.inLoopThread()) {
              one.free();
              other.free(); // BUG: LoopThreadOnly
            }
          }
        }
        """);
  }

  @Test
  void d24_guardOfAlias() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              EventBase own = this.base;
              if (own.inLoopThread()) {
                this.base.free();
              }
            }
            """);
  }

  @Test
  void d25_waitingChangesNoThread() {
    server(
        """
        private final CountDownLatch done = new CountDownLatch(1);
        void start() { pool.submit(() -> stop()); }
        private Void stop() throws InterruptedException {
          base.assertInLoopThread();
          done.await();
          Thread.sleep(10);
          synchronized (done) {
            done.wait();
          }
          base.free();
          return null;
        }
        """);
  }

  @Test
  void d26_finallyRunsOnTheWayOut() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              try {
                if (!base.inLoopThread()) return;
                tick();
              } finally {
                base.free(); // BUG: LoopThreadOnly
              }
            }
            """);
  }

  @Test
  void d27_swallowedAssertion() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              try {
                base.assertInLoopThread();
                tick();
              } catch (Throwable swallowed) {
                // nothing
              }
              base.free(); // BUG: LoopThreadOnly
            }
            """);
  }

  @Test
  void d28_comparedThreads() {
    server(
        """
        private volatile Thread thread;
        void start() {
          new Thread(() -> { thread = Thread.currentThread(); base.loop(); }).start();
          pool.execute(() -> stop());
        }
        @EnsuresLoopThreadIf(result = true, value = "base")
        private boolean isOwn() { return Thread.currentThread() == thread; }
        private void stop() {
          if (isOwn()) {
            base.free();
          }
          if (Thread.currentThread() == thread) {
            base.free(); // BUG: LoopThreadOnly
          }
        }
        """);
  }

  @Test
  void d29_guardOfWhatIsNotNull() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              if (Objects.requireNonNull(base).inLoopThread()) {
                base.free();
              }
            }
            """);
  }

  @Test
  void d30_guardInCaller() {
    server(
        """
        void start() {
          pool.execute(() -> {
            if (!base.inLoopThread()) return;
            stop();
          });
          base.execute(() -> stop());
        }
        private void stop() { release(); }
        private void release() { base.free(); }
        """);
  }

  @Test
  void d31_guardOnOneOfTwoPaths() {
    server(
        """
        void start(boolean careful) { pool.execute(() -> stop(careful)); }
        private void stop(boolean careful) {
          if (careful) {
            if (!base.inLoopThread()) return;
          } else {
            System.out.println("careless");
          }
          base.free(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void d32_assertStatement() {
    server(
        THROUGH_POOL
            + """
            private void stop() {
              assert base.inLoopThread() : "not the loop's thread";
              base.free();
            }
            """);
  }

  @Test
  void d33_guardOfAnEarlierRound() {
    server(
        """
        void start(int rounds) { pool.execute(() -> stop(rounds)); }
        private void stop(int rounds) {
          boolean asked = false;
          for (int i = 0; i < rounds; i++) {
            if (asked) {
              base.free(); // BUG: LoopThreadOnly
            }
            asked = i == 1 || base.inLoopThread();
          }
        }
        """);
  }

  @Test
  void d34_guardInLoopOnlyCode() {
    server(
        """
        @LoopThreadOnly void stop() {
          if (base.inLoopThread()) {
            base.free();
          }
          base.free();
        }
        """);
  }

  @Test
  void preconditionInAClassFile() {
    server(
        """
        void start() {
          pool.execute(this::stop);
          pool.execute(this::stopElsewhere);
        }
        private void stop() {
          com.google.common.base.Preconditions.checkState(base.inLoopThread(), "wrong thread");
          base.free();
        }
        private void stopElsewhere() {
          com.google.common.base.Preconditions.checkState(!base.inLoopThread(), "wrong thread");
          base.free(); // BUG: LoopThreadOnly
        }
        """);
  }

  @Test
  void answerThatALambdaCaptures() {
    server(
        """
        void start(List<String> names) {
          pool.execute(() -> all(names));
        }
        private void all(List<String> names) {
          boolean here = base.inLoopThread();
          names.forEach(name -> {
            if (here) base.free();
          });
          each(name -> {
            if (!here) return;
            base.free();
          });
          names.forEach(name -> {
            if (!here) base.free(); // BUG: LoopThreadOnly
          });
          pool.execute(() -> {
            if (here) base.free(); // BUG: LoopThreadOnly
          });
        }
        private void each(Consumer<String> action) { action.accept("one"); }
        """);
  }

  /** What a method of a library's interface says, of the program's only classes that have it. */
  @Test
  void askedByAnInterfaceOfTheProgram() {
    String check = "interface Check extends BooleanSupplier {}";
    String own =
        """
        final class OnLoop implements Check {
          private final EventBase base;
          OnLoop(EventBase base) { this.base = base; }
          @Override public boolean getAsBoolean() { return base.inLoopThread(); }
        }
        """;
    String main =
        """
        class Main {
          @LoopThreadOnly void tick() {}
          void start(Executor pool, %s check) {
            pool.execute(() -> {
              if (check.getAsBoolean()) tick(); %s
            });
          }
        }
        """;
    program(check, own, main.formatted("Check", ""));
    program(check, own, main.formatted("BooleanSupplier", "// BUG: LoopThreadOnly"));
  }
}
