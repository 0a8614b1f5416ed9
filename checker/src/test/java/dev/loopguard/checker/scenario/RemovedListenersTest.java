package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** What a collection is asked to remove, or to look for, is not in it for that. */
final class RemovedListenersTest {
  private static final String FREER =
      """
      class Freer implements Listener {
        private final EventBase base;
        Freer(EventBase base) { this.base = base; }
        @Override public void told() {
          base.free();
        }
      }
      """;

  private static final String USE =
      """
      class Server {
        void start(EventBase base, ExecutorService pool) {
          Bus one = new Bus();
          Bus two = new Bus();
          one.add(new Freer(base));
          two.add(() -> System.out.println("told"));
          base.execute(one::fire);
          pool.execute(two::fire);
        }
      }
      """;

  private static String bus(String members) {
    return "class Bus { private final " + members + " }";
  }

  private static final String LISTENER = "interface Listener { void told(); }";

  /** Whoever may call {@code remove()} from outside puts nothing into the other bus. */
  @Test
  void fromAList() {
    program(
        LISTENER,
        bus(
            """
            List<Listener> all = new CopyOnWriteArrayList<>();
            void add(Listener listener) { all.add(listener); }
            public void remove(Listener listener) { all.remove(listener); }
            public boolean knows(Listener listener) { return all.contains(listener); }
            public int place(Listener listener) { return all.indexOf(listener); }
            void fire() { for (Listener listener : all) listener.told(); }
            """),
        FREER,
        USE);
  }

  @Test
  void fromAMap() {
    program(
        LISTENER,
        bus(
            """
            Map<Listener, String> all = new HashMap<>();
            void add(Listener listener) { all.put(listener, "a"); }
            public String remove(Listener listener) { return all.remove(listener); }
            public String name(Listener listener) { return all.get(listener); }
            void fire() { for (Listener listener : all.keySet()) listener.told(); }
            """),
        FREER,
        USE);
  }

  @Test
  void fromSwingsList() {
    program(
        "interface Listener extends EventListener { void told(); }",
        bus(
            """
            javax.swing.event.EventListenerList all = new javax.swing.event.EventListenerList();
            void add(Listener listener) { all.add(Listener.class, listener); }
            public void remove(Listener listener) { all.remove(Listener.class, listener); }
            void fire() {
              for (Listener listener : all.getListeners(Listener.class)) listener.told();
            }
            """),
        FREER,
        USE);
  }

  @Test
  void whatWasAddedIsThere() {
    program(
        LISTENER,
        bus(
            """
            List<Listener> all = new CopyOnWriteArrayList<>();
            void add(Listener listener) { all.add(listener); }
            public void remove(Listener listener) { all.remove(listener); }
            void fire() { for (Listener listener : all) listener.told(); }
            """),
        FREER.replace("base.free();", "base.free(); // BUG: LoopThreadOnly"),
        """
        class Server {
          void start(EventBase base, ExecutorService pool) {
            Bus bus = new Bus();
            Freer freer = new Freer(base);
            bus.add(freer);
            bus.remove(freer);
            pool.execute(bus::fire);
          }
        }
        """);
  }
}
