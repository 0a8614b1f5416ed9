package dev.loopguard.checker.report;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.graph.Handoff;
import dev.loopguard.checker.graph.Invocation;
import dev.loopguard.checker.held.Fact;
import dev.loopguard.checker.rule.Explanation;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Link;
import dev.loopguard.checker.rule.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An explanation in words.
 *
 * @param known whether the file is one of those that were read
 * @param reported whether anything in the line is a finding
 * @param lines what is to be said
 */
public record Answer(boolean known, boolean reported, List<String> lines) {
  public Answer {
    lines = List.copyOf(lines);
  }

  /**
   * The answer to what is asked about {@code place}.
   *
   * @param place as the user named it
   */
  public static Answer of(String place, Explanation explanation) {
    List<String> lines = new ArrayList<>();
    Map<String, List<Explanation.OfSink>> bySymbol =
        explanation.sinks().stream()
            .collect(
                Collectors.groupingBy(
                    sink -> Names.full(sink.symbol()), LinkedHashMap::new, Collectors.toList()));
    bySymbol.forEach(
        (what, sinks) -> {
          boolean reported = sinks.stream().anyMatch(sink -> !sink.findings().isEmpty());
          lines.add(place + ": " + what + " is " + (reported ? "" : "not ") + "reported.");
          sinks.forEach(sink -> addSink(sink, lines));
        });
    if (explanation.sinks().isEmpty()) {
      lines.add(place + ": " + nothing(explanation.calls()));
    }
    boolean reported = explanation.sinks().stream().anyMatch(sink -> !sink.findings().isEmpty());
    return new Answer(explanation.known(), reported, lines);
  }

  private static String nothing(Set<Symbol> calls) {
    if (calls.isEmpty()) {
      return "nothing is called here, and no loop-only field is used.";
    }
    String called = calls.stream().map(Names::full).collect(Collectors.joining(", "));
    return called
        + ": no annotation and no model says on which thread "
        + (calls.size() == 1 ? "it" : "they")
        + " must run, so there is nothing to report.";
  }

  private static void addSink(Explanation.OfSink sink, List<String> lines) {
    lines.add("  [" + sink.rule() + "] " + demand(sink));
    for (Finding finding : sink.findings()) {
      Message message = Wording.of(finding);
      lines.add("    " + message.sentence());
      message.steps().forEach(step -> lines.add("    " + step.line()));
      message.notes().forEach(note -> lines.add("    " + note));
    }
    Set<String> ends = new LinkedHashSet<>();
    sink.ends().stream()
        .filter(end -> isTelling(end.reason(), sink))
        .forEach(e -> ends.add(end(e)));
    if (!ends.isEmpty()) {
      lines.add(
          sink.findings().isEmpty() ? "    Every way here is fine:" : "    Other ways are fine:");
      ends.forEach(end -> end.lines().forEach(line -> lines.add("    " + line)));
    } else if (sink.findings().isEmpty()) {
      lines.add("    Nothing that was read gets here so.");
    }
  }

  /** What the check wants of whoever gets there. */
  private static String demand(Explanation.OfSink sink) {
    return switch (sink.rule()) {
      case "LoopThreadOnly", "WrongLoop" ->
          "It must run on " + Wording.thread(sink.need().role()) + ".";
      case "BlockingOnLoopThread" -> "It may block, so it must not run on a loop's thread.";
      case "DebugLoggingOrder" -> "It must come before the first base is created.";
      default -> "It must not be called from a " + sink.need().role() + ".";
    };
  }

  /** Where only some threads are wrong, most ways end because nothing wrong was met. */
  private static boolean isTelling(Reason reason, Explanation.OfSink sink) {
    return sink.rule().equals("LoopThreadOnly")
        || reason instanceof Reason.Known
        || reason instanceof Reason.Done
        || reason instanceof Reason.Suppressed;
  }

  private static String end(Explanation.End end) {
    String in = Names.of(end.body());
    Symbol called = end.called();
    String step =
        called == null
            ? in
            : in
                + (called instanceof MethodSymbol ? " calls " : " uses ")
                + Names.seenFrom(end.body().type(), called);
    String text =
        end.site().file()
            + ":"
            + end.site().line()
            + "  "
            + step
            + ": "
            + why(end.reason(), end.body());
    StringBuilder all = new StringBuilder(text);
    for (Link link : end.chain()) {
      all.append("\n  then ")
          .append(link.site().file())
          .append(':')
          .append(link.site().line())
          .append("  ")
          .append(Names.of(link.in()))
          .append(link.to() instanceof MethodSymbol ? " calls " : " uses ")
          .append(Names.seenFrom(link.in().type(), link.to()));
    }
    return all.toString();
  }

  private static String why(Reason reason, Body body) {
    if (reason instanceof Reason.Known known) {
      boolean held = known.facts().stream().anyMatch(Fact::isHeld);
      return known.facts().stream()
          .filter(fact -> fact.isHeld() || !held)
          .map(Answer::fact)
          .filter(said -> !said.isEmpty())
          .sorted()
          .distinct()
          .collect(Collectors.joining("; "));
    } else if (reason instanceof Reason.HandedOver handed) {
      return handed(handed.invocation());
    } else if (reason instanceof Reason.Done) {
      return "it runs when what it waits for is done";
    } else if (reason instanceof Reason.Declared) {
      return "it says itself where it may run, so whoever calls it is told";
    } else if (reason instanceof Reason.MadeByMain) {
      return "the first to come here makes the loop, and main is taken to be";
    } else if (reason instanceof Reason.Suppressed) {
      return "@SuppressWarnings is on the way";
    } else if (reason instanceof Reason.Unreachable) {
      return "no path gets to this step";
    } else if (reason instanceof Reason.NotYet) {
      return "the program starts with this, and comes only later to what makes the rest happen";
    } else if (reason instanceof Reason.Unheard) {
      return "what tells its listeners here was only just made, and has none yet";
    }
    boolean open = !body.isFunction() && !body.method().isPrivate();
    return "nothing that was read calls it"
        + (open ? "; with --strict, code outside counts as calling it on any thread" : "");
  }

  private static String handed(Invocation invocation) {
    return invocation.thread() instanceof Handoff.Thread.Loop loop
        ? "it is posted to " + Wording.thread(loop.role())
        : "it is given to another thread, which ends this chain";
  }

  private static String fact(Fact fact) {
    String thread = Wording.thread(fact.role());
    AccessPath path = fact.loop();
    String of = path == null ? "" : " of " + name(path);
    return switch (fact.basis()) {
      case CHECKED -> "a guard has made sure that this is " + thread + of;
      case OWNED ->
          "the loop" + of + " is this thread's own here: it made it, ran it or waited for its end";
      case ABSENT -> "a guard has made sure that this is not " + thread + of;
      case OUTSIDE -> "a guard has made sure that this is not in a " + fact.role();
      case DONE -> "a guard has made sure that" + of.replace(" of", "") + " is done";
      case READY -> "a guard has made sure that" + of.replace(" of", "") + " has something to give";
      case CREATED, IF_MAIN, ENDED, NULL, TRUE, FALSE -> "";
    };
  }

  private static String name(AccessPath path) {
    List<String> parts = new ArrayList<>();
    if (path.root() instanceof AccessPath.Root.Variable variable) {
      parts.add(variable.symbol().name.toString());
    } else if (path.root() instanceof AccessPath.Root.Self) {
      parts.add("this");
    }
    path.members()
        .forEach(member -> parts.add(member.name + (member instanceof MethodSymbol ? "()" : "")));
    return "'" + String.join(".", parts) + "'";
  }
}
