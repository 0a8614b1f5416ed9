package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** Into which of two lists a listener goes is decided by the constant that is passed with it. */
final class ChosenByArgumentsTest {
  private static final String BUG = "// BUG: LoopThreadOnly";

  private static String events(String add) {
    return """
    class Events {
      enum Mode { NOW, ON_LOOP, LATER }
      private record Info(Runnable listener) {}
      private final List<Info> now = new ArrayList<>();
      private final List<Info> onLoop = new ArrayList<>();
      %s
      void fire(EventBase base) {
        run(now);
        base.execute(() -> run(onLoop));
      }
      private static void run(List<Info> all) {
        for (Info info : all) info.listener.run();
      }
    }
    """
        .formatted(add);
  }

  private static final String BY_MODE =
      events(
          """
          void add(Runnable listener, Mode mode) {
            if (mode == Mode.ON_LOOP || Mode.LATER == mode) {
              onLoop.add(new Info(listener));
            } else {
              now.add(new Info(listener));
            }
          }
          void pass(Runnable listener, Mode mode) { add(listener, mode); }
          """);

  /** In either order: of a later file javac has not yet said which parameters are assigned. */
  private static void server(String events, String add) {
    String server =
        """
        class Server {
          static void start(EventBase base, Executor pool, Events events, boolean any) {
            %s
            pool.execute(() -> events.fire(base));
          }
        }
        """
            .formatted(add);
    program(events, server);
    program(server, events);
  }

  @Test
  void constantsOfAnEnum() {
    server(
        BY_MODE,
        """
        events.add(() -> base.free(), Events.Mode.ON_LOOP);
        events.add(() -> base.free(), Events.Mode.LATER);
        events.pass(() -> base.free(), Events.Mode.LATER);
        """);
    server(
        BY_MODE,
        """
        events.add(() -> base.free(), Events.Mode.NOW); // BUG: LoopThreadOnly
        events.pass(() -> base.free(), Events.Mode.NOW); // BUG: LoopThreadOnly
        """);
  }

  @Test
  void whatIsNoConstant() {
    server(
        BY_MODE,
        """
        Events.Mode mode = any ? Events.Mode.ON_LOOP : Events.Mode.NOW;
        events.add(() -> base.free(), mode); // BUG: LoopThreadOnly
        events.add(() -> base.free(), Events.Mode.valueOf("NOW")); // BUG: LoopThreadOnly
        """);
  }

  /** Then the one that was passed is not the one that is asked. */
  @Test
  void parameterThatIsAssigned() {
    server(
        events(
            """
            void add(Runnable listener, Mode mode) {
              if (now.isEmpty()) mode = Mode.NOW;
              if (mode != Mode.ON_LOOP) now.add(new Info(listener));
            }
            """),
        "events.add(() -> base.free(), Events.Mode.ON_LOOP); " + BUG);
  }

  @Test
  void constantsThatAreBooleans() {
    String events =
        events(
            """
            void add(Runnable listener, boolean onLoop) {
              if (!onLoop) {
                now.add(new Info(listener));
                return;
              }
              this.onLoop.add(new Info(listener));
            }
            """);
    server(events, "events.add(() -> base.free(), true);");
    server(events, "events.add(() -> base.free(), false); " + BUG);
    server(events, "events.add(() -> base.free(), any); " + BUG);
  }

  @Test
  void backFromTheWayThatIsTaken() {
    String events =
        events(
            """
            void add(Runnable listener, Mode mode) {
              if (mode == Mode.ON_LOOP) {
                onLoop.add(new Info(listener));
                return;
              }
              now.add(new Info(listener));
            }
            """);
    server(events, "events.add(() -> base.free(), Events.Mode.ON_LOOP);");
    server(events, "events.add(() -> base.free(), Events.Mode.LATER); " + BUG);
  }
}
