package dev.loopguard.trust.program;

import java.util.List;

/**
 * A file of a program.
 *
 * @param type its top-level class, which the file is named after
 * @param inJar whether the program knows it as a class file alone
 */
public record Source(String type, boolean inJar, List<Node> nodes) {
  private static final List<String> IMPORTS =
      List.of(
          "dev.loopguard.annotation.*",
          "dev.loopguard.event.*",
          "dev.loopguard.trust.run.Harness",
          "java.time.Duration",
          "java.util.*",
          "java.util.concurrent.*",
          "java.util.concurrent.atomic.*",
          "java.util.function.*",
          "java.util.stream.*");

  /** Keeps what cannot change. */
  public Source {
    nodes = List.copyOf(nodes);
  }

  /** As javac takes it, in a package of the caller's choice. */
  public String text(String packageName) {
    StringBuilder text = new StringBuilder("package ").append(packageName).append(";\n");
    IMPORTS.forEach(name -> text.append("import ").append(name).append(";\n"));
    nodes.forEach(node -> node.print(0, text));
    return text.toString();
  }

  Source with(List<Node> newNodes) {
    return new Source(type, inJar, newNodes);
  }
}
