package dev.loopguard.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** The library and the tests, loaded once more: as a process would that has no base yet. */
final class LoadedAnew {
  private LoadedAnew() {}

  static void run(Class<? extends Runnable> process)
      throws ReflectiveOperationException, IOException {
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(LoadedAnew::url)
            .toArray(URL[]::new);
    try (URLClassLoader anew = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Class<?> loaded = anew.loadClass(process.getName());
      assertTrue(loaded != process);
      var constructor = loaded.getDeclaredConstructor();
      constructor.setAccessible(true);
      var run = loaded.getMethod("run");
      run.setAccessible(true);
      run.invoke(constructor.newInstance());
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
