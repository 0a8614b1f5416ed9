package dev.loopguard.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** PIT's mutants of some classes, the same in the same order whenever they are asked for. */
final class Mutants {
  private static final String ROOT = "dev/loopguard/checker/";
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

  private final Path classes;
  private final Path sources;
  private final Mutater pit;
  private final List<Mutant> all = new ArrayList<>();
  private final Map<String, Integer> spots = new HashMap<>();
  private final Set<Fault> faults = new HashSet<>();

  private Mutants(Path classes, Path sources) {
    this.classes = classes;
    this.sources = sources;
    this.pit =
        new GregorEngineFactory()
            .createEngine(EngineArguments.arguments().withMutators(List.of("DEFAULTS")))
            .createMutator(name -> find(name.replace('.', '/')));
  }

  /**
   * Those of some classes, named as class files name them.
   *
   * @param classes the folder of the classes as they were compiled
   */
  static Mutants of(Path classes, Path sources, List<String> types) throws IOException {
    Mutants mutants = new Mutants(classes, sources);
    for (String each : types) {
      mutants.add(each);
    }
    return mutants;
  }

  List<Mutant> all() {
    return all;
  }

  /** The class as it was compiled. */
  byte[] read(String type) {
    try {
      return Files.readAllBytes(classes.resolve(type + ".class"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the woven classes hide must not be found there. */
  private Optional<byte[]> find(String type) {
    if (Files.exists(classes.resolve(type + ".class"))) {
      return Optional.of(read(type));
    }
    try (InputStream in = ClassLoader.getSystemResourceAsStream(type + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of the class with this mutant alone. */
  byte[] with(Mutant mutant) {
    return pit.getMutation(mutant.pit()).getBytes();
  }

  private void add(String type) throws IOException {
    Set<String> written = written(type);
    List<MutationDetails> found =
        pit.findMutations(ClassName.fromString(type)).stream()
            .filter(it -> written.contains(methodOf(it)))
            .sorted(Comparator.comparing(MutationDetails::getId))
            .toList();
    for (MutationDetails each : found) {
      String spot = type + "." + methodOf(each) + ":" + each.getLineNumber();
      int number = spots.computeIfAbsent(spot, s -> spots.size());
      Fault fault = fault(type, each);
      while (!faults.add(fault)) {
        fault = fault.next();
      }
      all.add(new Mutant(all.size(), number, each.getId(), each.getLineNumber(), fault));
    }
  }

  private static String methodOf(MutationDetails details) {
    return details.getMethod() + details.getId().getLocation().getMethodDesc();
  }

  /** The methods that somebody wrote: not those that every enum or record has. */
  private Set<String> written(String type) {
    ClassNode node = new ClassNode();
    new ClassReader(read(type)).accept(node, ClassReader.SKIP_FRAMES);
    Set<String> written = new HashSet<>();
    for (MethodNode method : node.methods) {
      boolean ofEveryEnum =
          "java/lang/Enum".equals(node.superName)
              && Set.of("values", "valueOf", "$values").contains(method.name);
      if (!ofEveryEnum && !isOfEveryRecord(method)) {
        written.add(method.name + method.desc);
      }
    }
    return written;
  }

  private static boolean isOfEveryRecord(MethodNode method) {
    return Stream.of(method.instructions.toArray())
        .anyMatch(
            it ->
                it instanceof InvokeDynamicInsnNode dynamic
                    && dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods"));
  }

  private Fault fault(String type, MutationDetails details) throws IOException {
    String method = LAMBDA.matcher(details.getMethod()).replaceAll("$1");
    String change = details.getDescription().replaceAll(" for dev/loopguard/.*", "");
    change = LAMBDA.matcher(change).replaceAll("$1").replace(ROOT, "");
    String folder = type.substring(0, type.lastIndexOf('/') + 1);
    List<String> lines = Files.readAllLines(sources.resolve(folder + details.getFilename()));
    String line = lines.get(details.getLineNumber() - 1).strip();
    return new Fault(type.replace(ROOT, "").replace('/', '.'), method, change, line, 1);
  }
}
