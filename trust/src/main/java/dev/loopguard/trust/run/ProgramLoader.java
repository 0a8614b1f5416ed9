package dev.loopguard.trust.run;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a program's own classes in its own folder first: the class path of this JVM is a long
 * one to look through for what is not there. Never closed, because the program's threads may still
 * load a class.
 */
final class ProgramLoader extends URLClassLoader {
  private final String prefix;

  ProgramLoader(Path classes, String packageName) throws MalformedURLException {
    super(new URL[] {classes.toUri().toURL()}, ProgramLoader.class.getClassLoader());
    this.prefix = packageName + ".";
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(prefix)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = name.startsWith(prefix.replace('.', '/')) ? findResource(name) : null;
    return own == null ? super.getResource(name) : own;
  }
}
