// What waits for RxJava's sources. Source: the API documentation of RxJava 3.1, the member's own
// page: "blocks the current thread". The functions that it is given run there meanwhile.

package io.reactivex.rxjava3.core;

import io.reactivex.rxjava3.functions.*;
import java.util.concurrent.TimeUnit;

public abstract class Completable {
  @Blocking
  public void blockingAwait();

  @Blocking
  public boolean blockingAwait(@Timeout long timeout, TimeUnit unit);

  @Blocking
  public void blockingSubscribe();

  @Blocking
  public void blockingSubscribe(Action onComplete);
}

public abstract class Maybe {
  @Blocking
  public Object blockingGet();

  @Blocking
  public Object blockingGet(Object otherwise);

  @Blocking
  public void blockingSubscribe();

  @Blocking
  public void blockingSubscribe(Consumer onSuccess);
}

public abstract class Single {
  @Blocking
  public Object blockingGet();

  @Blocking
  public void blockingSubscribe();

  @Blocking
  public void blockingSubscribe(Consumer onSuccess);
}

public abstract class Observable {
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

public abstract class Flowable {
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
