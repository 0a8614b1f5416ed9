package dev.loopguard.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the classes with their mutants, which then come before the others on the class path. */
final class Weave {
  private Weave() {}

  /** Takes the checker's classes and sources, and the folder for what is woven. */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Path woven = Path.of(args[2]);
    Mutants mutants = Mutants.of(classes, Path.of(args[1]), Classes.in(classes, Main.MUTATED));
    Map<String, List<Mutant>> byType =
        mutants.all().stream().collect(Collectors.groupingBy(Mutant::type));
    for (String type : Classes.in(classes, Main.COUNTED)) {
      Weaver weaver = new Weaver(mutants.read(type), Weave.class.getClassLoader());
      weaver.add(byType.getOrDefault(type, List.of()), mutants::with);
      if (type.equals(Tap.ANALYSIS)) {
        Tap.into(weaver.node());
      }
      Path file = woven.resolve(type + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, weaver.bytes());
    }
    System.out.println(mutants.all().size() + " mutants in " + byType.size() + " classes");
  }
}
