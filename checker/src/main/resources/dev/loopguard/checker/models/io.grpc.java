// gRPC's serialised code. Source of each fact: the API documentation of gRPC 1.68, the member's own
// page: a SynchronizationContext runs tasks one at a time on whichever thread drains it; a channel's
// load balancers and name resolvers are called from its context, and pickers from any thread.

package io.grpc;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

@LoopThreadOnly(role = "gRPC synchronization context")
@interface InContext {}

public final class SynchronizationContext {
  public void execute(
      @LoopThreadOnly(value = "this", role = "gRPC synchronization context") Runnable task);

  public final void executeLater(
      @LoopThreadOnly(value = "this", role = "gRPC synchronization context") Runnable task);

  public final SynchronizationContext.ScheduledHandle schedule(
      @LoopThreadOnly(value = "this", role = "gRPC synchronization context") Runnable task,
      long delay,
      TimeUnit unit,
      ScheduledExecutorService timer);

  public final SynchronizationContext.ScheduledHandle scheduleWithFixedDelay(
      @LoopThreadOnly(value = "this", role = "gRPC synchronization context") Runnable task,
      long initialDelay,
      long delay,
      TimeUnit unit,
      ScheduledExecutorService timer);

  @EnsuresLoopThread(role = "gRPC synchronization context")
  public void throwIfNotInThisSynchronizationContext();
}

public abstract class LoadBalancer {
  @InContext
  public void handleResolvedAddresses(ResolvedAddresses addresses);

  @InContext
  public Status acceptResolvedAddresses(ResolvedAddresses addresses);

  @InContext
  public abstract void handleNameResolutionError(Status error);

  @InContext
  public void requestConnection();

  @InContext
  public abstract void shutdown();

  public abstract class SubchannelPicker {
    @AnyThread
    public abstract PickResult pickSubchannel(PickSubchannelArgs args);
  }

  public abstract class Helper {
    @InContext
    public Subchannel createSubchannel(CreateSubchannelArgs args);

    @InContext
    public abstract void updateBalancingState(ConnectivityState state, SubchannelPicker picker);

    @InContext
    public void refreshNameResolution();
  }

  public abstract class Subchannel {
    @InContext
    public void start(SubchannelStateListener listener);

    @InContext
    public abstract void shutdown();

    @InContext
    public abstract void requestConnection();
  }

  public interface SubchannelStateListener {
    @InContext
    void onSubchannelState(ConnectivityStateInfo state);
  }
}

public abstract class NameResolver {
  @InContext
  public void start(Listener2 listener);

  @InContext
  public abstract void shutdown();

  @InContext
  public void refresh();

  public abstract class Listener2 {
    @InContext
    public Status onResult2(ResolutionResult result);
  }
}

// "Immediately run a Runnable with this context as the current context"; what wrap() and the
// executors are given they only put the context around.
public class Context {
  public void run(Runnable task);

  public Object call(Callable task);

  public Runnable wrap(@Returned Runnable task);

  public Callable wrap(@Returned Callable task);

  public Executor fixedContextExecutor(
      @Returned Executor executor);

  public static Executor currentContextExecutor(
      @Returned Executor executor);

  public void addListener(Context.CancellationListener listener, Executor executor);

  public void removeListener(@NotKept Context.CancellationListener listener);
}
