package dev.loopguard.checker.scenario;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;

/** Reactor's and RxJava's sources: a scheduler decides where the functions run. */
final class SchedulersTest {
  private static Scenario reactor(String members) {
    return Scenario.of(
            """
            import javax.swing.JLabel;
            import javax.swing.SwingUtilities;
            import reactor.core.publisher.*;
            import reactor.core.scheduler.*;
            class Prices {
              final JLabel label = null;
              void show(String text) { label.setText(text); }
            """
                + members
                + "}")
        .args("-cp", Frameworks.classPath(Frameworks.jars("reactor-core", "reactive-streams")));
  }

  private static Scenario rx(String members) {
    return Scenario.of(
            """
            import hu.akarnokd.rxjava3.swing.SwingSchedulers;
            import io.reactivex.rxjava3.core.*;
            import io.reactivex.rxjava3.core.Observable;
            import io.reactivex.rxjava3.schedulers.Schedulers;
            import javax.swing.JLabel;
            import javax.swing.SwingUtilities;
            class Prices {
              final JLabel label = null;
            """
                + members
                + "}")
        .args("-cp", Frameworks.classPath(Frameworks.jars("rxjava", "reactive-streams")));
  }

  @Test
  void nobodyKnowsWhereWithoutAScheduler() {
    reactor(
            """
            void plain(Mono<String> given, Flux<String> more) {
              given.subscribe(text -> label.setText(text));
              given.map(text -> { label.setText(text); return text; }).subscribe();
              more.doOnNext(text -> label.setText(text)).subscribe();
              Mono.fromCallable(() -> label.getText()).subscribe(text -> label.setText(text));
            }
            void immediate(Mono<String> given) {
              given.publishOn(Schedulers.immediate()).subscribe(text -> label.setText(text));
            }
            void scheduler(Mono<String> given, Scheduler scheduler) {
              given.publishOn(scheduler).subscribe(text -> label.setText(text));
              Mono.just("").subscribeOn(scheduler).subscribe(text -> label.setText(text));
            }
            void byAnotherSource(Mono<String> given) {
              given.flatMap(text -> Mono.just(text)).subscribe(text -> label.setText(text));
              given.subscribeOn(Schedulers.parallel()).subscribe(text -> label.setText(text));
            }
            """)
        .check();
  }

  @Test
  void aMethodsSourceRunsWhereAllThatItReturnsDo() {
    reactor(
            """
            private final Mono<String> kept = Mono.just("").publishOn(Schedulers.boundedElastic());
            private Mono<String> changed = Mono.just("").publishOn(Schedulers.boundedElastic());
            Mono<String> elastic() { return Mono.just("").subscribeOn(Schedulers.boundedElastic()); }
            Mono<String> ui() { return Mono.just("").publishOn(Schedulers.fromExecutor(SwingUtilities::invokeLater)); }
            Mono<String> both(boolean x) {
              if (x) return Mono.just("a").publishOn(Schedulers.boundedElastic());
              return elastic();
            }
            Mono<String> either(boolean x) {
              if (x) return ui();
              return elastic();
            }
            Mono<String> perhaps(boolean x, Mono<String> given) {
              if (x) return given;
              return elastic();
            }
            void right(boolean x, Mono<String> given) {
              ui().subscribe(text -> label.setText(text));
              either(x).subscribe(text -> label.setText(text));
              perhaps(x, given).subscribe(text -> label.setText(text));
              changed = given;
              changed.subscribe(text -> label.setText(text));
            }
            void wrong(boolean x) {
              elastic().subscribe(text -> label.setText(text)); // BUG: must run on the Swing EDT
              both(x).subscribe(text -> label.setText(text)); // BUG: must run on the Swing EDT
              kept.subscribe(text -> label.setText(text)); // BUG: must run on the Swing EDT
              ui().subscribeOn(Schedulers.parallel()).subscribe(text -> label.setText(text));
            }
            """)
        .check();
  }

  @Test
  void publishOnDecidesWhatComesAfterIt() {
    reactor(
            """
            void wrong(Mono<String> given, Flux<String> more) {
              given.publishOn(Schedulers.boundedElastic())
                  .subscribe(text -> label.setText(text)); // BUG: must run on the Swing EDT
              more.publishOn(Schedulers.newParallel("p"))
                  .map(String::trim)
                  .doOnNext(this::print)
                  .subscribe(this::print, thrown -> {}, () -> {});
            }
            void print(String text) {
              label.setText(text); // BUG: must run on the Swing EDT
            }
            void swing(Mono<String> given, Executor other) {
              given.publishOn(Schedulers.single())
                  .map(text -> text + label.getText()) // BUG: must run on the Swing EDT
                  .publishOn(Schedulers.immediate())
                  .subscribe(text -> label.setText(text));
            }
            """)
        .check();
  }

  @Test
  void subscribeOnDecidesWhereAllBegins() {
    reactor(
            """
            void wrong() {
              Mono.fromCallable(() -> "text")
                  .subscribeOn(Schedulers.boundedElastic())
                  .map(String::trim)
                  .subscribe(text -> label.setText(text)); // BUG: must run on the Swing EDT
              load().subscribe(text -> label.getText()); // BUG: must run on the Swing EDT
            }
            private Mono<String> load() {
              return Mono.just("text").subscribeOn(Schedulers.parallel());
            }
            """)
        .check();
  }

