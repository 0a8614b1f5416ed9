package dev.loopguard.checker.report;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.model.BadOverride;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Provenance;
import dev.loopguard.checker.rule.Finding;
import dev.loopguard.checker.rule.Link;
import dev.loopguard.checker.rule.Misnomer;
import dev.loopguard.checker.rule.Root;
import dev.loopguard.checker.rule.Undeclared;
import dev.loopguard.checker.rule.Way;
import java.util.ArrayList;
import java.util.List;

/** Puts a finding into words: what is wrong, which thread gets there and how. */
public final class Wording {
  private Wording() {}

  /** The message of a finding: a sentence, then the chain, a step a frame. */
  public static Message of(Finding finding) {
    return new Message(sentence(finding), chain(finding, finding.ways().get(0)), notes(finding));
  }

  /** The message for a loop-only override of what was promised to any thread. */
  public static String of(BadOverride bad) {
    String method = Names.full(bad.method());
    return bad.method() == bad.overridden()
        ? method + " is declared both loop-only and for any thread; it can be only one of them."
        : method
            + " is loop-only, but it overrides "
            + Names.full(bad.overridden())
            + ", which any thread may call: callers through "
            + bad.overridden().owner.name
            + " cannot know.";
  }

  /** The message for a method that does not say what it requires. */
  public static String of(Undeclared undeclared) {
    return Names.full(undeclared.body().method())
        + " must run on "
        + thread(undeclared.need().role())
        + ", as what it calls must, and does not say so.";
  }

  /** The message for an annotation whose loop does not exist. */
  public static String of(Misnomer misnomer) {
    return Names.full(misnomer.declaration())
        + " is said to belong to the loop \""
        + misnomer.expression()
        + "\", but there is no field, parameter or method without parameters of that name.";
  }

  /** What is said of a suppression that has nothing to silence. */
  public static String unusedSuppression(String check) {
    return "@SuppressWarnings(\"" + check + "\") silences nothing here; it can go.";
  }

  private static String sentence(Finding finding) {
    String what = Names.full(finding.symbol());
    String thread = thread(finding.need().role());
    if (finding.root() instanceof Root.Callback callback) {
      return what + " must not be called from a " + callback.context() + ", but one gets here.";
    }
    switch (finding.rule()) {
      case "WrongLoop" -> {
        return what
            + " must run on the thread of its own loop, but the thread of another gets here.";
      }
      case "BlockingOnLoopThread" -> {
        return what + " may block, and " + otherThread(finding.root()) + " gets here.";
      }
      case "DebugLoggingOrder" -> {
        return what + " must come before the first base is created, but one has been by then.";
      }
      default -> {}
    }
    String who = otherThread(finding.root()) + (isOpen(finding.root()) ? " may get " : " gets ");
    if (finding.symbol() instanceof MethodSymbol || finding.symbol() instanceof ClassSymbol) {
      return what + " must run on " + thread + ", but " + who + "here.";
    }
    return finding.symbol().owner instanceof MethodSymbol
        ? "The task " + what + " must run on " + thread + ", but " + who + "it."
        : what + " must be used on " + thread + ", but " + who + "here.";
  }

  private static String otherThread(Root root) {
    if (root instanceof Root.Posted posted) {
      return thread(posted.role());
    }
    if (root instanceof Root.Declared declared && declared.contract().loopOnly()) {
      return thread(declared.contract().role());
    }
    if (root instanceof Root.Checked checked) {
      return thread(checked.role());
    }
    if (root instanceof Root.Main) {
      return "the main thread";
    }
    return isOpen(root) ? "any thread" : "another thread";
  }

  /** True where nobody is known to come on another thread, but everybody was told that they may. */
  private static boolean isOpen(Root root) {
    return root instanceof Root.EntryPoint
        || (root instanceof Root.Declared declared
            && declared.contract().anyThread()
            && declared.contract().provenance() == Provenance.DECLARED);
  }

  static String thread(String role) {
    boolean named = role.endsWith("thread") || role.endsWith("EDT");
    return named ? "the " + role : "the " + role + "'s thread";
  }

  /** The thread that what is reached belongs to, if the rule is about that. */
  static String owner(Finding finding) {
    return finding.need().role().isEmpty() ? "" : thread(finding.need().role());
  }

