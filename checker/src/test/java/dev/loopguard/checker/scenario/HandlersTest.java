package dev.loopguard.checker.scenario;

import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;

/** What a container calls is entered by its threads, and so is a root. */
final class HandlersTest {
  private static final String OWNER =
      "final EventBase base; Service(EventBase base) { this.base = base; } ";

  private static void check(String jar, String imports, String members) {
    Scenario.of(imports + " class Service { " + OWNER + members + "}")
        .args("-cp", Frameworks.classPath(Frameworks.jars(jar)))
        .check();
  }

  @Test
  void springsScheduledAndAsyncMethods() {
    check(
        "spring-context",
        "import org.springframework.scheduling.annotation.*;"
            + " import org.springframework.scheduling.TaskScheduler;",
        """
        @Scheduled(fixedRate = 1000) void sweep() {
          base.free(); // BUG: EventBase.free() must run on the event loop
        }
        @Scheduled(fixedRate = 1000) void post() { base.execute(base::free); }
        @Async void later() {
          stop();
        }
        void stop() {
          base.free(); // BUG: EventBase.free()
        }
        void schedule(TaskScheduler scheduler) {
          scheduler.schedule(() -> base.free(), java.time.Instant.now()); // BUG: EventBase.free()
        }
        void uncalled() { base.free(); }
        """);
  }

  @Test
  void springsWebHandlersButNotWhatElseTheirClassHas() {
    Scenario.of(
            """
            import org.springframework.web.bind.annotation.*;
            @RequestMapping("/loop") class Service {
              final EventBase base;
              Service(EventBase base) { this.base = base; }
              @GetMapping("/stop") String stop() {
                base.free(); // BUG: EventBase.free()
                return "";
              }
              void restart() { base.execute(this::release); }
              void release() { base.free(); }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("spring-web", "spring-context")))
        .check();
  }

  @Test
  void messages() {
    check(
        "spring-jms",
        "import org.springframework.jms.annotation.*;",
        """
        @JmsListener(destination = "stop") void stop(String message) {
          base.free(); // BUG: EventBase.free()
        }
        """);
    check(
        "spring-rabbit",
        "import org.springframework.amqp.rabbit.annotation.*;",
        """
        @RabbitListener(queues = "stop") void stop(String message) {
          base.free(); // BUG: EventBase.free()
        }
        """);
  }

  @Test
  void kafkasListenersAreTheConsumersThread() {
    Scenario.of(
            """
            import org.apache.kafka.clients.consumer.*;
            import org.springframework.kafka.annotation.*;
            class Service {
              final EventBase base;
              Service(EventBase base) { this.base = base; }
              @KafkaListener(topics = "stop") void stop(ConsumerRecord<String, String> it, org.apache.kafka.clients.consumer.Consumer<String, String> consumer) {
                consumer.commitSync();
                base.free(); // BUG: EventBase.free()
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("spring-kafka", "kafka-clients")))
        .check();
  }

  @Test
  void servlets() {
    Scenario.of(
            """
            import jakarta.servlet.http.*;
            class Stop extends HttpServlet {
              EventBase base;
              @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) {
                base.free(); // BUG: EventBase.free()
              }
              @Override public void destroy() {}
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("jakarta.servlet")))
        .check();
    Scenario.of(
            """
            import javax.servlet.*;
            class Stop implements Filter {
              EventBase base;
              @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
                base.free(); // BUG: EventBase.free()
              }
              @Override public void init(FilterConfig config) {}
              @Override public void destroy() {}
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("javax.servlet")))
        .check();
  }

  @Test
  void resourcesTimersAndSockets() {
    check(
        "jakarta.ws.rs",
        "import jakarta.ws.rs.*;",
        "@GET @Path(\"/stop\") String stop() { base.free(); // BUG: EventBase.free()\n"
            + " return \"\"; }");
    check(
        "jakarta.ejb",
        "import jakarta.ejb.*;",
        "@Schedule(hour = \"*\") void stop() { base.free(); // BUG: EventBase.free()\n }");
    check(
        "jakarta.websocket",
        "import jakarta.websocket.*;",
        "@OnMessage public void stop(String s) { base.free(); // BUG: EventBase.free()\n }");
  }
}
