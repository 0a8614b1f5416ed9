package com.acme;

import com.acme.marked.Marked;
import dev.loopguard.annotation.AnyThread;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.event.EventBase;
import java.util.function.Supplier;

/** Where a rule may stand, and who gets it from there. */
public final class Inheriting {
  private Inheriting() {}

  interface Channel {
    EventBase base();

    @LoopThreadOnly("base()")
    void send();

    @LoopThreadOnly("base()")
    default void flush() {}
  }

  static class Socket implements Channel {
    private final EventBase base;

    Socket(EventBase base) {
      this.base = base;
    }

    @Override
    public EventBase base() {
      return base;
    }

    @Override
    public void send() {}
  }

  static final class Free extends Socket {
    Free(EventBase base) {
      super(base);
    }

    @Override
    @AnyThread
    public void send() {}
  }

  static final class Loud extends Socket {
    Loud(EventBase base) {
      super(base);
    }

    @Override
    public void flush() {
      Runnable inLambda = () -> super.send();
      inLambda.run();
    }
  }

  public static final class Overrides implements Call {
    @Override
    public void on(EventBase base) {
      Channel socket = new Socket(base);
      socket.send();
      socket.flush();
      new Free(base).send();
      new Loud(base).flush();
    }
  }

  abstract static class Handler<T> {
    final EventBase base;

    Handler(EventBase base) {
      this.base = base;
    }

    @LoopThreadOnly("base")
    abstract void handle(T what);
  }

  static final class TextHandler extends Handler<String> {
    TextHandler(EventBase base) {
      super(base);
    }

    @Override
    void handle(String what) {}
  }

  public static final class Bridges implements Call {
    @Override
    public void on(EventBase base) {
      Handler<String> handler = new TextHandler(base);
      handler.handle("text");
    }
  }

  @LoopThreadOnly("base")
  static class World {
    final EventBase base;

    World(EventBase base) {
      this.base = base;
      helper();
    }

    void tick() {}

    @AnyThread
    void name() {}

    static void version() {}

    private void helper() {}

    static final class Nested {
      void free() {}
    }
  }

  static final class Game extends World {
    Game(EventBase base) {
      super(base);
    }

    @Override
    void tick() {}

    void added() {}
  }

  public static final class Types implements Call {
    @Override
    public void on(EventBase base) {
      World world = new Game(base);
      world.tick();
      world.name();
      World.version();
      new World.Nested().free();
      ((Game) world).added();
    }
  }

  public static final class Packages implements Call {
    @Override
    public void on(EventBase base) {
      Marked marked = new Marked();
      marked.byPackage();
      marked.exempt();
    }
  }

  @LoopThreadOnly(role = "event loop")
  @interface OnLoop {}

  public static final class Spellings implements Call {
    @Override
    public void on(EventBase base) {
      spelled();
    }

    @OnLoop
    void spelled() {}
  }

  @FunctionalInterface
  @LoopThreadOnly
  interface Task {
    void run();
  }

  public static final class Lambdas implements Call {
    @Override
    public void on(EventBase base) {
      Task lambda = () -> Call.uses(base);
      lambda.run();
      Task reference = Lambdas::unmarked;
      reference.run();
      Supplier<String> other = () -> "of no rule";
      Call.uses(other.get());
      new Task() {
        @Override
        public void run() {}
      }.run();
    }

    static void unmarked() {}
  }

  /** Has the rule from where it is inherited. */
  interface SpecialTask extends Task {}

  @LoopThreadOnly
  interface Maker {
    Made make(String name);
  }

  @LoopThreadOnly
  interface Counting {
    long count(CharSequence text, int from);
  }

  interface SavedTask extends Task, java.io.Serializable {}

  static class Made {
    Made(String name) {
      Call.uses(name);
    }

    int count(int from) {
      return from;
    }
  }

  public static final class References implements Call {
    @Override
    public void on(EventBase base) {
      SpecialTask ofStatic = Lambdas::unmarked;
      ofStatic.run();
      Task bound = this::unmarked;
      bound.run();
      Maker constructor = Made::new;
      Call.uses(constructor.make("it").toString());
      Counting unbound = Text::countFrom;
      Call.uses(unbound.count("text", 1));
      Supplier<String> other = this::toString;
      Call.uses(other.get());
      SavedTask saved = Lambdas::unmarked;
      saved.run();
      unmarked();
    }

    private void unmarked() {}
  }

  static final class Text {
    static int countFrom(Object text, long from) {
      return text.hashCode() + (int) from;
    }
  }

  static class Stranger {
    public void send() {}

    public void flush() {}

    public final void flushFinally() {}
  }

  interface FinalChannel extends Channel {
    @LoopThreadOnly("base()")
    void flushFinally();
  }

  static class Adapted extends Stranger implements FinalChannel {
    final EventBase base;

    Adapted(EventBase base) {
      this.base = base;
    }

    @Override
    public EventBase base() {
      return base;
    }
  }

  static final class AdaptedFurther extends Adapted implements Channel {
    AdaptedFurther(EventBase base) {
      super(base);
    }
  }

  interface Sink<T> {
    @LoopThreadOnly
    long put(long first, T what, double last);
  }

  static class TextStranger {
    public long put(long first, String what, double last) {
      return first + what.length() + (long) last;
    }
  }

  static final class TextSink extends TextStranger implements Sink<String> {}

  public static final class RulesOfASubclass implements Call {
    @Override
    public void on(EventBase base) {
      new Stranger().send();
      Channel adapted = new Adapted(base);
      adapted.send();
      adapted.flush();
      new AdaptedFurther(base).send();
      new Adapted(base).flushFinally();
      Sink<String> sink = new TextSink();
      Call.uses(sink.put(1, "two", 3));
    }
  }
}