  /** The thread that gets there. */
  static String thread(Root root) {
    return root instanceof Root.Callback callback ? "a " + callback.context() : otherThread(root);
  }

  /** One of the ways in which a finding comes about, a step a frame. */
  static List<Message.Step> chain(Finding finding, Way way) {
    List<Message.Step> steps = new ArrayList<>();
    steps.add(root(way.root(), finding.need().role()));
    for (Link link : way.chain()) {
      boolean last = link == way.chain().get(way.chain().size() - 1);
      // A method reference's own step repeats what the line before it has just shown.
      if (steps.size() != 1 || link.in().kind() != Body.Kind.REFERENCE || last) {
        steps.add(at(link.site(), link.in(), link(link)));
      }
    }
    return steps;
  }

  private static List<String> notes(Finding finding) {
    List<String> notes = new ArrayList<>();
    String why = why(finding);
    if (!why.isEmpty()) {
      notes.add(why);
    }
    if (finding.otherWays() > 0) {
      notes.add(
          finding.otherWays() == 1
              ? "One other way leads here."
              : finding.otherWays() + " other ways lead here.");
    }
    return notes;
  }

  private static Message.Step at(Site site, Body in, String text) {
    return new Message.Step(site, in, text);
  }

  private static String link(Link link) {
    String to = Names.seenFrom(link.in().type(), link.to());
    if (link.to() instanceof MethodSymbol) {
      return Names.of(link.in()) + " calls " + to;
    }
    return Names.of(link.in()) + " uses " + to;
  }

  private static Message.Step root(Root root, String role) {
    if (root instanceof Root.Spawned spawned) {
      Call call = spawned.invocation().call();
      return at(call.site(), call.body(), Names.of(call.body()) + starts(call) + written(call));
    } else if (root instanceof Root.Posted posted) {
      Call call = posted.invocation().call();
      return at(
          call.site(),
          call.body(),
          Names.of(call.body()) + " posts to " + thread(posted.role()) + ": " + written(call));
    } else if (root instanceof Root.Declared declared) {
      return at(root.body().site(), root.body(), declared(declared));
    } else if (root instanceof Root.Main) {
      return at(
          root.body().site(),
          root.body(),
          Names.of(root.body()) + " does not start on " + thread(role));
    } else if (root instanceof Root.Checked checked) {
      return at(
          root.body().site(),
          root.body(),
          Names.of(root.body()) + " has checked that this is " + thread(checked.role()));
    } else if (root instanceof Root.Created) {
      return at(
          root.body().site(), root.body(), Names.of(root.body()) + " has created a base by then");
    } else if (root instanceof Root.Callback callback) {
      return at(
          root.body().site(), root.body(), Names.of(root.body()) + " is a " + callback.context());
    }
    return at(
        root.body().site(), root.body(), Names.of(root.body()) + " can be called from anywhere");
  }

  /** The call as it is written; of a class file's, what is known of that. */
  private static String written(Call call) {
    return call.site().tree() == null ? Names.full(call.callee()) : Snippets.of(call.site());
  }

  private static String starts(Call call) {
    return call.callee().owner.getQualifiedName().contentEquals("java.lang.Thread")
        ? " starts a thread: "
        : " hands this to another thread: ";
  }

  private static String declared(Root.Declared root) {
    Contract contract = root.contract();
    String name = Names.of(root.body());
    Symbol at = contract.declaredAt();
    String inherited = at == root.body().method() ? "" : ", as " + Names.full(at) + " says";
    if (contract.loopOnly()) {
      return name + " runs on " + thread(contract.role()) + inherited;
    }
    return contract.provenance() == Provenance.MODELLED
        ? name + " is run by another thread, as " + Names.full(at) + " is"
        : name + " may be called on any thread" + inherited;
  }

  private static String why(Finding finding) {
    Contract contract = finding.contract();
    if (contract == null) {
      return "";
    }
    boolean own = contract.declaredAt() == finding.symbol();
    String because = own ? "" : " because " + Names.full(contract.declaredAt()) + " is";
    if (contract.provenance() == Provenance.MODELLED) {
      return Names.full(finding.symbol())
          + " is for "
          + thread(contract.role())
          + because
          + ": so says the model of "
          + contract.declaredAt().packge()
          + ".";
    }
    return own ? "" : Names.full(finding.symbol()) + " is loop-only" + because + ".";
  }
}
