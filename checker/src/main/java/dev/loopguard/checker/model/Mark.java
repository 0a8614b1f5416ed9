package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Symbol;
import java.lang.annotation.ElementType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of our annotations as it stands on one declaration, in code or in a stub file. */
record Mark(MarkKind kind, Map<String, Object> values, Provenance provenance) {
  private static final String DEFAULT_ROLE = "event loop";
  private static final String LOG_CALLBACK = "log callback";

  /** What it promises about the thread that runs the declaration, if it is about that. */
  @Nullable Contract contract(Symbol declaredAt) {
    return switch (kind) {
      case LOOP_THREAD_ONLY ->
          new Contract(Contract.Kind.LOOP_ONLY, role(), text("value", ""), declaredAt, provenance);
      case ANY_THREAD -> new Contract(Contract.Kind.ANY_THREAD, role(), "", declaredAt, provenance);
      default -> null;
    };
  }

  /** What a call of the method that carries it tells, if it is about that. */
  @Nullable Guarantee guarantee() {
    return switch (kind) {
      case ENSURES_LOOP_THREAD ->
          guarantee(
              flag("takesOver")
                  ? Guarantee.Outcome.TAKES_OVER
                  : flag("onThrow")
                      ? Guarantee.Outcome.RETURNED_OR_THREW
                      : Guarantee.Outcome.RETURNED);
      case ENSURES_LOOP_THREAD_IF -> guarantee(condition());
      case MAKES_LOOP_IF_NONE ->
          new Guarantee(Guarantee.Subject.LOOP_THREAD, "", role(), Guarantee.Outcome.IF_MAIN);
      case OF_LOOP_THREAD ->
          new Guarantee(
              Guarantee.Subject.LOOP_THREAD, text("value", ""), role(), Guarantee.Outcome.TRUE);
      case RUNS_IN_IF ->
          new Guarantee(Guarantee.Subject.CONTEXT, "", text("value", ""), condition());
      case ENSURES_DONE_IF -> new Guarantee(Guarantee.Subject.DONE, "this", "", condition());
      case ENSURES_READY_IF -> new Guarantee(Guarantee.Subject.READY, "this", "", condition());
      case ENSURES_ENDED ->
          new Guarantee(Guarantee.Subject.ENDED, "this", "", Guarantee.Outcome.RETURNED);
      case ENSURES_ENDED_IF -> new Guarantee(Guarantee.Subject.ENDED, "this", "", condition());
      default -> null;
    };
  }

  /** Whether it forbids its declaration in a context. */
  boolean forbids(String context) {
    return kind == MarkKind.NOT_IN_LOG_CALLBACK
        ? context.equals(LOG_CALLBACK)
        : kind == MarkKind.NOT_IN && text("value", "").equals(context);
  }

  /** Whether its method is entered in a context. */
  boolean runsIn(String context) {
    return kind == MarkKind.RUNS_IN && text("value", "").equals(context);
  }

  /** The same annotation, naming its loop by another expression. */
  Mark withLoop(String loop) {
    Map<String, Object> renamed = new HashMap<>(values);
    renamed.put("value", loop);
    return new Mark(kind, Map.copyOf(renamed), provenance);
  }

  String text(String element, String otherwise) {
    return values.get(element) instanceof String text ? text : otherwise;
  }

  /** Of a {@code @Target}: what it names. */
  List<ElementType> targets() {
    return values.get("value") instanceof List<?> all
        ? all.stream().map(ElementType.class::cast).toList()
        : List.of();
  }

  private Guarantee guarantee(Guarantee.Outcome outcome) {
    return new Guarantee(Guarantee.Subject.LOOP_THREAD, text("value", "this"), role(), outcome);
  }

  private Guarantee.Outcome condition() {
    return flag("result") ? Guarantee.Outcome.TRUE : Guarantee.Outcome.FALSE;
  }

  /** Of what is about a loop: the kind of its thread. */
  String role() {
    return text("role", DEFAULT_ROLE);
  }

  private boolean flag(String element) {
    return Boolean.TRUE.equals(values.get(element));
  }
}
