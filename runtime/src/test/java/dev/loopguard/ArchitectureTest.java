package dev.loopguard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "dev.loopguard", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final Set<String> NO_NETWORK =
      Set.of(
          "java.nio.channels.CancelledKeyException",
          "java.nio.channels.SelectableChannel",
          "java.nio.channels.SelectionKey",
          "java.nio.channels.Selector");

  /** It waits for channels that others open. */
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
  static final ArchRule importsRunOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("annotation")
          .definedBy("dev.loopguard.annotation")
          .layer("log")
          .definedBy("dev.loopguard.log")
          .layer("event")
          .definedBy("dev.loopguard.event")
          .layer("flight")
          .definedBy("dev.loopguard.flight")
          .layer("watch")
          .definedBy("dev.loopguard.watch")
          .layer("junit")
          .definedBy("dev.loopguard.junit")
          .layer("agent")
          .definedBy("dev.loopguard.agent")
          .whereLayer("annotation")
          .mayNotAccessAnyLayer()
          .whereLayer("log")
          .mayOnlyAccessLayers("annotation", "watch")
          .whereLayer("flight")
          .mayOnlyAccessLayers("annotation")
          .whereLayer("watch")
          .mayOnlyAccessLayers("annotation", "flight")
          .whereLayer("junit")
          .mayOnlyAccessLayers("annotation", "watch")
          .whereLayer("event")
          .mayOnlyAccessLayers("annotation", "flight", "watch", "log")
          .whereLayer("agent")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule nothingButTheJdkIsNeeded =
      classes()
          .that()
          .resideOutsideOfPackages(
              "dev.loopguard.agent", "dev.loopguard.flight", "dev.loopguard.junit")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.loopguard..", "org.jspecify.annotations");

  /** ASM is inside the jar, and only where the agent can load it. */
  @ArchTest
  static final ArchRule theAgentNeedsAsmToo =
      classes()
          .that()
          .resideInAPackage("dev.loopguard.agent")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "dev.loopguard..", "org.jspecify.annotations", "org.objectweb.asm..");
}
