package dev.loopguard.checker.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import dev.loopguard.checker.cli.project.FirstFit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/** Keeps sources apart that declare the same class, of which javac can see only one at a time. */
final class SameClass {
  private SameClass() {}

  /**
   * Joins groups of sources as far as that can be: all in one, unless two of them have a file of
   * the same name that declares a class of the same name.
   */
  static List<Set<Path>> apart(JavaCompiler compiler, List<? extends Collection<Path>> groups)
      throws IOException {
    Set<Path> suspects = ofSameName(groups);
    List<Declaring> declaring = new ArrayList<>();
    for (Collection<Path> group : groups) {
      List<Path> suspected = group.stream().filter(suspects::contains).toList();
      declaring.add(new Declaring(group, types(compiler, suspected)));
    }
    List<Set<Path>> joined = new ArrayList<>();
    for (List<Declaring> together : FirstFit.join(declaring, Declaring::types)) {
      Set<Path> files = new TreeSet<>();
      together.forEach(one -> files.addAll(one.files()));
      joined.add(files);
    }
    return joined;
  }

  private record Declaring(Collection<Path> files, Set<String> types) {}

  private static Set<Path> ofSameName(List<? extends Collection<Path>> groups) {
    Map<Path, Path> first = new HashMap<>();
    Set<Path> same = new HashSet<>();
    for (Collection<Path> group : groups) {
      for (Path file : group) {
        Path other = first.putIfAbsent(Objects.requireNonNull(file.getFileName()), file);
        if (other != null && !other.equals(file)) {
          same.add(file);
          same.add(other);
        }
      }
    }
    return same;
  }

  /** The qualified names of the classes that files declare; of broken ones, what can be read. */
  private static Set<String> types(JavaCompiler compiler, List<Path> files) throws IOException {
    Set<String> types = new LinkedHashSet<>();
    if (files.isEmpty()) {
      return types;
    }
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  // What is wrong with them is told when they are compiled.
                  wrong -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree declaration : unit.getTypeDecls()) {
          if (declaration instanceof ClassTree type) {
            types.add(unit.getPackageName() + "." + type.getSimpleName());
          }
        }
      }
    }
    return types;
  }
}
