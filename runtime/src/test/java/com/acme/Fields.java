package com.acme;

import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;

/** Fields with a rule, of every size, and who is exempt from it. */
public final class Fields {
  private Fields() {}

  static class Counters {
    final EventBase base;

    @LoopThreadOnly("base")
    int small = 1;

    @LoopThreadOnly("base")
    long wide;

    @LoopThreadOnly("base")
    String text = "a";

    @LoopThreadOnly static int shared = 7;

    Counters(EventBase base) {
      this.base = base;
      wide = 2L + small;
      begin();
    }

    private void begin() {
      text = text + small;
    }
  }

  static final class More extends Counters {
    More(EventBase base) {
      super(base);
    }

    long sum() {
      return small + wide;
    }
  }

  public static final class Reads implements Call {
    @Override
    public void on(EventBase base) {
      Counters counters = new Counters(base);
      check(counters.small == 1);
      check(counters.wide == 3L);
      check(counters.text.equals("a1"));
      check(Counters.shared == 7);
    }
  }

  public static final class Writes implements Call {
    @Override
    public void on(EventBase base) {
      Counters counters = new Counters(base);
      counters.small = 5;
      counters.wide = 6L;
      counters.text = "b";
      Counters.shared = 7;
    }
  }

  public static final class Inherited implements Call {
    @Override
    public void on(EventBase base) {
      check(new More(base).sum() == 4L);
    }
  }

  public static final class LambdaInConstructor implements Call {
    @LoopThreadOnly int count;
    final Runnable increment;

    public LambdaInConstructor() {
      count = 1;
      increment = () -> count++;
    }

    @Override
    public void on(EventBase base) {
      increment.run();
    }
  }

  private static void check(boolean expected) {
    if (!expected) {
      throw new AssertionError();
    }
  }
}
