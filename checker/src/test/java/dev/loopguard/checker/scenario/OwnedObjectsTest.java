package dev.loopguard.checker.scenario;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.framework.Frameworks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that belong to a thread, or a context, though that is not a loop of ours. */
final class OwnedObjectsTest {
  private static Scenario with(String jar, String unit) {
    return Scenario.of(unit).args("-cp", Frameworks.classPath(Frameworks.jars(jar)));
  }

  @Test
  void kafkasOwnThreads() {
    with(
            "kafka-clients",
            """
            import org.apache.kafka.clients.consumer.*;
            import org.apache.kafka.common.utils.*;
            class Copier {
              public static void main(String[] args) {
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(new Properties());
                Exit.addShutdownHook("wake", () -> consumer.wakeup());
                Exit.addShutdownHook("close", () -> consumer.close()); // BUG: KafkaConsumer.close()
                KafkaThread.daemon("close", () -> consumer.close()).start(); // BUG: KafkaConsumer.close()
                consumer.poll(java.time.Duration.ofSeconds(1));
              }
            }
            """)
        .check();
  }

  @Test
  void kafkasConsumerIsItsPollersEverywhereButForWakeup() {
    with(
            "kafka-clients",
            """
            import org.apache.kafka.clients.consumer.*;
            import java.time.Duration;
            class Copier {
              public static void main(String[] args) {
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(new Properties());
                consumer.subscribe(List.of("a"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                  consumer.wakeup();
                  synchronized (consumer) {
                    consumer.close(); // BUG: KafkaConsumer.close() must run on the Kafka consumer thread
                  }
                }));
                try {
                  while (true) {
                    consumer.poll(Duration.ofMillis(100));
                    commit(consumer);
                  }
                } finally {
                  consumer.close();
                }
              }
              static void commit(org.apache.kafka.clients.consumer.Consumer<String, String> consumer) { consumer.commitSync(); }
            }
            """)
        .check();
  }

  @Test
  void kafkasConsumerGoesToTheThreadThatPollsIt() {
    with(
            "kafka-clients",
            """
            import org.apache.kafka.clients.consumer.*;
            import java.time.Duration;
            class Worker implements Runnable {
              final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(new Properties());
              volatile boolean stopped;
              @Override public void run() {
                try {
                  consumer.subscribe(List.of("a"), new ConsumerRebalanceListener() {
                    public void onPartitionsRevoked(Collection<org.apache.kafka.common.TopicPartition> gone) { consumer.commitSync(); }
                    public void onPartitionsAssigned(Collection<org.apache.kafka.common.TopicPartition> come) {}
                  });
                  while (!stopped) {
                    consumer.poll(Duration.ofMillis(100));
                    consumer.commitAsync();
                  }
                } finally {
                  consumer.close();
                }
              }
              static void start(ExecutorService pool) { pool.submit(new Worker()); }
              void stop() { stopped = true; consumer.wakeup(); }
            }
            """)
        .check();
  }

  @Test
  void grpcsLoadBalancersAreTheContexts() {
    with(
            "grpc-api",
            """
            import io.grpc.*;
            class Balancer {
              final SynchronizationContext context;
              final LoadBalancer child;
              Balancer(SynchronizationContext context, LoadBalancer child) { this.context = context; this.child = child; }
              class Picker extends LoadBalancer.SubchannelPicker {
                @Override public LoadBalancer.PickResult pickSubchannel(LoadBalancer.PickSubchannelArgs args) {
                  child.requestConnection(); // BUG: LoadBalancer.requestConnection() must run on the gRPC synchronization context
                  context.execute(() -> child.requestConnection());
                  return LoadBalancer.PickResult.withNoResult();
                }
              }
              void reconnect(ExecutorService pool) {
                pool.execute(() -> {
                  context.throwIfNotInThisSynchronizationContext();
                  child.requestConnection();
                });
              }
            }
            """)
        .check();
  }