  @Test
  void swingsSchedulerIsSwingsThread() {
    rx("""
    void right(Single<String> given, Observable<String> more) {
      given.observeOn(SwingSchedulers.edt()).subscribe(text -> label.setText(text));
      Scheduler swing = SwingSchedulers.edt();
      more.observeOn(Schedulers.io()).observeOn(swing).subscribe(label::setText);
      Observable.just("text").observeOn(swing).subscribeOn(Schedulers.io()).subscribe(label::setText);
      Observable.just("text").subscribeOn(swing).subscribe(text -> label.setText(text));
      more.observeOn(Schedulers.io()).blockingSubscribe(text -> {});
    }
    void wrong(Single<String> given, Flowable<String> more) {
      given.subscribeOn(Schedulers.io()).subscribe(text -> label.setText(text));
      Single.just("text").subscribeOn(Schedulers.io())
          .subscribe(text -> label.setText(text)); // BUG: must run on the Swing EDT
      more.observeOn(SwingSchedulers.edt()).observeOn(Schedulers.computation())
          .doOnNext(text -> label.setText(text)) // BUG: must run on the Swing EDT
          .observeOn(SwingSchedulers.edt())
          .subscribe(text -> label.setText(text));
    }
    """)
        .check();
  }

  @Test
  void anExecutorsScheduler() {
    rx("""
    void wrong(Maybe<String> given, ExecutorService pool, Queue own) {
      given.observeOn(Schedulers.from(pool))
          .subscribe(text -> label.setText(text)); // BUG: must run on the Swing EDT
      given.observeOn(Schedulers.from(SwingUtilities::invokeLater))
          .subscribe(text -> label.setText(text));
      given.observeOn(Schedulers.from(own)).subscribe(text -> label.setText(text));
    }
    static final class Queue implements Executor {
      @Override public void execute(@LoopThreadOnly(role = "Swing EDT") Runnable task) {}
    }
    """)
        .check();
  }

  @Test
  void blockingOnSwingsScheduler() {
    rx("""
    void wrong(Single<String> given) throws Exception {
      given.observeOn(Schedulers.io()).subscribe(text -> Thread.sleep(5));
      given.observeOn(SwingSchedulers.edt())
          .subscribe(text -> Thread.sleep(5)); // BUG: Thread.sleep() may block
    }
    """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void whoWaitsRunsWhatItGives() {
    rx("""
    void main(Observable<String> given) {
      SwingUtilities.invokeLater(
          () -> given.observeOn(Schedulers.io()).blockingSubscribe(t -> label.setText(t)));
      new Thread(
          () -> given.blockingForEach(
              t -> label.setText(t))) // BUG: must run on the Swing EDT
          .start();
    }
    """)
        .check();
  }

  @Test
  void aMethodsSourcesOnTwoThreads() {
    rx("""
    Observable<String> ui() { return Observable.just("").observeOn(SwingSchedulers.edt()); }
    Observable<String> io() { return Observable.just("").observeOn(Schedulers.io()); }
    Observable<String> either(boolean x) { if (x) return ui(); return io(); }
    Observable<String> other(boolean x) { if (x) return io(); return ui(); }
    void right(boolean x) {
      ui().subscribe(text -> label.setText(text));
      either(x).subscribe(text -> label.setText(text));
      other(x).subscribe(text -> label.setText(text));
    }
    void wrong() {
      io().subscribe(text -> label.setText(text)); // BUG: must run on the Swing EDT
    }
    """)
        .check();
  }

  @Test
  void aParameterThatIsSetInItsMethod() {
    reactor(
            """
            void start(Mono<String> given) {
              if (given == null) {
                given = Mono.just("").publishOn(Schedulers.boundedElastic());
                given.subscribe(text -> System.out.println(text));
              } else {
                given.subscribe(text -> label.setText(text));
              }
            }
            """)
        .check();
  }

  /** What is put together on one thread runs where it is subscribed to. */
  @Test
  void subscribedToElsewhere() {
    reactor(
            """
            void start(Executor pool) {
              pool.execute(() -> {
                Flux<String> texts = Flux.just("a").doOnNext(text -> label.setText(text));
                SwingUtilities.invokeLater(() -> texts.subscribe());
              });
            }
            """)
        .check();
  }

  @Test
  void throughWhatNoModelSpeaksOf() {
    reactor(
            """
            void start(Mono<String> given) {
              Mono<String> there = given.publishOn(Schedulers.boundedElastic());
              there.cache().subscribe(text -> label.setText(text));
              there.subscribe(text -> label.setText(text)); // BUG: LoopThreadOnly
            }
            """)
        .args("-XepOpt:LoopGuard:Dependencies=false")
        .check();
  }

  @Test
  void aMethodsSourceIsMadeOfItself() {
    reactor(
            """
            Mono<String> again() { return again().map(text -> text); }
            void start() { again().subscribe(text -> show(text)); }
            """)
        .check();
  }
}
