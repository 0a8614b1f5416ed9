package dev.loopguard.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * One signal of this process, through {@code sun.misc.Signal}. By reflection, because that class is
 * no part of Java SE and a JDK may come without it.
 */
final class JdkSignal {
  private final String name;
  private @Nullable Object before;

  JdkSignal(String name) {
    this.name = name;
  }

  /**
   * Refuses a signal that cannot be had.
   *
   * @throws IllegalArgumentException if the platform has no such signal
   * @throws UnsupportedOperationException if this JDK has no signals
   */
  static void check(String name) {
    signal(name);
  }

  /** Calls the handler, on a thread of the JDK's, whenever the signal arrives. */
  void handle(Runnable handler) {
    Class<?> type = type("sun.misc.SignalHandler");
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "handle" -> {
                    handler.run();
                    yield null;
                  }
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> arguments != null && self == arguments[0];
                  default -> "LoopGuard's handler of SIG" + name;
                });
    before = install(proxy);
  }

  /** Puts back the handler that was there before. */
  void restore() {
    if (before != null) {
      install(before);
      before = null;
    }
  }

  private @Nullable Object install(Object handler) {
    try {
      Class<?> signal = type("sun.misc.Signal");
      Method handle = signal.getMethod("handle", signal, type("sun.misc.SignalHandler"));
      return handle.invoke(null, signal(name), handler);
    } catch (ReflectiveOperationException e) {
      throw refusal(name, e);
    }
  }

  private static Object signal(String name) {
    try {
      return type("sun.misc.Signal").getConstructor(String.class).newInstance(name);
    } catch (ReflectiveOperationException e) {
      throw refusal(name, e);
    }
  }

  private static RuntimeException refusal(String name, ReflectiveOperationException e) {
    // The JDK says IllegalArgumentException for a signal unknown or reserved for itself.
    return e instanceof InvocationTargetException && e.getCause() instanceof RuntimeException cause
        ? cause
        : new UnsupportedOperationException("cannot handle SIG" + name + " on this JDK", e);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new UnsupportedOperationException(
          "signals need the module jdk.unsupported, which is not there", e);
    }
  }
}
