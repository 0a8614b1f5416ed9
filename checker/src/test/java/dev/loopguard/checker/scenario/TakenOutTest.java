package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which loop a task is for that comes out of a collection. */
final class TakenOutTest {
  private static final String TASKS =
      """
      class Server {
        final EventBase base;
        Server(EventBase base) { this.base = base; }
        %s
      }
      record Free(Server server) implements Runnable {
        @Override public void run() { server.base.free(); }%s
      }
      class Main {
        static final EventBase READING = EventBase.create();
        static final EventBase WRITING = EventBase.create();
        static final Server FIRST = new Server(READING);
        static final Server SECOND = new Server(WRITING);
        %s
      }
      """;

  /** What comes out is what somebody else may have put in, with another loop. */
  @Test
  void outOfWhatOthersFillToo() {
    for (String turn :
        List.of(
            "QUEUE.add(new Free(this)); go(QUEUE.poll());",
            "Deque<Free> queue = queue(); queue.add(new Free(this)); go(queue.poll());",
            "Free free = QUEUE.poll(); QUEUE.add(new Free(this)); go(free);")) {
      program(
          TASKS.formatted(
              """
              static final Deque<Free> QUEUE = new ArrayDeque<>();
              static Deque<Free> queue() { return QUEUE; }
              static void go(Free free) { free.server().base.execute(free); }
              void turn() { %s }
              """
                  .formatted(turn),
              "",
              """
              static void start() {
                READING.execute(() -> FIRST.turn());
                WRITING.execute(() -> SECOND.turn());
              }
              """));
    }
  }

  /** Each is handed to the loop that it is for. */
  @Test
  void outOfACollectionForEachLoop() {
    for (String start :
        List.of(
            """
            for (Server server : List.of(FIRST, SECOND)) {
              List<Runnable> tasks = new ArrayList<>();
              tasks.add(new Free(server));
              server.base.execute(tasks.get(0));
            }
            """,
            """
            Server[] servers = {FIRST, SECOND};
            Runnable[] tasks = new Runnable[2];
            for (int i = 0; i < 2; i++) tasks[i] = new Free(servers[i]);
            READING.execute(tasks[0]);
            WRITING.execute(tasks[1]);
            """,
            """
            Server either = Math.random() > 0.5 ? FIRST : SECOND;
            Runnable[] tasks = {new Free(either)};
            either.base.execute(tasks[0]);
            """)) {
      program(TASKS.formatted("", "", "static void start() { " + start + " }"));
    }
  }

  /** The one task that was put in comes out, and with it what it was made with. */
  @Test
  void outOfACollectionOfOne() {
    for (String handing :
        List.of(
            "READING.execute(List.of(task).get(0));",
            "READING.execute(Optional.of(task).get());",
            "READING.execute(new Runnable[] {task}[0]);",
            "Runnable[] tasks = {task}; READING.execute(tasks[0]);",
            "Deque<Runnable> tasks = new ArrayDeque<>(); tasks.add(task);"
                + " READING.execute(tasks.poll());")) {
      program(
          TASKS.formatted(
              "",
              " // BUG: WrongLoop",
              "static void start() { Runnable task = new Free(SECOND); " + handing + " }"));
    }
    program(
        TASKS.formatted(
            """
            void stop() {
              Runnable task = new Free(this);
              ((Executor) Runnable::run).execute(List.of(task).get(0));
            }
            """,
            " // BUG: WrongLoop",
            "static void stop() { READING.execute(() -> SECOND.stop()); }"));
  }
}
