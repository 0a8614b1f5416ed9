package dev.loopguard.checker.cli.project;

import java.nio.file.Path;
import java.util.List;

/**
 * The code of one module of a build, without its tests.
 *
 * @param sources the folders with sources, written and generated, that exist
 * @param classPath what the sources see outside of the build, and class files of the module itself
 *     that an earlier build left
 * @param processorPath where annotation processors are; empty where they are on the class path
 * @param release the release of Java that the sources are written in; empty for the newest
 * @param options what else javac has to know
 * @param missing what the build tool could not get hold of, a name each
 */
record Module(
    String name,
    List<Path> sources,
    List<Path> classPath,
    List<Path> processorPath,
    String release,
    List<String> options,
    List<String> missing) {

  Module withSources(List<Path> folders) {
    return new Module(name, folders, classPath, processorPath, release, options, missing);
  }
}
