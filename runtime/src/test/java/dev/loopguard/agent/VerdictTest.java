package dev.loopguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.Call;
import com.acme.Expressions;
import com.acme.Fields;
import com.acme.Inheriting;
import com.acme.Roles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each program makes its calls first on the loop's thread, then on another. */
final class VerdictTest {
  @Test
  void whatNobodyCanTellRefusesNobody() throws Exception {
    List<String> calls =
        List.of(
            "UNKNOWN Expressions.NobodyCanTell.byNull()",
            "UNKNOWN Expressions.NobodyCanTell.byNoLoop()",
            "UNKNOWN Expressions.NobodyCanTell.byUnknownRole()");
    List<String> twice = new ArrayList<>(calls);
    twice.addAll(calls);
    assertEquals(twice, Woven.verdicts(Expressions.NobodyCanTell.class));
  }

  @Test
  void anUnreachableLoopIsNotAsserted() throws Exception {
    assertEquals(List.of(), Woven.verdicts(Expressions.Unreachable.class));
  }

  @Test
  void pathsLeadToTheLoop() throws Exception {
    assertVerdicts(
        Expressions.Paths.class,
        "Expressions.Connection.byField()",
        "Expressions.Connection.byFieldOfThis()",
        "Expressions.Connection.byMethod()",
        "Expressions.Connection.byMethodOfThis()",
        "Expressions.Connection.Inner.byOuter()",
        "Expressions.Connection.Inner.byOuterUnsaid()",
        "Expressions.Session.byPath()",
        "Expressions.Session.byMixedPath()");
  }

  @Test
  void parametersAreNamed() throws Exception {
    assertVerdicts(
        Expressions.Parameters.class,
        "Expressions.Parameters.ofStatic()",
        "Expressions.Parameters.ofInstance()");
  }

  @Test
  void staticsAreNamed() throws Exception {
    assertVerdicts(
        Expressions.Statics.class, "Expressions.Holder.bare()", "Expressions.Holder.qualified()");
  }

  @Test
  void anEmptyValueMeansSomeLoop() throws Exception {
    assertVerdicts(
        Expressions.SomeLoop.class,
        "Expressions.SomeLoop.ofInstance()",
        "Expressions.SomeLoop.ofStatic()",
        "Expressions.SomeLoop.ofStaticThis()");
  }

  @Test
  void constructorsAsk() throws Exception {
    assertVerdicts(
        Expressions.Constructors.class,
        "new Expressions.ByParameter()",
        "new Expressions.ByFieldOfThis()",
        "new Expressions.BySomeLoop()");
  }

  @Test
  void overridesInheritUnlessTheySayOtherwise() throws Exception {
    assertVerdicts(
        Inheriting.Overrides.class,
        "Inheriting.Socket.send()",
        "Inheriting.Channel.flush()",
        "Inheriting.Loud.flush()",
        "Inheriting.Socket.send()");
  }

  @Test
  void anOverrideBehindABridgeAsksOnce() throws Exception {
    assertVerdicts(Inheriting.Bridges.class, "Inheriting.TextHandler.handle()");
  }

  @Test
  void aTypesRuleIsForItsInstanceMethods() throws Exception {
    assertVerdicts(Inheriting.Types.class, "Inheriting.World.helper()", "Inheriting.Game.tick()");
  }

  @Test
  void aPackagesRuleIsForItsTypes() throws Exception {
    assertVerdicts(Inheriting.Packages.class, "Marked.byPackage()");
  }

  @Test
  void otherSpellingsCount() throws Exception {
    assertVerdicts(Inheriting.Spellings.class, "Inheriting.Spellings.spelled()");
  }

  @Test
  void lambdasHaveTheRuleOfTheirInterface() throws Exception {
    assertVerdicts(
        Inheriting.Lambdas.class,
        "Inheriting.Task.run()",
        "Inheriting.Task.run()",
        "Inheriting.Lambdas.1.run()");
  }

  @Test
  void methodReferencesHaveTheRuleOfTheirInterface() throws Exception {
    assertVerdicts(
        Inheriting.References.class,
        "Inheriting.Task.run()",
        "Inheriting.Task.run()",
        "Inheriting.Maker.make()",
        "Inheriting.Counting.count()");
  }

  @Test
  void aSubclassMayPutARuleOnWhatItInherits() throws Exception {
    assertVerdicts(
        Inheriting.RulesOfASubclass.class,
        "Inheriting.Adapted.send()",
        "Inheriting.Adapted.flush()",
        "Inheriting.Adapted.send()",
        "Inheriting.TextSink.put()");
  }

  @Test
  void fieldsAskWhereTheyAreRead() throws Exception {
    assertVerdicts(
        Fields.Reads.class,
        "Fields.Counters.small",
        "Fields.Counters.wide",
        "Fields.Counters.text",
        "Fields.Counters.shared");
  }

  @Test
  void fieldsAskWhereTheyAreWritten() throws Exception {
    assertVerdicts(
        Fields.Writes.class,
        "Fields.Counters.small",
        "Fields.Counters.wide",
        "Fields.Counters.text",
        "Fields.Counters.shared");
  }

  @Test
  void aFieldIsFoundWhereASuperclassDeclaresIt() throws Exception {
    assertVerdicts(Fields.Inherited.class, "Fields.Counters.small", "Fields.Counters.wide");
  }

  @Test
  void aLambdaInAConstructorIsNotExempt() throws Exception {
    assertVerdicts(
        Fields.LambdaInConstructor.class,
        "Fields.LambdaInConstructor.count",
        "Fields.LambdaInConstructor.count");
  }

  @Test
  void aLoopOfAnyClassIsAskedByItsOwnGuardOrAssertion() throws Exception {
    assertVerdicts(Roles.OwnLoops.class, "Roles.GameLoop.step()", "Roles.Strict.step()");
  }

  @Test
  void aStaticGuardTellsItsRole() throws Exception {
    assertVerdicts(Roles.Render.class, "Roles.Render.draw()");
  }

  @Test
  void aRegisteredPredicateTellsItsRole() throws Exception {
    Thread audio = Thread.currentThread();
    ThreadRoles.register("audio thread", () -> Thread.currentThread() == audio);
    assertVerdicts(Roles.Registered.class, "Roles.Registered.audio()");
  }

  @Test
  void swingIsKnown() throws Exception {
    assertEquals(
        List.of("OFF_LOOP Roles.Swing.paint()", "OFF_LOOP Roles.Swing.paint()"),
        Woven.verdicts(Roles.Swing.class));
  }

  private static void assertVerdicts(Class<? extends Call> program, String... calls)
      throws Exception {
    List<String> expected = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.ON_LOOP, Verdict.OFF_LOOP)) {
      for (String call : calls) {
        expected.add(verdict + " " + call);
      }
    }
    assertEquals(expected, Woven.verdicts(program));
    assertTrue(calls.length > 0);
  }
}
