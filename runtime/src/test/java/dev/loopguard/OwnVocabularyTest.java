package dev.loopguard;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.loopguard.annotation.AnyThread;
import dev.loopguard.annotation.LoopThreadOnly;
import dev.loopguard.log.LogCallback;

/** The library says of each of its own methods on which thread to call it. */
@AnalyzeClasses(
    packages = {
      "dev.loopguard.agent",
      "dev.loopguard.event",
      "dev.loopguard.flight",
      "dev.loopguard.junit",
      "dev.loopguard.log",
      "dev.loopguard.watch"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
final class OwnVocabularyTest {
  private static final DescribedPredicate<JavaMethod> SAYS_ITS_THREAD =
      new DescribedPredicate<>("say their thread, or belong to a type or package that does") {
        @Override
        public boolean test(JavaMethod method) {
          return method.isAnnotatedWith(AnyThread.class)
              || method.isAnnotatedWith(LoopThreadOnly.class)
              || method.getOwner().isAnnotatedWith(AnyThread.class)
              || method.getOwner().isAnnotatedWith(LoopThreadOnly.class)
              || method.getOwner().getPackage().isAnnotatedWith(AnyThread.class);
        }
      };

  private static final DescribedPredicate<JavaMethod> PART_OF_THE_API =
      new DescribedPredicate<>("are part of the API") {
        @Override
        public boolean test(JavaMethod method) {
          JavaClass owner = method.getOwner();
          boolean isApi =
              method.getModifiers().contains(JavaModifier.PUBLIC)
                  && isPublic(owner)
                  && owner.getEnclosingClass().map(outer -> isPublic(outer)).orElse(true);
          // A log callback runs on the thread of whoever logs, which may be a loop's: to call it
          // any thread's would have the checker judge its body as if it were off every loop.
          return isApi && !owner.isEnum() && !owner.isEquivalentTo(LogCallback.class);
        }

        private static boolean isPublic(JavaClass type) {
          return type.getModifiers().contains(JavaModifier.PUBLIC);
        }
      };

  @ArchTest
  static final ArchRule everyMethodSaysItsThread =
      methods().that(PART_OF_THE_API).should(be(SAYS_ITS_THREAD));
}
