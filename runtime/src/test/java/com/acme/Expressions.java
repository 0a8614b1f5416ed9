package com.acme;

import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;
import org.jspecify.annotations.Nullable;

/** Every way to say which loop. */
public final class Expressions {
  private Expressions() {}

  static class Connection {
    private final EventBase base;

    Connection(EventBase base) {
      this.base = base;
    }

    EventBase base() {
      return base;
    }

    @LoopThreadOnly("base")
    void byField() {}

    @LoopThreadOnly("this.base")
    void byFieldOfThis() {}

    @LoopThreadOnly("base()")
    void byMethod() {}

    @LoopThreadOnly("this.base()")
    void byMethodOfThis() {}

    class Inner {
      @LoopThreadOnly("Connection.this.base")
      void byOuter() {
        // The field is read here, so that javac keeps the reference to the outer object.
        Call.uses(base);
      }

      @LoopThreadOnly("base")
      void byOuterUnsaid() {
        Call.uses(base);
      }
    }
  }

  static final class Session {
    private final Connection connection;

    Session(Connection connection) {
      this.connection = connection;
    }

    @LoopThreadOnly("connection.base")
    void byPath() {}

    @LoopThreadOnly("connection.base()")
    void byMixedPath() {}
  }

  public static final class Paths implements Call {
    @Override
    public void on(EventBase base) {
      Connection connection = new Connection(base);
      connection.byField();
      connection.byFieldOfThis();
      connection.byMethod();
      connection.byMethodOfThis();
      connection.new Inner().byOuter();
      connection.new Inner().byOuterUnsaid();
      new Session(connection).byPath();
      new Session(connection).byMixedPath();
    }
  }

  public static final class Parameters implements Call {
    @Override
    public void on(EventBase base) {
      ofStatic(1L, base);
      new Parameters().ofInstance(2.0, new Connection(base));
    }

    @LoopThreadOnly("base")
    static void ofStatic(long other, EventBase base) {}

    @LoopThreadOnly("connection.base")
    void ofInstance(double other, Connection connection) {}
  }

  static final class Holder {
    static @Nullable EventBase base;

    private Holder() {}

    @LoopThreadOnly("base")
    static void bare() {}

    @LoopThreadOnly("Holder.base")
    static void qualified() {}
  }

  public static final class Statics implements Call {
    @Override
    public void on(EventBase base) {
      Holder.base = base;
      Holder.bare();
      Holder.qualified();
    }
  }

  public static final class SomeLoop implements Call {
    @Override
    public void on(EventBase base) {
      new SomeLoop().ofInstance();
      ofStatic();
      ofStaticThis();
    }

    @LoopThreadOnly
    void ofInstance() {}

    @LoopThreadOnly
    static void ofStatic() {}

    @LoopThreadOnly("this")
    static void ofStaticThis() {}
  }

  public static final class Constructors implements Call {
    @Override
    public void on(EventBase base) {
      new ByParameter(base);
      new ByFieldOfThis(base, 1);
      new BySomeLoop();
    }
  }

  static final class ByParameter {
    @LoopThreadOnly("base")
    ByParameter(EventBase base) {}
  }

  static final class ByFieldOfThis {
    final EventBase loop;

    @LoopThreadOnly("this.loop")
    ByFieldOfThis(EventBase base, int other) {
      loop = base;
      if (other > 1) {
        return;
      }
      Call.uses(loop);
    }
  }

  static final class BySomeLoop {
    @LoopThreadOnly
    BySomeLoop() {}
  }

  public static final class NobodyCanTell implements Call {
    private @Nullable EventBase none;
    private final Object noLoop = "text";

    @Override
    public void on(EventBase base) {
      byNull();
      byNoLoop();
      byUnknownRole();
    }

    @LoopThreadOnly("none")
    void byNull() {}

    @LoopThreadOnly("noLoop")
    void byNoLoop() {}

    @LoopThreadOnly(role = "worker")
    void byUnknownRole() {}
  }

  public static final class Unreachable implements Call {
    @Override
    public void on(EventBase base) {
      toNowhere();
    }

    @LoopThreadOnly("nowhere.base")
    void toNowhere() {}
  }
}
