package com.acme;

import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** A program whose classes another tool defines anew while it runs; it is that tool as well. */
public final class Redefining {
  private static @Nullable Instrumentation jvm;

  private Redefining() {}

  /** Called by the JVM, because the jar of the tool names this class. */
  public static void premain(String options, Instrumentation given) {
    jvm = given;
  }

  @FunctionalInterface
  @LoopThreadOnly
  interface Notice {
    void give();
  }

  interface Channel {
    @LoopThreadOnly
    void send();
  }

  static class Stranger {
    public void send() {
      System.out.println("sent");
    }
  }

  static final class Socket extends Stranger implements Channel {
    @LoopThreadOnly
    void flush() {
      System.out.println("flushed");
    }

    Notice notice() {
      return Socket::noticed;
    }

    private static void noticed() {
      System.out.println("noticed");
    }
  }

  /** Calls it on another thread: as it was, defined anew, and transformed anew. */
  public static void main(String[] args) throws Exception {
    Instrumentation tool = jvm;
    Socket socket = new Socket();
    EventBase base = EventBase.create();
    elsewhere(socket);
    if (tool != null) {
      try (InputStream file = Redefining.class.getResourceAsStream("Redefining$Socket.class")) {
        tool.redefineClasses(new ClassDefinition(Socket.class, file.readAllBytes()));
      }
      elsewhere(socket);
      tool.retransformClasses(Socket.class);
      elsewhere(socket);
    }
    base.free();
  }

  private static void elsewhere(Socket socket) throws InterruptedException {
    Notice notice = socket.notice();
    Channel channel = socket;
    for (Runnable call : new Runnable[] {socket::flush, () -> notice.give(), channel::send}) {
      Thread b = new Thread(call, "thread B");
      b.setUncaughtExceptionHandler((thread, refusal) -> System.out.println("refused"));
      b.start();
      b.join();
    }
  }
}
