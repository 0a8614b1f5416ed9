// Vert.x. Source of each fact: the documentation of Vert.x 4.5, "Verticles" and "Running blocking
// code", and the members' own pages. A context is an event loop unless its verticle is deployed as a
// worker; what is said here is for the first kind, and for verticles of which the program does not
// show that they are workers.

package io.vertx.core;

import java.util.concurrent.Callable;

@LoopThreadOnly(role = "Vert.x context")
@interface OnContext {}

public class DeploymentOptions {
  // "Set whether the verticle(s) should be deployed as a worker verticle".
  public DeploymentOptions setWorker(@CallbacksOn("any thread") boolean worker);

  public DeploymentOptions setThreadingModel(@CallbacksOn("any thread") ThreadingModel model);
}

// "Tasks are scheduled on an event-loop", "on a worker pool", "on a virtual thread".
public enum ThreadingModel {
  @CallbacksOn("any thread")
  WORKER,

  @CallbacksOn("any thread")
  VIRTUAL_THREAD
}

public interface Vertx {
  Future deployVerticle(
      Verticle verticle, @RunsInstead(role = "Vert.x context") DeploymentOptions options);

  void deployVerticle(
      Verticle verticle,
      @RunsInstead(role = "Vert.x context") DeploymentOptions options,
      Handler completion);

  void runOnContext(@OnContext Handler action);

  long setTimer(long delay, @OnContext Handler handler);

  long setPeriodic(long delay, @OnContext Handler handler);

  long setPeriodic(long initialDelay, long delay, @OnContext Handler handler);

  Future executeBlocking(@AnyThread Callable code);

  Future executeBlocking(@AnyThread Callable code, boolean ordered);

  void executeBlocking(@AnyThread Callable code, @OnContext Handler result);

  void executeBlocking(@AnyThread Callable code, boolean ordered, @OnContext Handler result);

  Future executeBlocking(@AnyThread Handler code);

  Future executeBlocking(@AnyThread Handler code, boolean ordered);

  void executeBlocking(@AnyThread Handler code, @OnContext Handler result);

  void executeBlocking(@AnyThread Handler code, boolean ordered, @OnContext Handler result);
}

public interface Context {
  void runOnContext(@LoopThreadOnly(value = "this", role = "Vert.x context") Handler action);

  @EnsuresLoopThreadIf(result = true, role = "Vert.x context")
  static boolean isOnEventLoopThread();

  @EnsuresLoopThreadIf(result = true, role = "Vert.x context")
  static boolean isOnVertxThread();

  Future executeBlocking(@AnyThread Callable code);

  Future executeBlocking(@AnyThread Callable code, boolean ordered);

  void executeBlocking(@AnyThread Callable code, @OnContext Handler result);

  void executeBlocking(@AnyThread Callable code, boolean ordered, @OnContext Handler result);

  Future executeBlocking(@AnyThread Handler code);

  Future executeBlocking(@AnyThread Handler code, boolean ordered);

  void executeBlocking(@AnyThread Handler code, @OnContext Handler result);

  void executeBlocking(@AnyThread Handler code, boolean ordered, @OnContext Handler result);
}

public interface WorkerExecutor {
  Future executeBlocking(@AnyThread Callable code);

  Future executeBlocking(@AnyThread Callable code, boolean ordered);

  void executeBlocking(@AnyThread Callable code, @OnContext Handler result);

  void executeBlocking(@AnyThread Callable code, boolean ordered, @OnContext Handler result);

  Future executeBlocking(@AnyThread Handler code);

  Future executeBlocking(@AnyThread Handler code, boolean ordered);

  void executeBlocking(@AnyThread Handler code, @OnContext Handler result);

  void executeBlocking(@AnyThread Handler code, boolean ordered, @OnContext Handler result);
}

public interface Verticle {
  @OnContext
  void start(Promise started);

  @OnContext
  void stop(Promise stopped);
}

public abstract class AbstractVerticle {
  @OnContext
  public void start();

  @OnContext
  public void stop();
}
