package dev.loopguard.checker.cli.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the modules of a build when its session ends. Modules of the build are no part of
 * each other's class path here: their sources are analysed together.
 */
public final class SourcesReport extends AbstractMavenLifecycleParticipant {
  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  private @Nullable ProjectDependenciesResolver dependencies;
  private @Nullable RepositorySystem repositories;

  @Override
  public void afterSessionEnd(MavenSession session) throws MavenExecutionException {
    List<String> lines = new ArrayList<>();
    Set<String> own =
        session.getProjects().stream()
            .map(project -> project.getGroupId() + ":" + project.getArtifactId())
            .collect(Collectors.toSet());
    for (MavenProject project : session.getProjects()) {
      if (!project.getPackaging().equals("pom")) {
        describe(project, session, own, lines);
      }
    }
    try {
      Path folder = Path.of(session.getUserProperties().getProperty("loopguard.report"));
      Files.write(folder.resolve("maven"), lines);
    } catch (IOException e) {
      throw new MavenExecutionException("cannot tell LoopGuard: " + e, e);
    }
  }

  private void describe(
      MavenProject project, MavenSession session, Set<String> own, List<String> lines) {
    lines.add("module\t" + project.getArtifactId());
    project.getCompileSourceRoots().forEach(root -> lines.add("source\t" + root));
    addClassPath(project, session, own, lines);
    lines.add("class-path\t" + project.getBuild().getOutputDirectory());
    Xpp3Dom compiler = compiler(project);
    String release = setting(compiler, "release", "maven.compiler.release", project);
    if (release.isEmpty()) {
      release = setting(compiler, "source", "maven.compiler.source", project);
    }
    lines.add("release\t" + release.replaceFirst("^1\\.", ""));
    for (Xpp3Dom argument : children(compiler, "compilerArgs")) {
      lines.add("option\t" + String.valueOf(argument.getValue()).strip());
    }
    for (Xpp3Dom path : children(compiler, "annotationProcessorPaths")) {
      addProcessor(path, project, session, lines);
    }
  }

  private void addClassPath(
      MavenProject project, MavenSession session, Set<String> own, List<String> lines) {
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter((node, parents) -> !own.contains(key(node.getArtifact())));
    DependencyResolutionResult result;
    try {
      if (dependencies == null) {
        throw new IllegalStateException("Maven fills it in before it calls");
      }
      result = dependencies.resolve(request);
    } catch (DependencyResolutionException e) {
      result = e.getResult();
    }
    for (Dependency dependency : result.getResolvedDependencies()) {
      Artifact artifact = dependency.getArtifact();
      boolean seen = !Set.of("test", "runtime").contains(dependency.getScope());
      if (seen && artifact.getFile() != null && !own.contains(key(artifact))) {
        lines.add("class-path\t" + artifact.getFile());
      }
    }
    for (Dependency missing : result.getUnresolvedDependencies()) {
      if (!own.contains(key(missing.getArtifact()))) {
        lines.add("missing\t" + missing.getArtifact());
      }
    }
  }

  private static String key(@Nullable Artifact artifact) {
    return artifact == null ? "" : artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  private static @Nullable Xpp3Dom compiler(MavenProject project) {
    Plugin plugin = project.getPlugin(COMPILER);
    return plugin == null ? null : (Xpp3Dom) plugin.getConfiguration();
  }

  private static String setting(
      @Nullable Xpp3Dom compiler, String name, String property, MavenProject project) {
    Xpp3Dom child = compiler == null ? null : compiler.getChild(name);
    String value = child == null ? null : child.getValue();
    return value != null ? value.strip() : project.getProperties().getProperty(property, "");
  }

  private static List<Xpp3Dom> children(@Nullable Xpp3Dom compiler, String name) {
    Xpp3Dom parent = compiler == null ? null : compiler.getChild(name);
    return parent == null ? List.of() : List.of(parent.getChildren());
  }

  private void addProcessor(
      Xpp3Dom path, MavenProject project, MavenSession session, List<String> lines) {
    String version = text(path, "version");
    Artifact artifact =
        new DefaultArtifact(
            text(path, "groupId"),
            text(path, "artifactId"),
            text(path, "classifier"),
            "jar",
            version.isEmpty() ? managedVersion(path, project) : version);
    CollectRequest collected =
        new CollectRequest(
            new Dependency(artifact, "runtime"), project.getRemoteProjectRepositories());
    try {
      if (repositories == null) {
        throw new IllegalStateException("Maven fills it in before it calls");
      }
      repositories
          .resolveDependencies(
              session.getRepositorySession(), new DependencyRequest(collected, null))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .forEach(found -> lines.add("processor-path\t" + found.getFile()));
    } catch (org.eclipse.aether.resolution.DependencyResolutionException e) {
      lines.add("missing\t" + artifact);
    }
  }

  private static String managedVersion(Xpp3Dom path, MavenProject project) {
    return project.getDependencyManagement() == null
        ? ""
        : project.getDependencyManagement().getDependencies().stream()
            .filter(managed -> managed.getGroupId().equals(text(path, "groupId")))
            .filter(managed -> managed.getArtifactId().equals(text(path, "artifactId")))
            .map(org.apache.maven.model.Dependency::getVersion)
            .findFirst()
            .orElse("");
  }

  private static String text(Xpp3Dom path, String name) {
    Xpp3Dom child = path.getChild(name);
    return child == null || child.getValue() == null ? "" : child.getValue().strip();
  }
}
