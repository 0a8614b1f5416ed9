package com.acme;

import dev.loopguard.annotation.EnsuresLoopThread;
import dev.loopguard.annotation.EnsuresLoopThreadIf;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;
import org.jspecify.annotations.Nullable;

/** Threads of other kinds than ours, and loops of other classes. */
public final class Roles {
  private Roles() {}

  /** A loop of the application's own, that knows its thread. */
  @LoopThreadOnly(role = "game thread")
  static class GameLoop {
    private final Thread thread;

    GameLoop(Thread thread) {
      this.thread = thread;
    }

    @EnsuresLoopThreadIf(result = true, role = "game thread")
    boolean onThread() {
      return Thread.currentThread() == thread;
    }

    void step() {}
  }

  /** One that only asserts. */
  static final class Strict {
    private final Thread thread;

    Strict(Thread thread) {
      this.thread = thread;
    }

    @EnsuresLoopThread(role = "game thread")
    private void check() {
      if (Thread.currentThread() != thread) {
        throw new IllegalStateException("not the game thread");
      }
    }

    @LoopThreadOnly(role = "game thread")
    void step() {}
  }

  public static final class OwnLoops implements Call {
    private @Nullable GameLoop loop;
    private @Nullable Strict strict;

    @Override
    public void on(EventBase base) {
      if (loop == null || strict == null) {
        loop = new GameLoop(Thread.currentThread());
        strict = new Strict(Thread.currentThread());
      }
      loop.step();
      strict.step();
    }
  }

  /** A role whose only thread the application can tell. */
  public static final class Render implements Call {
    private static @Nullable Thread renderer;

    @EnsuresLoopThreadIf(result = true, role = "render thread")
    static boolean isCurrent() {
      return Thread.currentThread() == renderer;
    }

    @LoopThreadOnly(role = "render thread")
    void draw() {}

    @Override
    public void on(EventBase base) {
      if (renderer == null) {
        renderer = Thread.currentThread();
      }
      draw();
    }
  }

  public static final class Registered implements Call {
    @Override
    public void on(EventBase base) {
      audio();
    }

    @LoopThreadOnly(role = "audio thread")
    void audio() {}
  }

  public static final class Swing implements Call {
    @Override
    public void on(EventBase base) {
      paint();
    }

    @LoopThreadOnly(role = "Swing EDT")
    void paint() {}
  }
}
