package dev.loopguard.checker;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(
    packages = "dev.loopguard.checker",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "dev.loopguard.checker";

  private static final DescribedPredicate<JavaClass> MEANT_FOR_EXTENSION =
      describe(
          "abstract or sealed",
          type ->
              type.getModifiers().contains(JavaModifier.ABSTRACT)
                  || type.isInterface()
                  || type.reflect().isSealed());

  private static final Set<String> NO_NETWORK =
      Set.of(
          "java.net.URI",
          "java.net.URISyntaxException",
          // A name, until it is opened.
          "java.net.URL",
          "java.nio.channels.FileChannel",
          "java.nio.channels.FileLock",
          "java.nio.channels.OverlappingFileLockException");

  @ArchTest
  static final ArchRule opensNoNetwork =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "can open a connection",
                  type ->
                      type.getName().matches("javax?\\.(net|nio\\.channels|rmi|naming)\\..*")
                          && !NO_NETWORK.contains(type.getName())));

  @ArchTest
  static final ArchRule opensNoUrl =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "a URL is opened",
                  call ->
                      call.getTargetOwner().getName().equals("java.net.URL")
                          && call.getName().matches("open.*|getContent")));

  @ArchTest
  static final ArchRule importsRunOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy(ROOT + ".model..")
          .layer("facts")
          .definedBy(ROOT + ".facts..")
          .layer("graph")
          .definedBy(ROOT + ".graph..")
          .layer("held")
          .definedBy(ROOT + ".held..")
          .layer("rule")
          .definedBy(ROOT + ".rule..")
          .layer("report")
          .definedBy(ROOT + ".report..")
          .layer("fix")
          .definedBy(ROOT + ".fix..")
          .layer("the checks")
          .definedBy(ROOT)
          .layer("cli")
          .definedBy(ROOT + ".cli..")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("facts")
          .mayOnlyAccessLayers("model")
          .whereLayer("graph")
          .mayOnlyAccessLayers("model", "facts")
          .whereLayer("held")
          .mayOnlyAccessLayers("model", "facts", "graph")
          .whereLayer("rule")
          .mayOnlyAccessLayers("model", "facts", "graph", "held")
          .whereLayer("report")
          .mayOnlyAccessLayers("model", "facts", "graph", "held", "rule")
          .whereLayer("fix")
          .mayOnlyAccessLayers("model", "facts", "graph", "held", "rule", "report")
          .whereLayer("the checks")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule classesAreFinal =
      classes()
          .that()
          .areTopLevelClasses()
          .and(DescribedPredicate.not(MEANT_FOR_EXTENSION))
          .should()
          .haveModifier(JavaModifier.FINAL);
}
