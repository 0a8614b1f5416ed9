package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.log.EventLog;
import dev.loopguard.log.LogCallbackReentrancyException;
import dev.loopguard.log.Severity;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the Javadoc of {@link EventBase} and {@link Event} says of all their methods, asked of each
 * one that there is.
 */
final class EveryCallTest {
  private static final Set<String> NEVER_THROWING = Set.of("Event.base()", "Event.toString()");

  private Pipe pipe;

  @BeforeEach
  void openPipe() throws IOException {
    pipe = Pipe.open();
    pipe.source().configureBlocking(false);
  }

  @AfterEach
  void closePipe() throws IOException {
    pipe.source().close();
    pipe.sink().close();
  }

  @TestFactory
  Stream<DynamicTest> isRefusedInALogCallback() {
    Subject subject = new Subject(new VirtualTime().config());
    return calls(NEVER_THROWING)
        .map(call -> dynamicTest(call.name(), () -> refusedInALogCallback(subject, call)));
  }

  private static void refusedInALogCallback(Subject subject, Call call) {
    List<String> refusals = new ArrayList<>();
    EventLog.setCallback(
        (severity, message) ->
            refusals.add(
                assertThrows(LogCallbackReentrancyException.class, () -> call.on(subject))
                    .getMessage()));
    try {
      EventLog.log(Severity.MSG, "a line");
    } finally {
      EventLog.setCallback(null);
    }
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).startsWith(call.named() + " was called from"), refusals.get(0));
  }

  @TestFactory
  Stream<DynamicTest> isRefusedOnAnotherThreadIfItIsLoopOnly() {
    Subject subject = new Subject(new VirtualTime().config());
    return calls(Set.of())
        .filter(call -> call.method.isAnnotationPresent(LoopThreadOnly.class))
        .map(call -> dynamicTest(call.name(), () -> refusedElsewhere(subject, call)));
  }

  /** Only {@code inLoopThread} answers; what is on no base is nobody's. */
  @TestFactory
  Stream<DynamicTest> isRefusedOnAnotherThreadIfThereIsToBeOne() {
    Subject subject = new Subject(EventConfig.singleThreaded());
    return calls(NEVER_THROWING)
        .filter(call -> !call.is("EventBase.inLoopThread()"))
        .filter(call -> !Modifier.isStatic(call.method.getModifiers()))
        .map(call -> dynamicTest(call.name(), () -> refusedElsewhere(subject, call)));
  }

  private static void refusedElsewhere(Subject subject, Call call) throws Exception {
    OtherThread<WrongLoopThreadException> other =
        OtherThread.start(
            "other", () -> assertThrows(WrongLoopThreadException.class, () -> call.on(subject)));
    String message = String.valueOf(other.join().getMessage());
    String named = call.is("EventBase.assertInLoopThread()") ? "This code" : call.named();
    assertTrue(message.startsWith(named), message);
  }

  /** These answer after their base was freed. The rest is refused by one of two exceptions. */
  @TestFactory
  Stream<DynamicTest> isRefusedOnceTheBaseIsFreed() {
    Subject subject = new Subject(new VirtualTime().config());
    subject.base.free();
    Set<String> answering =
        Set.of(
            "EventBase.assertInLoopThread()",
            "EventBase.close()",
            "EventBase.dump()",
            "EventBase.ended()",
            "EventBase.free()",
            "EventBase.gotBreak()",
            "EventBase.gotExit()",
            "EventBase.inLoopThread()",
            "EventBase.shutdown()",
            "EventBase.stats()",
            "Event.base()",
            "Event.isReady()",
            "Event.ready()",
            "Event.timedOut()",
            "Event.toString()",
            "Event.triggers()");
    return calls(Set.of())
        .filter(call -> !Modifier.isStatic(call.method.getModifiers()))
        .map(
            call ->
                dynamicTest(
                    call.name(),
                    () -> {
                      if (answering.contains(call.named())) {
                        call.on(subject);
                      } else if (call.is("EventBase.execute()")) {
                        assertThrows(RejectedExecutionException.class, () -> call.on(subject));
                      } else {
                        assertThrows(BaseFreedException.class, () -> call.on(subject));
                      }
                    }));
  }

  /** The base lives on, and so does its loop, whatever was refused in it. */
  @TestFactory
  Stream<DynamicTest> returnsOrThrowsInACallback() {
    return calls(Set.of())
        .map(
            call ->
                dynamicTest(
                    call.name(),
                    () -> {
                      Subject subject = new Subject(new VirtualTime().config());
                      CompletableFuture<Boolean> next = new CompletableFuture<>();
                      subject.base.execute(() -> attempt(subject, call));
                      subject.base.execute(() -> next.complete(true));
                      LoopResult unused = subject.base.loop(LoopFlag.NONBLOCK);
                      subject.base.free();
                      assertTrue(next.isDone());
                      assertFalse(next.isCompletedExceptionally());
                    }));
  }

  private static void attempt(Subject subject, Call call) {
    try {
      call.on(subject);
    } catch (IllegalStateException refused) {
      assertTrue(call.named().startsWith("EventBase.loop"), call.named());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Stream<Call> calls(Set<String> but) {
    return Stream.of(EventBase.class, Event.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .map(method -> new Call(method, arguments(method)))
        .filter(call -> !but.contains(call.named()))
        .sorted(Comparator.comparing(Call::name));
  }

  private Object[] arguments(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(this::argument).toArray();
  }

  private Object argument(Class<?> type) {
    Map<Class<?>, Object> examples =
        Map.ofEntries(
            Map.entry(int.class, 0),
            Map.entry(Callable.class, (Callable<Integer>) () -> 1),
            Map.entry(CommonTimeout.class, COMMON),
            Map.entry(Duration.class, Duration.ofHours(1)),
            Map.entry(EventCallback.class, (EventCallback) event -> {}),
            Map.entry(EventConfig.class, EventConfig.defaults()),
            Map.entry(Interest.class, Interest.READ),
            Map.entry(LoopFlag[].class, new LoopFlag[0]),
            Map.entry(LoopWatcher.class, new LoopWatcher() {}),
            Map.entry(Predicate.class, (Predicate<Event>) event -> true),
            Map.entry(Runnable.class, (Runnable) () -> {}),
            Map.entry(SelectableChannel.class, pipe.source()),
            Map.entry(Set.class, Set.of(Interest.READ)),
            Map.entry(String.class, "HUP"),
            Map.entry(Trigger[].class, new Trigger[0]));
    Object example = examples.get(type);
    if (example == null) {
      throw new AssertionError("no example of " + type);
    }
    return example;
  }

  /** Stands for the subject's own. */
  private static final Object COMMON = new Object();

  private static final class Subject {
    final EventBase base;
    final Event event;
    final CommonTimeout common;

    Subject(EventConfig config) {
      base = EventBase.create(config);
      event = base.newTimer(e -> {});
      common = base.commonTimeout(Duration.ofHours(1));
    }
  }

  /** One method, and what it is called with. */
  private record Call(Method method, Object[] arguments) {
    String name() {
      return method.getDeclaringClass().getSimpleName()
          + '.'
          + method.getName()
          + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    }

    String named() {
      String owner = method.getDeclaringClass().getSimpleName();
      String called = method.getName().equals("delAsync") ? "del" : method.getName();
      return owner + '.' + called + "()";
    }

    boolean is(String other) {
      return named().equals(other);
    }

    @Nullable Object on(Subject subject) throws Exception {
      Object receiver =
          method.getDeclaringClass() == EventBase.class ? subject.base : subject.event;
      Object[] given =
          Arrays.stream(arguments)
              .map(argument -> argument == COMMON ? subject.common : argument)
              .toArray();
      try {
        return method.invoke(receiver, given);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw e;
      }
    }
  }
}
