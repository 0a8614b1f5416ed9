package dev.loopguard.agent;

import dev.loopguard.annotation.EnsuresLoopThread;
import dev.loopguard.annotation.EnsuresLoopThreadIf;
import dev.loopguard.event.EventBase;
import dev.loopguard.event.LoopThreads;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to ask a loop of a class whether the current thread is its own: by the class's own method
 * that is annotated as telling it, whatever the class.
 */
abstract class LoopKind {
  private static final ClassValue<LoopKind> KINDS =
      new ClassValue<>() {
        @Override
        protected LoopKind computeValue(Class<?> type) {
          return EventBase.class.isAssignableFrom(type) ? new OurOwn() : find(type);
        }
      };

  static LoopKind of(Object loop) {
    return KINDS.get(loop.getClass());
  }

  abstract Verdict ask(Object loop);

  /** Why the current thread may not make the call, once {@link #ask} has said that it may not. */
  String refusal(Object loop, String call, String role) {
    return Wording.wrongThread(call, role);
  }

  private static final class OurOwn extends LoopKind {
    @Override
    Verdict ask(Object loop) {
      return Verdict.of(LoopThreads.isHome((EventBase) loop));
    }

    @Override
    String refusal(Object loop, String call, String role) {
      return LoopThreads.refusal((EventBase) loop, call);
    }
  }

  /** A class with a guard, which answers, or else with an assertion, which throws. */
  private static final class Annotated extends LoopKind {
    private final Method method;
    private final @Nullable Boolean expected;

    Annotated(Method method, @Nullable Boolean expected) {
      this.method = method;
      this.expected = expected;
    }

    @Override
    Verdict ask(Object loop) {
      return Asking.verdict(
          () -> {
            try {
              Object answer = method.invoke(loop);
              return expected == null || expected.equals(answer);
            } catch (InvocationTargetException thrown) {
              if (expected == null) {
                return false;
              }
              throw new IllegalStateException(thrown);
            } catch (IllegalAccessException closed) {
              throw new IllegalStateException(closed);
            }
          });
    }
  }

  private static final class NoLoop extends LoopKind {
    @Override
    Verdict ask(Object loop) {
      return Verdict.UNKNOWN;
    }
  }

  private static LoopKind find(Class<?> type) {
    Method asserting = null;
    for (Class<?> declaring : hierarchy(type)) {
      if (declaring.getName().equals("io.netty.util.concurrent.EventExecutor")) {
        return netty(declaring);
      }
      for (Method method : declaring.getDeclaredMethods()) {
        if (method.getParameterCount() > 0 || Modifier.isStatic(method.getModifiers())) {
          continue;
        }
        EnsuresLoopThreadIf guard = method.getAnnotation(EnsuresLoopThreadIf.class);
        if (guard != null && guard.value().equals("this") && method.trySetAccessible()) {
          return new Annotated(method, guard.result());
        }
        EnsuresLoopThread assertion = method.getAnnotation(EnsuresLoopThread.class);
        boolean asserts =
            assertion != null
                && assertion.value().equals("this")
                && method.getReturnType() == void.class
                && !assertion.onThrow();
        if (asserts && method.trySetAccessible()) {
          asserting = method;
        }
      }
    }
    return asserting == null ? new NoLoop() : new Annotated(asserting, null);
  }

  /** Known by name, as nobody can annotate it. */
  private static LoopKind netty(Class<?> executor) {
    try {
      return new Annotated(executor.getMethod("inEventLoop"), true);
    } catch (NoSuchMethodException notTheOneWeKnow) {
      return new NoLoop();
    }
  }

  private static Set<Class<?>> hierarchy(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>();
    open.add(type);
    for (Class<?> next = open.poll(); next != null; next = open.poll()) {
      if (all.add(next)) {
        if (next.getSuperclass() != null) {
          open.addFirst(next.getSuperclass());
        }
        open.addAll(java.util.List.of(next.getInterfaces()));
      }
    }
    return all;
  }
}
