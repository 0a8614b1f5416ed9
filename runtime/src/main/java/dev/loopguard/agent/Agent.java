package dev.loopguard.agent;

import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Java agent: {@code java -javaagent:loopguard-runtime.jar[=OPTIONS] ...}.
 *
 * <p>Every loop-only method, constructor and field access of the application then asks first
 * whether it is on its loop's thread: those annotated themselves, by their type or their package,
 * and those that override or implement one.
 *
 * <dl>
 *   <dt>{@code mode=throw} (the default)
 *   <dd>A call on another thread throws {@link dev.loopguard.event.WrongLoopThreadException}, and
 *       nothing of it is done. A constructor that names its loop by a field of {@code this} can ask
 *       only when it is done.
 *   <dt>{@code mode=log}
 *   <dd>Such a call goes on, and is logged as {@code WARN}, once for each place it comes from.
 *   <dt>{@code mode=record}
 *   <dd>Every loop-only call, on whatever thread, is written to a file as {@link CallRecord}
 *       describes, those of {@link dev.loopguard.event.EventBase} itself too.
 *   <dt>{@code file=PATH}
 *   <dd>That file; {@code loopguard-calls.tsv} unless it is said. No comma may be in it.
 *   <dt>{@code packages=NAME:NAME}
 *   <dd>Asserts the classes in these packages and below them only.
 * </dl>
 *
 * <p>A bad option ends the program with exit code 2 before it begins. What cannot be asserted (a
 * loop that cannot be reached, a class of an unknown version) is left as it is and named once on
 * standard error; a loop that is null, or not known to be one, refuses nobody.
 */
public final class Agent {
  private static volatile @Nullable Recording recording;

  private Agent() {}

  /** Called by the JVM before {@code main}. */
  public static void premain(@Nullable String options, Instrumentation jvm) {
    try {
      begin(Options.parse(options), jvm);
    } catch (IllegalArgumentException | UncheckedIOException bad) {
      System.err.println("loopguard agent: " + bad.getMessage());
      System.exit(2);
    }
  }

  /**
   * Called by the JVM when the agent is attached to a program that runs already.
   *
   * @throws IllegalArgumentException if an option is bad
   */
  public static void agentmain(@Nullable String options, Instrumentation jvm) {
    begin(Options.parse(options), jvm);
  }

  /**
   * What {@code mode=record} has recorded so far, in a fixed order; empty without the agent and in
   * other modes.
   */
  public static List<CallRecord> recorded() {
    Recording now = recording;
    return now == null ? List.of() : now.soFar();
  }

  private static void begin(Options options, Instrumentation jvm) {
    Assertions.begin(consequence(options));
    Transformer transformer = new Transformer(jvm, options);
    jvm.addTransformer(transformer, true);
    for (Class<?> loaded : jvm.getAllLoadedClasses()) {
      boolean concerns =
          loaded.getClassLoader() != null
              && jvm.isModifiableClass(loaded)
              && !loaded.isHidden()
              && !loaded.isArray()
              && transformer.concerns(loaded.getName().replace('.', '/'));
      if (concerns) {
        retransform(loaded, jvm);
      }
    }
  }

  private static Consequence consequence(Options options) {
    if (options.mode() == Mode.RECORD) {
      Recording begun = Recording.to(options.file());
      recording = begun;
      return begun;
    }
    return options.mode() == Mode.LOG ? new Logging() : new Throwing();
  }

  private static void retransform(Class<?> loaded, Instrumentation jvm) {
    try {
      jvm.retransformClasses(loaded);
    } catch (UnmodifiableClassException | LinkageError refused) {
      Complaints.say(loaded.getName() + " is left as it is: " + refused);
    }
  }
}
