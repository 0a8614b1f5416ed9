package dev.loopguard.checker.scenario;

import dev.loopguard.checker.LogCallbackReentrancy;
import dev.loopguard.checker.LoopThreadOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section K: what a log callback must not reach. */
final class ReentrancyTest {
  private static void server(String members) {
    Scenario.ofServer(members).checking(LogCallbackReentrancy.class).check();
  }

  private static void program(String... units) {
    Scenario.of(units).checking(LogCallbackReentrancy.class).check();
  }

  @Test
  void k01_eventApiFromALambda() {
    server(
        """
        void install(Event event) {
          EventLog.setCallback((severity, message) -> event.add()); // BUG: from a log callback
        }
        """);
  }

  @Test
  void k02_throughHelpers() {
    server(
        """
        void install() {
          EventLog.setCallback((severity, message) -> note(message));
        }
        private void note(String message) {
          if (message.isEmpty()) { stop(); }
        }
        private void stop() {
          base.loopBreak(); // BUG: EventBase.loopBreak() must not be called from a log callback
        }
        """);
  }

  @Test
  void k03_aFileALoggerAndNothingElse() {
    server(
        """
        private final java.util.logging.Logger logger = java.util.logging.Logger.getLogger("x");
        private final List<String> lines = new ArrayList<>();
        void install(java.io.Writer file) {
          EventLog.setCallback((severity, message) -> {
            try {
              file.write(message);
            } catch (java.io.IOException e) {
              System.err.println(message + e);
            }
          });
          EventLog.setCallback((severity, message) -> logger.info(() -> message));
          EventLog.setCallback((severity, message) -> lines.add(message));
          EventLog.setCallback(null);
          base.loopBreak();
        }
        """);
  }

  @Test
  void k04_throughALoggerInSource() {
    program(
        """
        interface Appender { void append(String line); }
        """,
        """
        class Logger {
          private final List<Appender> appenders = new CopyOnWriteArrayList<>();
          void add(Appender appender) { appenders.add(appender); }
          void warn(String line) { appenders.forEach(appender -> appender.append(line)); }
        }
        """,
        """
        class NetworkAppender implements Appender {
          private final Event flush;
          NetworkAppender(Event flush) { this.flush = flush; }
          @Override public void append(String line) {
            flush.del(); // BUG: Event.del() must not be called from a log callback
          }
        }
        """,
        """
        class Setup {
          static void install(Event flush) {
            Logger logger = new Logger();
            logger.add(new NetworkAppender(flush));
            EventLog.setCallback((severity, message) -> logger.warn(message));
          }
        }
        """);
  }

  @Test
  void k04_throughAHandlerOfThePlatformsLogger() {
    program(
        """
        class Alarm implements System.Logger {
          private final EventBase base;
          Alarm(EventBase base) { this.base = base; }
          @Override public String getName() { return "alarm"; }
          @Override public boolean isLoggable(Level level) { return true; }
          @Override public void log(Level l, ResourceBundle b, String m, Throwable t) {}
          @Override public void log(Level l, ResourceBundle b, String m, Object... more) {}
          @Override public void log(Level level, String message) {
            base.loopBreak(); // BUG: from a log callback
          }
          static void install(EventBase base) {
            Alarm alarm = new Alarm(base);
            EventLog.setCallback((severity, message) -> alarm.log(Level.INFO, message));
          }
        }
        """);
  }

  @Test
  void k05_anotherThreadIsNotInTheCallback() {
    server(
        """
        void install(Event event, Timer timer) {
          EventLog.setCallback((severity, message) -> pool.execute(() -> event.add()));
          EventLog.setCallback((severity, message) -> new Thread(this::stop).start());
          EventLog.setCallback((severity, message) -> CompletableFuture.runAsync(this::stop));
        }
        private void stop() { base.loopBreak(); }
        """);
  }

