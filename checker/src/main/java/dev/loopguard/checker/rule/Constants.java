package dev.loopguard.checker.rule;

import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Constraint;
import dev.loopguard.checker.facts.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ways that are taken only where a parameter is one constant, or is not: {@code set(EDIT)} does not
 * come to what stands behind {@code case CREATE}. What booleans tell is in {@link Conditions}.
 */
final class Constants {
  private Constants() {}

  /** What the parameters of a body must be for it to make a call. */
  static Set<Constraint> inside(Body body, @Nullable Call call) {
    Set<Constraint> found = new LinkedHashSet<>();
    for (Constraint each : call == null ? List.<Constraint>of() : body.constraints(call)) {
      if (!(each.constant() instanceof Boolean) && body.isKept(each.parameter())) {
        found.add(each);
      }
    }
    return found;
  }

  /** False where a call passes constants that are other ones. */
  static boolean mayPass(Set<Constraint> constraints, Body callee, Call call) {
    return constraints.stream()
        .noneMatch(
            each -> {
              int position = position(each, callee, call);
              return position >= 0 && each.excludes(Conditions.arguments(call).get(position));
            });
  }

  /** What the parameters of the code around a call must be for it to pass all this. */
  static Set<Constraint> outside(Set<Constraint> constraints, Body callee, Call call) {
    Set<Constraint> found = new LinkedHashSet<>();
    for (Constraint each : constraints) {
      int position = position(each, callee, call);
      if (position >= 0
          && call.arguments().get(position) instanceof Value.Variable variable
          && call.body().isKept(variable.symbol())) {
        found.add(each.on(variable.symbol()));
      }
    }
    return found;
  }

  /** Which argument is passed for a parameter of the callee; -1 where that is not plain. */
  private static int position(Constraint constraint, Body callee, Call call) {
    return Conditions.passesOneByOne(call, callee)
        ? callee.parameters().indexOf(constraint.parameter())
        : -1;
  }
}
