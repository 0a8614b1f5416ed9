package dev.loopguard.event;

/** SIGWINCH as the JDK sees it, by reflection as the library does it. */
final class RaisedSignal {
  private RaisedSignal() {}

  static void raise() {
    try {
      signal().getMethod("raise", signal()).invoke(null, winch());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("sun.misc.Signal", e);
    }
  }

  /** Whoever handles it now. */
  static Object handler() {
    try {
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      var handle = signal().getMethod("handle", signal(), type);
      Object handler = handle.invoke(null, winch(), type.getField("SIG_DFL").get(null));
      handle.invoke(null, winch(), handler);
      return handler;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("sun.misc.Signal", e);
    }
  }

  private static Object winch() throws ReflectiveOperationException {
    return signal().getConstructor(String.class).newInstance("WINCH");
  }

  private static Class<?> signal() throws ClassNotFoundException {
    return Class.forName("sun.misc.Signal");
  }
}
