package com.acme;

import com.sun.tools.attach.VirtualMachine;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;

/** A class that is loaded, and has run, before the agent comes. */
public final class Attaching {
  private final EventBase base = EventBase.create();

  @LoopThreadOnly("base")
  private void send() {
    System.out.println("sent");
  }

  @FunctionalInterface
  @LoopThreadOnly
  interface Notice {
    void give();
  }

  private static void noticed() {
    System.out.println("noticed");
  }

  /** Calls it on another thread before and after the agent of this JVM is attached to it. */
  public static void main(String[] args) throws Exception {
    Attaching attaching = new Attaching();
    elsewhere(attaching);
    VirtualMachine self = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
    self.loadAgent(args[0], "mode=throw");
    self.detach();
    elsewhere(attaching);
    attaching.send();
    Notice notice = Attaching::noticed;
    notice.give();
  }

  private static void elsewhere(Attaching attaching) throws InterruptedException {
    Thread b = new Thread(attaching::send, "thread B");
    b.setUncaughtExceptionHandler((thread, refusal) -> System.out.println("refused"));
    b.start();
    b.join();
  }
}
