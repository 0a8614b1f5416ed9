package dev.loopguard.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Asserts each class of the application as it is loaded, and leaves alone what it cannot. */
final class Transformer implements ClassFileTransformer {
  private static final String OWN = "dev/loopguard/";

  private final Instrumentation jvm;
  private final Options options;
  private final Map<ClassLoader, Boolean> seesUs = Collections.synchronizedMap(new WeakHashMap<>());

  Transformer(Instrumentation jvm, Options options) {
    this.jvm = jvm;
    this.options = options;
  }

  @Override
  public byte @Nullable [] transform(
      Module module,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] file) {
    // Classes without a name are hidden ones, which are nobody's to change.
    if (loader == null || name == null || !concerns(name)) {
      return null;
    }
    try {
      return transform(module, loader, redefined != null, file);
    } catch (Throwable failed) {
      Complaints.say(name.replace('/', '.') + " is left as it is: " + failed);
      return null;
    }
  }

  boolean concerns(String name) {
    return !Outlines.isOfTheJdk(name)
        && (isOurApi(name) || (!isOurs(name) && options.includes(name.replace('/', '.'))));
  }

  /** The loop refuses by itself; it is asserted only to record its calls. */
  private boolean isOurApi(String name) {
    return options.mode() == Mode.RECORD
        && (name.equals(OWN + "event/EventBase") || name.equals(OWN + "event/Event"));
  }

  private static boolean isOurs(String name) {
    return Ours.PACKAGES.stream().anyMatch(own -> name.startsWith(OWN + own + '/'));
  }

  private static final class Ours {
    static final Set<String> PACKAGES =
        Set.of("agent", "annotation", "event", "junit", "log", "watch");
  }

  private byte @Nullable [] transform(
      Module module, ClassLoader loader, boolean isLoaded, byte[] bytes) {
    ClassReader file = new ClassReader(bytes);
    Outlines outlines = Outlines.of(loader);
    Outline type = outlines.read(file);
    StaticGuards.discover(file, loader);
    Plan plan = Plan.of(file, type, outlines);
    Set<String> before = outlines.additions(type.name());
    if (plan.isEmpty() && before.isEmpty()) {
      return null;
    }
    if ((file.readShort(6) & 0xffff) < Opcodes.V1_7) {
      throw new UnsupportedOperationException("it is compiled for Java 6 or older");
    }
    if (!seesUs(loader)) {
      Complaints.say(
          "the classes of "
              + loader
              + " are left as they are: it has a runtime of its own or none");
      return null;
    }
    Module ours = Assertions.class.getModule();
    if (!module.canRead(ours)) {
      jvm.redefineModule(module, Set.of(ours), Map.of(), Map.of(), Set.of(), Map.of());
    }
    Additions additions = new Additions(type, isLoaded ? before : null);
    byte[] woven = Weaver.weave(file, plan, additions);
    outlines.added(type.name(), additions.keys());
    return woven;
  }

  private boolean seesUs(ClassLoader loader) {
    Boolean known = seesUs.get(loader);
    if (known == null) {
      try {
        known = Class.forName(Assertions.class.getName(), false, loader) == Assertions.class;
      } catch (ClassNotFoundException | LinkageError absent) {
        known = false;
      }
      seesUs.put(loader, known);
    }
    return known;
  }
}
