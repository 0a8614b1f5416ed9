package dev.loopguard.checker.rule;

import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.FieldAccess;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.graph.Activation;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.model.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place that only some threads may reach.
 *
 * @param frame the code that it stands in
 * @param call the call, or null for a field access
 * @param access the field access, or null for a call
 * @param symbol what must not be reached: a method, constructor, field or parameter
 * @param contract where it says so, null for rules without contracts
 * @param handedAway where the sink is a task that is given to a thread not its own, how; else null
 */
record Sink(
    Frame frame,
    @Nullable Call call,
    @Nullable FieldAccess access,
    Symbol symbol,
    @Nullable Contract contract,
    Need need,
    @Nullable Invocation handedAway) {

  Site site() {
    if (call != null) {
      return call.site();
    }
    return access != null ? access.site() : frame.body().site();
  }

  /** The calls that a rule picks, wherever they stand. */
  static List<Sink> ofCalls(Program program, Predicate<Call> picked, Function<Call, Need> need) {
    List<Sink> sinks = new ArrayList<>();
    for (Body body : program.bodies()) {
      for (Call call : body.calls()) {
        if (picked.test(call)) {
          Frame frame = new Frame(body, Activation.ANY);
          sinks.add(new Sink(frame, call, null, call.callee(), null, need.apply(call), null));
        }
      }
    }
    return sinks;
  }
}