  @Test
  void k05_anExecutorThatRunsItHereIsNoOtherThread() {
    server(
        """
        private final Executor direct = Runnable::run;
        void install() {
          EventLog.setCallback((severity, message) -> direct.execute(this::stop));
        }
        private void stop() {
          base.loopBreak(); // BUG: from a log callback
        }
        """);
  }

  @Test
  void k06_postingIsEventApiToo() {
    server(
        """
        void install() {
          EventLog.setCallback((severity, message) -> {
            base.execute(() -> base.loopBreak()); // BUG: EventBase.execute() must not
            base.submit(() -> size()); // BUG: EventBase.submit() must not
            base.shutdown(); // BUG: EventBase.shutdown() must not
            base.inLoopThread(); // BUG: EventBase.inLoopThread() must not
          });
        }
        """);
  }

  @Test
  void k07_onlyWhatIsMarked() {
    program(
        """
        class Channel {
          @NotInLogCallback void write(String line) {}
          void note(String line) {}
        }
        """,
        """
        class Setup {
          static void install(Channel channel) {
            EventLog.setCallback((severity, message) -> {
              channel.note(message);
              channel.write(message); // BUG: Channel.write() must not
            });
          }
        }
        """);
  }

  @Test
  void k08_methodReferenceFieldAndClass() {
    server(
        """
        private final LogCallback field =
            (severity, message) -> Server.this.base.loopBreak(); // BUG: from a log callback
        private BiConsumer<Severity, String> general;
        void install() {
          EventLog.setCallback(this::referred);
          EventLog.setCallback(field);
          EventLog.setCallback(new Named());
          EventLog.setCallback(make(true));
          general = this::generally;
          EventLog.setCallback(general::accept);
        }
        private void referred(Severity severity, String message) {
          base.loopBreak(); // BUG: from a log callback
        }
        private void generally(Severity severity, String message) {
          base.loopBreak(); // BUG: from a log callback
        }
        private LogCallback make(boolean loud) {
          return loud
              ? new LogCallback() {
                  @Override public void log(Severity severity, String message) {
                    base.loopBreak(); // BUG: from a log callback
                  }
                }
              : (severity, message) -> {};
        }
        private class Named implements LogCallback {
          @Override public void log(Severity severity, String message) {
            base.loopBreak(); // BUG: from a log callback
          }
        }
        """);
  }

  @Test
  void k08_decorators() {
    program(
        """
        class Filter implements LogCallback {
          private final LogCallback next;
          private final Predicate<Severity> passes;
          Filter(LogCallback next, Predicate<Severity> passes) {
            this.next = next;
            this.passes = passes;
          }
          @Override public void log(Severity severity, String message) {
            if (passes.test(severity)) { next.log(severity, message); }
          }
        }
        """,
        """
        class Setup {
          static void install(EventBase base) {
            EventLog.setCallback(
                new Filter(
                    (severity, message) -> System.out.println(message),
                    severity -> base.gotBreak())); // BUG: EventBase.gotBreak() must not
            LogCallback both = both(
                (severity, message) -> System.out.println(message),
                (severity, message) -> base.loopBreak()); // BUG: EventBase.loopBreak() must not
            EventLog.setCallback(both);
          }
          private static LogCallback both(LogCallback one, LogCallback other) {
            return (severity, message) -> {
              one.log(severity, message);
              other.log(severity, message);
            };
          }
        }
        """);
  }

  @Test
  void k08_aMethodThatOnlyASubclassMakesACallback() {
    program(
        """
        class Breaker {
          private final EventBase base;
          Breaker(EventBase base) { this.base = base; }
          public void log(Severity severity, String message) {
            base.loopBreak(); // BUG: from a log callback
          }
        }
        """,
        """
        class Callback extends Breaker implements LogCallback {
          Callback(EventBase base) { super(base); }
        }
        """);
  }

  @Test
  void k09_replacedFromWithinItself() {
    server(
        """
        void install() {
          EventLog.setCallback(
              (severity, message) -> EventLog.setCallback(null)); // BUG: EventLog.setCallback()
        }
        """);
  }

