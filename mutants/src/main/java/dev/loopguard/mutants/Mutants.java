package dev.loopguard.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.build.InterceptorParameters;
import org.pitest.mutationtest.build.InterceptorType;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** PIT's mutants of some classes, the same in the same order whenever they are asked for. */
final class Mutants {
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
            .createMutator(this::find);
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
  private Optional<byte[]> find(String name) {
    String type = name.replace('.', '/');
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
    List<MutationDetails> found =
        worthwhile(type, pit.findMutations(ClassName.fromString(type))).stream()
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

  /** Without those in code that nobody wrote, and those that change nothing. */
  private Collection<MutationDetails> worthwhile(String type, Collection<MutationDetails> found) {
    InterceptorParameters parameters =
        new InterceptorParameters(null, new ReportOptions(), null, this::find, null, null);
    Collection<MutationDetails> left = found;
    for (MutationInterceptorFactory each : ServiceLoader.load(MutationInterceptorFactory.class)) {
      if (each.provides().isOnByDefault()) {
        MutationInterceptor filter = each.createInterceptor(parameters);
        if (filter.type() == InterceptorType.FILTER) {
          filter.begin(ClassTree.fromBytes(read(type)));
          left = filter.intercept(left, pit);
          filter.end();
        }
      }
    }
    return left;
  }

  private Fault fault(String type, MutationDetails details) throws IOException {
    String method = LAMBDA.matcher(details.getMethod()).replaceAll("$1");
    String change = details.getDescription().replaceAll(" for dev/loopguard/.*", "");
    change = LAMBDA.matcher(change).replaceAll("$1").replace(Classes.CHECKER, "");
    String folder = type.substring(0, type.lastIndexOf('/') + 1);
    List<String> lines = Files.readAllLines(sources.resolve(folder + details.getFilename()));
    String line = lines.get(details.getLineNumber() - 1).strip();
    return new Fault(type.replace(Classes.CHECKER, "").replace('/', '.'), method, change, line, 1);
  }
}
