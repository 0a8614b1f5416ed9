// RxJava's sources: what waits for them, and where their functions run. Source: the API
// documentation of RxJava 3.1, the members' own pages ("blocks the current thread"; the functions
// that such a method is given run there meanwhile), and under "Scheduler" of each: observeOn signals
// on the scheduler given, subscribeOn subscribes there, and an operator "does not operate by default
// on a particular Scheduler".

package io.reactivex.rxjava3.core;

import io.reactivex.rxjava3.functions.*;
import java.util.concurrent.TimeUnit;

@Subscribed
public abstract class Completable {
  public static Completable fromAction(Action function);

  public static Completable fromCallable(java.util.concurrent.Callable function);

  public static Completable fromRunnable(Runnable function);

  public static Completable fromSupplier(Supplier function);

  public Completable doOnComplete(Action function);

  public Completable doOnError(Consumer function);

  public Completable doFinally(Action function);

  public Completable observeOn(@ThenOn Scheduler scheduler);

  public Object subscribe(Action onComplete, Consumer onError);

  public Object subscribe(Action function);

  public Completable subscribeOn(@StartsOn Scheduler scheduler);

  @Blocking
  public void blockingAwait();

  @Blocking
  public boolean blockingAwait(@Timeout long timeout, TimeUnit unit);

  @Blocking
  public void blockingSubscribe();

  @Blocking
  public void blockingSubscribe(Action onComplete);
}

@Subscribed
public abstract class Maybe {
  public static Maybe fromAction(Action function);

  public static Maybe fromCallable(java.util.concurrent.Callable function);

  public static Maybe fromRunnable(Runnable function);

  public static Maybe fromSupplier(Supplier function);

  public static Maybe just(Object item);

  public Maybe doFinally(Action function);

  public Maybe doOnComplete(Action function);

  public Maybe doOnError(Consumer function);

  public Maybe doOnSuccess(Consumer function);

  public Maybe filter(Predicate function);

  public Maybe map(Function function);

  public Maybe observeOn(@ThenOn Scheduler scheduler);

  public Object subscribe(Consumer function);

  public Object subscribe(Consumer onNext, Consumer onError);

  public Object subscribe(Consumer onNext, Consumer onError, Action onComplete);

  public Maybe subscribeOn(@StartsOn Scheduler scheduler);

  @Blocking
  public Object blockingGet();

  @Blocking
  public Object blockingGet(Object otherwise);

  @Blocking
  public void blockingSubscribe();

  @Blocking
  public void blockingSubscribe(Consumer onSuccess);
}

@Subscribed
public abstract class Single {
  public static Single fromCallable(java.util.concurrent.Callable function);

  public static Single fromSupplier(Supplier function);

  public static Single just(Object item);

  public Single doFinally(Action function);

  public Single doOnSuccess(Consumer function);

  public Single doOnError(Consumer function);

  public Maybe filter(Predicate function);

  public Single map(Function function);

  public Single observeOn(@ThenOn Scheduler scheduler);

  public Object subscribe(BiConsumer function);

  public Object subscribe(Consumer function);

  public Object subscribe(Consumer onNext, Consumer onError);

  public Single subscribeOn(@StartsOn Scheduler scheduler);

  @Blocking
  public Object blockingGet();

  @Blocking
  public void blockingSubscribe();

  @Blocking
  public void blockingSubscribe(Consumer onSuccess);
}

@Subscribed
public abstract class Observable {
  public static Observable fromAction(Action function);

  public static Observable fromCallable(java.util.concurrent.Callable function);

  public static Observable fromIterable(Iterable source);

  public static Observable fromRunnable(Runnable function);

  public static Observable fromSupplier(Supplier function);

  public static Observable just(Object item);

  public Observable doFinally(Action function);

  public Observable doOnComplete(Action function);

  public Observable doOnError(Consumer function);

  public Observable doOnNext(Consumer function);

  public Observable filter(Predicate function);

  public Observable map(Function function);

  public Observable observeOn(@ThenOn Scheduler scheduler);

  public Object subscribe(Consumer function);

  public Object subscribe(Consumer onNext, Consumer onError);

  public Object subscribe(Consumer onNext, Consumer onError, Action onComplete);

  public Observable subscribeOn(@StartsOn Scheduler scheduler);

  @Blocking
  public Object blockingFirst();

  @Blocking
  public Object blockingFirst(Object otherwise);

  @Blocking
  public void blockingForEach(Consumer onNext);

  @Blocking
  public Object blockingLast();

  @Blocking
  public Object blockingLast(Object otherwise);

  @Blocking
  public Object blockingSingle();

  @Blocking
  public Object blockingSingle(Object otherwise);

  @Blocking
  public void blockingSubscribe();

  @Blocking
  public void blockingSubscribe(Consumer onNext);
}

@Subscribed
public abstract class Flowable {
  public static Flowable fromAction(Action function);

  public static Flowable fromCallable(java.util.concurrent.Callable function);

  public static Flowable fromIterable(Iterable source);

  public static Flowable fromRunnable(Runnable function);

  public static Flowable fromSupplier(Supplier function);

  public static Flowable just(Object item);

  public Flowable doFinally(Action function);

  public Flowable doOnComplete(Action function);

  public Flowable doOnError(Consumer function);

  public Flowable doOnNext(Consumer function);

  public Flowable filter(Predicate function);

  public Flowable map(Function function);

  public Flowable observeOn(@ThenOn Scheduler scheduler);

  public Object subscribe(Consumer function);

  public Object subscribe(Consumer onNext, Consumer onError);

  public Object subscribe(Consumer onNext, Consumer onError, Action onComplete);

  public Flowable subscribeOn(@StartsOn Scheduler scheduler);

  @Blocking
  public Object blockingFirst();

  @Blocking
  public Object blockingFirst(Object otherwise);

  @Blocking
  public void blockingForEach(Consumer onNext);

  @Blocking
  public Object blockingLast();

  @Blocking
  public Object blockingLast(Object otherwise);

  @Blocking
  public Object blockingSingle();

  @Blocking
  public Object blockingSingle(Object otherwise);

  @Blocking
  public void blockingSubscribe();

  @Blocking
  public void blockingSubscribe(Consumer onNext);
}