  /** A further callback of this kind is a line in a stub file. */
  @Test
  void k10_fatalCallbackOfAModel(@TempDir Path folder) throws IOException {
    Path models =
        Files.writeString(
            folder.resolve("fatal.java"),
            """
            package app;
            public interface FatalCallback { @RunsIn("log callback") void fatal(int code); }
            public class Store { @NotIn("log callback") public void put(String key); }
            """);
    Scenario.of(
            """
            interface FatalCallback { void fatal(int code); }
            """,
            """
            class Store { public void put(String key) {} public void dump() {} }
            """,
            """
            class Setup {
              static FatalCallback of(EventBase base, Store store) {
                return code -> {
                  store.dump();
                  store.put("code"); // BUG: Store.put() must not be called from a log callback
                  base.loopBreak(); // BUG: EventBase.loopBreak() must not
                };
              }
            }
            """)
        .checking(LogCallbackReentrancy.class)
        .args("-XepOpt:LoopGuard:Models=" + models)
        .check();
  }

  @Test
  void k11_guarded() {
    server(
        """
        void install() {
          EventLog.setCallback((severity, message) -> stop());
          EventLog.setCallback((severity, message) -> stopUnlessLogging());
          EventLog.setCallback((severity, message) -> wronglyGuarded());
        }
        private void stop() {
          if (!EventLog.inCallback()) { base.loopBreak(); }
        }
        private void stopUnlessLogging() {
          if (logging()) { return; }
          base.loopBreak();
        }
        private boolean logging() { return EventLog.inCallback(); }
        private void wronglyGuarded() {
          if (EventLog.inCallback()) {
            base.loopBreak(); // BUG: from a log callback
          }
        }
        """);
  }

  @Test
  void k12_eventCallbacksMayLog() {
    server(
        """
        void start() {
          base.newTimer(event -> {
            EventLog.log(Severity.WARN, "tick");
            event.add();
            base.loopBreak();
          }).add();
          EventLog.setCallback((severity, message) -> System.err.println(message));
        }
        """);
  }

  @Test
  void k13_aCallbackThatThrows() {
    server(
        """
        void install() {
          EventLog.setCallback((severity, message) -> {
            throw new IllegalStateException(message);
          });
        }
        """);
  }

  @Test
  void k14_oneReportWhereTwoRulesAreBroken() {
    Scenario.ofServer(
            """
            void install() {
              EventLog.setCallback(this::note);
              pool.execute(() -> note(Severity.MSG, "started"));
            }
            private void note(Severity severity, String message) {
              base.free(); // BUG: EventBase.free() must not be called from a log callback
            }
            """)
        .checking(LogCallbackReentrancy.class, LoopThreadOnly.class)
        .check();
  }

  @Test
  void theTypeCoversConstructorsAndStaticMethods() {
    program(
        """
        @NotInLogCallback class Journal {
          Journal() {}
          static void rotate() {}
          int size = 0;
        }
        """,
        """
        class Setup {
          static void install(Journal open) {
            EventLog.setCallback((severity, message) -> {
              new Journal(); // BUG: new Journal() must not
              Journal.rotate(); // BUG: Journal.rotate() must not
              System.out.println(open.size);
            });
          }
        }
        """);
  }

  @Test
  void suppressed() {
    server(
        """
        void install() {
          EventLog.setCallback(this::note);
        }
        @SuppressWarnings("LogCallbackReentrancy")
        private void note(Severity severity, String message) { base.loopBreak(); }
        """);
  }

  @Test
  void behindAGuard() {
    server(
        """
        void install(Event event) {
          EventLog.setCallback((severity, message) -> {
            if (base.inLoopThread()) event.add(); // BUG: from a log callback
          });
        }
        """);
  }

  @Test
  void whatAnInitialiserDoes() {
    server(
        """
        static final class Note {
          final String text;
          { EventBase.create().loopBreak(); } // BUG: from a log callback
          Note(String text) { this.text = text; }
        }
        void install() {
          EventLog.setCallback((severity, message) -> new Note(message));
        }
        """);
  }
}
