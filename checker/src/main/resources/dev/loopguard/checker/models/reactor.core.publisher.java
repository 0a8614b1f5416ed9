// Reactor's publishers: what waits for them, and where their functions run. Source: the API
// documentation of Reactor 3.6, the members' own pages ("block indefinitely until a next signal is
// received"; publishOn: "runs onNext, onComplete and onError on a supplied Scheduler"; subscribeOn:
// "run subscribe, onSubscribe and request on a specified Scheduler's Worker"), and the reference
// guide, "Threading and Schedulers": a publishOn counts for what comes after it, a subscribeOn for
// the whole chain up to the next publishOn.

package reactor.core.publisher;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;

@Subscribed
public abstract class Mono {
  public static Mono just(Object data);

  public static Mono fromCallable(Callable supplier);

  public static Mono fromSupplier(Supplier supplier);

  public static Mono fromRunnable(Runnable runnable);

  public final Mono doOnSuccess(Consumer onSuccess);

  public final Mono publishOn(@ThenOn Scheduler scheduler);

  public final Mono subscribeOn(@StartsOn Scheduler scheduler);

  public final Mono map(Function mapper);

  public final Mono filter(Predicate tester);

  public final Mono doOnNext(Consumer onNext);

  public final Mono doOnError(Consumer onError);

  public final Mono doFinally(Consumer onFinally);

  public final Object subscribe(Consumer consumer);

  public final Object subscribe(Consumer consumer, Consumer errorConsumer);

  public final Object subscribe(
      Consumer consumer, Consumer errorConsumer, Runnable completeConsumer);

  @Blocking
  public Object block();

  @Blocking
  public Object block(@Timeout Duration timeout);

  @Blocking
  public java.util.Optional blockOptional();

  @Blocking
  public java.util.Optional blockOptional(@Timeout Duration timeout);
}

@Subscribed
public abstract class Flux {
  public static Flux just(Object data);

  public static Flux just(Object... data);

  public static Flux fromIterable(Iterable it);

  public final Flux doOnComplete(Runnable onComplete);

  public final Flux publishOn(@ThenOn Scheduler scheduler);

  public final Flux publishOn(@ThenOn Scheduler scheduler, int prefetch);

  public final Flux subscribeOn(@StartsOn Scheduler scheduler);

  public final Flux map(Function mapper);

  public final Flux filter(Predicate tester);

  public final Flux doOnNext(Consumer onNext);

  public final Flux doOnError(Consumer onError);

  public final Flux doFinally(Consumer onFinally);

  public final Object subscribe(Consumer consumer);

  public final Object subscribe(Consumer consumer, Consumer errorConsumer);

  public final Object subscribe(
      Consumer consumer, Consumer errorConsumer, Runnable completeConsumer);

  @Blocking
  public Object blockFirst();

  @Blocking
  public Object blockFirst(@Timeout Duration timeout);

  @Blocking
  public Object blockLast();

  @Blocking
  public Object blockLast(@Timeout Duration timeout);
}
