package dev.loopguard.agent;

import com.acme.Call;
import dev.loopguard.event.EventBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Loads the application's classes as the agent would have them, beside those of the tests. */
final class Woven extends ClassLoader {
  private final Transformer transformer;

  Woven(Options options) {
    super(Woven.class.getClassLoader());
    transformer = new Transformer(noInstrumentation(), options);
  }

  static Woven all() {
    return new Woven(new Options(Mode.THROW, List.of(), Path.of("unused")));
  }

  /** The verdicts on all calls, first on the loop's thread and then on another. */
  static List<String> verdicts(Class<? extends Call> program) throws Exception {
    List<String> verdicts = Collections.synchronizedList(new ArrayList<>());
    all().run(program, (verdict, subject, refusal) -> verdicts.add(verdict + " " + subject.call()));
    return verdicts;
  }

  void run(Class<? extends Call> program, Consequence consequence) throws Exception {
    EventBase base = EventBase.create();
    Assertions.begin(consequence);
    try {
      Call call = (Call) loadClass(program.getName()).getDeclaredConstructor().newInstance();
      call.on(base);
      FutureTask<Object> other = new FutureTask<>(() -> call.on(base), "done");
      new Thread(other, "thread B").start();
      other.get();
    } finally {
      Assertions.begin((verdict, subject, refusal) -> {});
      base.free();
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("com.acme.") || name.equals(Call.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String internal = name.replace('.', '/');
    try (InputStream file = getResourceAsStream(internal + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = file.readAllBytes();
      byte[] woven = transformer.transform(getUnnamedModule(), this, internal, null, null, bytes);
      byte[] used = woven == null ? bytes : woven;
      return defineClass(name, used, 0, used.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instrumentation noInstrumentation() {
    return (Instrumentation)
        Proxy.newProxyInstance(
            Woven.class.getClassLoader(),
            new Class<?>[] {Instrumentation.class},
            (proxy, method, arguments) -> {
              throw new AssertionError(method);
            });
  }
}
