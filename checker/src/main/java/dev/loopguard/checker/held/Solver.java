package dev.loopguard.checker.held;

import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.ForwardAnalysisImpl;
import org.checkerframework.errorprone.dataflow.analysis.RegularTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.cfg.node.AssertionErrorNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ThrowNode;
import org.jspecify.annotations.Nullable;

/** Solves the dataflow of one graph. */
final class Solver extends ForwardAnalysisImpl<NoValue, HeldStore, HeldTransfer> {
  private final Unannounced unannounced;

  Solver(HeldTransfer transfer, Unannounced unannounced) {
    super(transfer);
    this.unannounced = unannounced;
  }

  @Override
  protected TransferResult<NoValue, HeldStore> callTransferFunction(
      Node node, TransferInput<NoValue, HeldStore> in) {
    TransferResult<NoValue, HeldStore> result = super.callTransferFunction(node, in);
    Set<Fact> done = unannounced.at(node.getTree());
    if (done.isEmpty() || isOnPurpose(node) || tells(result, in)) {
      return result;
    }
    ByException failed =
        new ByException(
            exception -> {
              HeldStore store = failed(result, in, exception);
              return Unannounced.isAny(exception) ? store.with(done) : store;
            });
    return result.containsTwoStores()
        ? new ConditionalTransferResult<>(
            null, result.getThenStore(), result.getElseStore(), failed)
        : new RegularTransferResult<>(null, result.getRegularStore(), failed);
  }

  private static boolean isOnPurpose(Node node) {
    return node instanceof ThrowNode || node instanceof AssertionErrorNode;
  }

  /** True of an assertion: that it returned says more than that it failed. */
  private static boolean tells(
      TransferResult<NoValue, HeldStore> result, TransferInput<NoValue, HeldStore> in) {
    HeldStore returned = result.getRegularStore();
    return !returned.isReachable() || !in.getRegularStore().facts().containsAll(returned.facts());
  }

  private static HeldStore failed(
      TransferResult<NoValue, HeldStore> result,
      TransferInput<NoValue, HeldStore> in,
      TypeMirror exception) {
    @Nullable HeldStore store = result.getExceptionalStore(exception);
    return store == null ? in.getRegularStore() : store;
  }
}
