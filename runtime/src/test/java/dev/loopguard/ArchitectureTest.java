package dev.loopguard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.loopguard", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
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
          .whereLayer("annotation")
          .mayNotAccessAnyLayer()
          .whereLayer("log")
          .mayOnlyAccessLayers("annotation")
          .whereLayer("event")
          .mayOnlyAccessLayers("annotation", "log");

  @ArchTest
  static final ArchRule nothingButTheJdkIsNeeded =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.loopguard..", "org.jspecify.annotations");
}
