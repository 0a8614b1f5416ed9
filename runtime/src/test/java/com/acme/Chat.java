package com.acme;

import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.LoopFlag;

/** A program with the seed's mistake: a second thread that touches what is the loop's. */
public final class Chat {
  private final EventBase base;

  private Chat(EventBase base) {
    this.base = base;
  }

  @LoopThreadOnly("base")
  void send(String text) {
    System.out.println("sent " + text);
  }

  private void monitor() {
    for (int i = 0; i < 2; i++) {
      try {
        send("from outside");
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /** Runs it. */
  public static void main(String[] args) throws InterruptedException {
    EventBase base = EventBase.create();
    Chat chat = new Chat(base);
    chat.send("before the loop");
    base.execute(() -> chat.send("in the loop"));
    Thread a = new Thread(() -> base.loop(LoopFlag.NO_EXIT_ON_EMPTY), "thread A");
    a.start();
    base.submit(() -> "done").join();
    Thread b = new Thread(chat::monitor, "thread B");
    b.start();
    b.join();
    base.loopBreak();
    a.join();
    base.free();
    System.out.println("the end");
  }
}
