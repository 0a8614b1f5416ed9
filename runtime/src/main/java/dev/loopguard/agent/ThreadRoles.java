package dev.loopguard.agent;

import dev.loopguard.event.LoopThreads;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How to tell a role's thread: {@code role} to "is it the current one?".
 *
 * <p>Known are {@code "event loop"} (the thread of some {@link dev.loopguard.event.EventBase}),
 * {@code "Swing EDT"}, {@code "JavaFX application thread"}, {@code "SWT UI thread"}, {@code "Vert.x
 * context"} and {@code "Bukkit main thread"}. A static method {@code @EnsuresLoopThreadIf(result =
 * true, role = "render thread") static boolean onRenderThread()} of the application tells its own
 * role, once its class is loaded. For the rest there is {@link #register}. A role without a
 * predicate is never asserted.
 */
public final class ThreadRoles {
  private static final Map<String, BooleanSupplier> PREDICATES = new ConcurrentHashMap<>();

  static {
    PREDICATES.put(Words.EVENT_LOOP, LoopThreads::onSomeLoop);
    PREDICATES.put("Swing EDT", named("java.awt.EventQueue", "isDispatchThread"));
    PREDICATES.put(
        "JavaFX application thread", named("javafx.application.Platform", "isFxApplicationThread"));
    PREDICATES.put("Vert.x context", named("io.vertx.core.Context", "isOnEventLoopThread"));
    PREDICATES.put("Bukkit main thread", named("org.bukkit.Bukkit", "isPrimaryThread"));
    PREDICATES.put(
        "SWT UI thread", () -> call("org.eclipse.swt.widgets.Display", "getCurrent") != null);
  }

  private ThreadRoles() {}

  /**
   * Says how to tell a role's thread, in place of what was known.
   *
   * @param role as the annotations spell it
   * @param isCurrent whether the current thread is of that role; called often and on any thread
   */
  public static void register(String role, BooleanSupplier isCurrent) {
    PREDICATES.put(Objects.requireNonNull(role), Objects.requireNonNull(isCurrent));
  }

  /** What the application's own static guard tells, unless the role has a predicate already. */
  static void discover(String role, BooleanSupplier isCurrent) {
    PREDICATES.putIfAbsent(role, isCurrent);
  }

  static Verdict ask(String role) {
    BooleanSupplier predicate = PREDICATES.get(role);
    return predicate == null ? Verdict.UNKNOWN : Asking.verdict(predicate);
  }

  private static BooleanSupplier named(String type, String method) {
    return () -> Boolean.TRUE.equals(call(type, method));
  }

  /** Calls a static method of a class that need not be there; there is no such thread without. */
  private static @Nullable Object call(String type, String method) {
    MethodHandle handle =
        WellKnown.HANDLES.computeIfAbsent(type + "." + method, n -> find(type, method));
    try {
      return handle.invoke();
    } catch (Throwable broken) {
      throw new IllegalStateException(type + "." + method + "()", broken);
    }
  }

  private static MethodHandle find(String type, String method) {
    try {
      Class<?> found = Class.forName(type, true, ClassLoader.getSystemClassLoader());
      return MethodHandles.publicLookup().unreflect(found.getMethod(method));
    } catch (ReflectiveOperationException | LinkageError absent) {
      return MethodHandles.empty(MethodType.methodType(Object.class));
    }
  }

  private static final class WellKnown {
    static final Map<String, MethodHandle> HANDLES = new ConcurrentHashMap<>();
  }
}
