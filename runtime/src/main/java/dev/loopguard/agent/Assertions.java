package dev.loopguard.agent;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * What the inserted instructions call. It is public because they stand in other packages; nobody
 * else needs it.
 *
 * <p>An assertion is linked the first time it is reached, and then costs the path to its loop and
 * one question.
 */
public final class Assertions {
  private static final MethodHandle OF_LOOP;
  private static final MethodHandle OF_ROLE;
  private static volatile Consequence consequence = (verdict, subject, refusal) -> {};

  static {
    try {
      MethodHandles.Lookup own = MethodHandles.lookup();
      OF_LOOP =
          own.findStatic(
              Assertions.class,
              "ofLoop",
              MethodType.methodType(void.class, Subject.class, Object.class));
      OF_ROLE =
          own.findStatic(
              Assertions.class, "ofRole", MethodType.methodType(void.class, Subject.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Assertions() {}

  static void begin(Consequence chosen) {
    consequence = chosen;
  }

  /**
   * Links one assertion.
   *
   * @param kind {@code "method"} or {@code "field"}
   * @param type takes the object that the path begins at, or nothing; returns nothing
   * @param path which loop, from that object on; empty for some loop of the role
   * @param declaring the class that the path speaks of
   */
  public static CallSite link(
      MethodHandles.Lookup caller,
      String kind,
      MethodType type,
      String path,
      String role,
      String declaring,
      String call,
      String fullCall) {
    Subject subject = new Subject(call, fullCall, role, kind.equals("field"));
    return new ConstantCallSite(assertion(caller, type, path, declaring, subject).asType(type));
  }

  private static MethodHandle assertion(
      MethodHandles.Lookup caller,
      MethodType type,
      String path,
      String declaring,
      Subject subject) {
    if (path.isEmpty()) {
      return MethodHandles.dropArguments(OF_ROLE.bindTo(subject), 0, type.parameterList());
    }
    MethodHandle toLoop;
    try {
      toLoop = new LoopPath(caller, declaring).resolve(type, path);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unreachable) {
      Complaints.say(
          subject.fullCall()
              + " is not asserted, because its loop \""
              + path
              + "\" cannot be reached: "
              + unreachable.getMessage());
      return MethodHandles.empty(type);
    }
    return MethodHandles.filterReturnValue(
        toLoop, OF_LOOP.bindTo(subject).asType(MethodType.methodType(void.class, Object.class)));
  }

  @SuppressWarnings("UnusedMethod") // Linked by its name.
  private static void ofLoop(Subject subject, @Nullable Object loop) {
    if (loop == null) {
      consequence.of(Verdict.UNKNOWN, subject, subject::call);
      return;
    }
    LoopKind kind = LoopKind.of(loop);
    consequence.of(
        kind.ask(loop), subject, () -> kind.refusal(loop, subject.call(), subject.role()));
  }

  @SuppressWarnings("UnusedMethod") // Linked by its name.
  private static void ofRole(Subject subject) {
    consequence.of(
        ThreadRoles.ask(subject.role()),
        subject,
        () -> Wording.wrongThread(subject.call(), subject.role()));
  }
}