  @Test
  void vertxsWorkersMayBlock() {
    Scenario.of(
            """
            import io.vertx.core.*;
            class Worker extends AbstractVerticle {
              @Override public void start() throws Exception {
                Thread.sleep(1);
                vertx.setTimer(1, id -> pause());
              }
              private void pause() {
                try { Thread.sleep(1); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
              }
            }
            """,
            """
            import io.vertx.core.*;
            class Virtual extends AbstractVerticle {
              @Override public void start() throws Exception { Thread.sleep(1); }
            }
            """,
            """
            import io.vertx.core.*;
            class Loop extends AbstractVerticle {
              @Override public void start() throws Exception {
                Thread.sleep(1); // BUG: Thread.sleep() may block
              }
            }
            """,
            """
            import io.vertx.core.*;
            class Quick extends AbstractVerticle {
              @Override public void start() throws Exception {
                Thread.sleep(1); // BUG: Thread.sleep() may block
              }
              static void main(Vertx vertx) {
                DeploymentOptions options = new DeploymentOptions().setWorker(true).setInstances(1);
                vertx.deployVerticle(new Worker(), options);
                vertx.deployVerticle(
                    new Virtual(), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
                vertx.deployVerticle(
                    new Loop(), new DeploymentOptions().setThreadingModel(ThreadingModel.EVENT_LOOP));
                vertx.deployVerticle(new Quick(), new DeploymentOptions().setWorker(false));
                vertx.deployVerticle(new Quick());
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("vertx-core", "netty-")))
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void vertxsHandlersMustNotBlock() {
    Scenario.of(
            """
            import io.vertx.core.*;
            class Greeter extends AbstractVerticle {
              @Override public void start() throws Exception {
                vertx.setTimer(1, id -> {
                  try { Thread.sleep(1); } catch (InterruptedException e) {} // BUG: Thread.sleep()
                });
                vertx.runOnContext(none -> size().toCompletionStage().toCompletableFuture().join()); // BUG: CompletableFuture.join()
                vertx.runOnContext(none -> size().onSuccess(size -> System.out.println(size)));
                size().toCompletionStage().toCompletableFuture().get(); // BUG: CompletableFuture.get()
                vertx.executeBlocking(() -> { Thread.sleep(1); return ""; });
              }
              private io.vertx.core.Future<Long> size() { return io.vertx.core.Future.future(promise -> promise.complete(1L)); }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("vertx-core", "netty-")))
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  /** Vert.x's own modules have their blocking code run on a pool of its own. */
  @Test
  void vertxsModulesMayBlockWhereTheySaySo() {
    Scenario.of(
            """
            import io.vertx.core.*;
            import io.vertx.core.impl.*;
            class Files {
              abstract static class Action implements Handler<Promise<String>> {
                private final ContextInternal context;
                Action(ContextInternal context) { this.context = context; }
                io.vertx.core.Future<String> run() { return context.executeBlockingInternal(this); }
                @Override public void handle(Promise<String> promise) { promise.complete(perform()); }
                abstract String perform();
              }
              static void pause() {
                try {
                  Thread.sleep(1); // BUG: Thread.sleep()
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
              void read(ContextInternal context) {
                new Action(context) {
                  @Override String perform() {
                    try {
                      Thread.sleep(1);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                    return "";
                  }
                }.run();
                context.<String>executeBlockingInternal(promise -> promise.complete(), result -> pause());
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("vertx-core", "netty-")))
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void vertxsContextPostsAndAnswers() {
    Scenario.of(
            """
            import io.vertx.core.*;
            class Session {
              @LoopThreadOnly(role = "Vert.x context") void send() {}
              void later(Vertx vertx, Context context) {
                context.runOnContext(v -> send());
                vertx.executeBlocking(() -> {
                  send(); // BUG: Session.send() must run on the Vert.x context
                  if (Context.isOnEventLoopThread()) { send(); }
                  vertx.runOnContext(v -> send());
                  return "";
                });
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("vertx-core", "netty-")))
        .check();
  }

  @Test
  void bukkitsWorldIsTheServersThread(@TempDir Path folder) {
    standIns(
            "org.bukkit",
            folder,
            """
            import org.bukkit.*;
            import org.bukkit.plugin.Plugin;
            import org.bukkit.scheduler.BukkitScheduler;
            class Backup implements Runnable {
              final Plugin plugin;
              final Server server;
              final World world;
              Backup(Plugin plugin, Server server, World world) { this.plugin = plugin; this.server = server; this.world = world; }
              void start(BukkitScheduler scheduler) {
                scheduler.scheduleAsyncRepeatingTask(plugin, this, 1, 1);
                scheduler.callSyncMethod(plugin, () -> { world.save(); return null; });
                scheduler.runTaskAsynchronously(plugin, () -> scheduler.runTask(plugin, () -> world.save()));
              }
              @Override public void run() {
                server.broadcastMessage("saving"); // BUG: Server.broadcastMessage() must run on the Bukkit main thread
                if (Bukkit.isPrimaryThread()) { world.save(); }
              }
            }
            """)
        .check();
  }

  @Test
  void bukkitsAsynchronousEventsAreHandledElsewhere(@TempDir Path folder) {
    standIns(
            "org.bukkit",
            folder,
            """
            import org.bukkit.*;
            import org.bukkit.event.EventHandler;
            import org.bukkit.event.player.*;
            import org.bukkit.plugin.Plugin;
            import org.bukkit.scheduler.BukkitScheduler;
            class Greeter {
              final Plugin plugin;
              final World world;
              final BukkitScheduler scheduler;
              Greeter(Plugin plugin, World world, BukkitScheduler scheduler) {
                this.plugin = plugin; this.world = world; this.scheduler = scheduler;
              }
              @EventHandler public void onChat(AsyncPlayerChatEvent event) {
                world.save(); // BUG: World.save() must run on the Bukkit main thread
                scheduler.runTask(plugin, () -> world.save());
              }
              @EventHandler public void onQuit(PlayerQuitEvent event) { world.save(); }
              public void onLogin(AsyncPlayerPreLoginEvent event) { world.save(); }
            }
            """)
        .check();
  }

  @Test
  void intelliJsApplicationPostsAndAnswers(@TempDir Path folder) {
    standIns(
            "com.intellij",
            folder,
            """
            import com.intellij.openapi.application.Application;
            import com.intellij.openapi.progress.*;
            import com.intellij.util.concurrency.ThreadingAssertions;
            import com.intellij.util.concurrency.annotations.RequiresEdt;
            class Indexer extends Task.Backgroundable {
              final Application application;
              Indexer(Application application) { this.application = application; }
              @RequiresEdt void show() {}
              @Override public void run(ProgressIndicator indicator) {
                show(); // BUG: Indexer.show() must run on the Swing EDT
                application.invokeLater(() -> show());
                application.runReadAction(() -> show()); // BUG: Indexer.show()
                if (application.isDispatchThread()) { show(); }
              }
              @Override public void onSuccess() { show(); }
              void pooled() {
                application.executeOnPooledThread(() -> {
                  ThreadingAssertions.assertEventDispatchThread();
                  show();
                });
              }
            }
            """)
        .check();
  }

  private static Scenario standIns(String packageName, Path folder, String unit) {
    Path classes = Frameworks.standIns(packageName, folder);
    return Scenario.of(unit).args("-cp", Frameworks.classPath(java.util.List.of(classes)));
  }

  @Test
  void grpcsContextIsOnlyPutAroundCode() {
    with(
            "grpc-api",
            """
            import io.grpc.Context;
            class Calls {
              void right(EventBase base, Context context) {
                base.execute(() -> context.run(() -> base.free()));
                base.execute(context.wrap(() -> base.free()));
                Context.currentContextExecutor(base).execute(() -> base.free());
                context.addListener(cancelled -> base.free(), base);
              }
              void wrong(EventBase base, ExecutorService pool, Context context) {
                pool.execute(() -> context.run(() -> base.free())); // BUG: another thread gets here
                pool.execute(context.wrap(() -> base.free())); // BUG: another thread gets here
                pool.submit(() -> context.call(() -> { base.free(); return 1; })); // BUG: another thread gets here
                Context.currentContextExecutor(pool).execute(() -> base.free()); // BUG: another thread gets here
                context.addListener(cancelled -> base.free(), pool); // BUG: another thread gets here
              }
              void both(EventBase base, ExecutorService pool, Context context) {
                pool.execute(context.wrap(() -> System.out.println("right")));
                base.execute(context.wrap(() -> base.free()));
                base.execute(() -> context.run(() -> base.free()));
              }
            }
            """)
        .check();
  }
}
