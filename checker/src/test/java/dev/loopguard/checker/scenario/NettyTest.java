package dev.loopguard.checker.scenario;

import dev.loopguard.checker.BlockingOnLoopThread;
import dev.loopguard.checker.framework.Frameworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to Netty's event loops, by the built-in model alone. */
final class NettyTest {
  private static final String IMPORTS =
      "import io.netty.channel.*; import io.netty.util.concurrent.EventExecutor;"
          + " import io.netty.util.concurrent.PromiseCombiner; ";

  private static Scenario netty(String... units) {
    String[] all = new String[units.length];
    for (int i = 0; i < units.length; i++) {
      all[i] = IMPORTS + units[i];
    }
    return Scenario.of(all).args("-cp", Frameworks.classPath(Frameworks.jars("netty-")));
  }

  @Test
  void handlersAreEnteredOnTheLoop() {
    netty(
            """
            class Counter extends ChannelInboundHandlerAdapter {
              @LoopThreadOnly(role = "Netty event loop") void count() {}
              @Override public void channelRead(ChannelHandlerContext ctx, Object message) { count(); }
              @Override public void channelInactive(ChannelHandlerContext ctx) {
                new Thread(() -> count()).start(); // BUG: count() must run on the Netty event loop
                ctx.executor().execute(() -> count());
                ctx.channel().eventLoop().schedule(() -> count(), 1, TimeUnit.SECONDS);
                ctx.writeAndFlush("").addListener(f -> count());
                ctx.executor().submit(this::count);
              }
            }
            """)
        .check();
  }

  @Test
  void guardsAndPostsAreTheLoops() {
    netty(
            """
            class Session {
              final Channel channel;
              final EventLoop loop;
              Session(Channel channel) { this.channel = channel; this.loop = channel.eventLoop(); }
              void flush() {
                if (channel.eventLoop().inEventLoop()) {
                  channel.unsafe().flush();
                } else {
                  channel.eventLoop().execute(() -> channel.unsafe().flush());
                }
              }
              void wrong(ExecutorService pool) {
                pool.execute(this::flush);
                pool.execute(() -> channel.unsafe().flush()); // BUG: flush() must run on the Netty event loop
                pool.execute(() -> channel.unsafe().localAddress());
                CompletableFuture.runAsync(() -> channel.unsafe().flush(), loop);
                CompletableFuture.runAsync(() -> channel.unsafe().flush(), channel.eventLoop());
              }
            }
            """)
        .check();
  }

  @Test
  void aLoopOfAnyKindPosts() {
    netty(
            """
            class Loops {
              static void start(EventLoopGroup group, io.netty.channel.nio.NioEventLoop nio, PromiseCombiner combiner) {
                group.execute(() -> combiner.finish(null));
                group.next().execute(() -> combiner.finish(null));
                nio.execute(() -> combiner.finish(null));
                Executor asExecutor = group.next();
                asExecutor.execute(() -> combiner.finish(null));
                new io.netty.util.HashedWheelTimer().newTimeout(t -> {
                  combiner.finish(null); // BUG: PromiseCombiner.finish() must run on
                }, 1, TimeUnit.SECONDS);
              }
            }
            """)
        .check();
  }

  @Test
  void aChannelIsForAnyThread() {
    netty(
            """
            class Client {
              void send(ExecutorService pool, Channel channel) {
                pool.execute(() -> {
                  if (channel.isWritable() && channel.bytesBeforeUnwritable() > 5) {
                    channel.writeAndFlush("text");
                  }
                  channel.unsafe().outboundBuffer();
                  channel.close();
                });
                pool.execute(() -> {
                  ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
                  if (!buffer.isEmpty()) {
                    buffer.remove(); // BUG: ChannelOutboundBuffer.remove() must run on
                  }
                });
              }
            }
            """)
        .check();
  }

  @Test
  void aLoopsOwnRunIsItsThread() {
    netty(
            """
            public class Loop extends SingleThreadEventLoop {
              private final List<Channel> channels = new ArrayList<>();
              Loop() { super(null, Executors.defaultThreadFactory(), true); }
              @Override protected void run() {
                while (!confirmShutdown()) {
                  closeAll();
                }
              }
              private void closeAll() {
                for (Channel channel : channels) {
                  channel.unsafe().beginRead();
                }
              }
              @Override protected void cleanup() {
                channels.get(0).unsafe().flush(); // BUG: Unsafe.flush() must run on
              }
            }
            """)
        .args("-XepOpt:LoopGuard:Strict=true")
        .check();
  }

  @Test
  void waitingForTheLoopOnTheLoop() {
    netty(
            """
            class Closer extends SimpleChannelInboundHandler<String> {
              @Override protected void channelRead0(ChannelHandlerContext ctx, String message) throws Exception {
                ctx.close().sync(); // BUG: sync() may block
                ctx.close();
              }
              void stop(Channel channel) throws Exception { channel.close().sync(); }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  /** A future with an outcome is done; and no channel waits for its name to be made up. */
  @Test
  void whatIsDoneIsNotWaitedFor() {
    netty(
            """
            class Session extends SimpleChannelInboundHandler<String> {
              @Override protected void channelRead0(ChannelHandlerContext ctx, String message) throws Exception {
                io.netty.util.concurrent.Future<String> answer = ask(message);
                if (answer.isSuccess()) {
                  answer.get();
                } else {
                  answer.get(); // BUG: Future.get() may block
                }
                io.netty.channel.DefaultChannelId.newInstance();
              }
              private native io.netty.util.concurrent.Future<String> ask(String message);
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void aLoopMayWaitForWhatThereIsToDo() {
    netty(
            """
            public class Loop extends SingleThreadEventLoop {
              private final Object lock = new Object();
              Loop() { super(null, Executors.defaultThreadFactory(), true); }
              @Override protected void run() {
                assert inEventLoop();
                try {
                  while (!confirmShutdown()) {
                    Thread.sleep(1);
                    select();
                    runAllTasks();
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
              private void select() throws InterruptedException {
                synchronized (lock) { lock.wait(); }
              }
              @Override protected void cleanup() {
                assert inEventLoop();
                try {
                  Thread.sleep(1); // BUG: Thread.sleep() may block
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void whatIsDoneOrInMemory() {
    netty(
            """
            class Reader extends SimpleChannelInboundHandler<io.netty.buffer.ByteBuf> {
              @Override protected void channelRead0(
                  ChannelHandlerContext ctx, io.netty.buffer.ByteBuf message) throws Exception {
                var bytes = new io.netty.buffer.ByteBufInputStream(message);
                System.out.println(bytes.read() + new java.io.DataInputStream(bytes).readInt());
                System.out.println(new java.io.ObjectInputStream(bytes).readObject());
                io.netty.util.concurrent.Future<Void> written = ctx.writeAndFlush("");
                written.addListener((ChannelFuture done) -> {
                  if (done.isSuccess()) { done.get(); } else { written.get(); }
                  done.sync();
                  done.channel().eventLoop().execute(() -> done.syncUninterruptibly());
                  ctx.close().get(); // BUG: get() may block
                });
                written.addListener(new ChannelFutureListener() {
                  @Override public void operationComplete(ChannelFuture done) throws Exception {
                    done.get();
                  }
                });
                if (!written.isSuccess()) { return; }
                written.get();
                ctx.close().get(); // BUG: get() may block
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  @Test
  void handlersWithAnExecutorOfTheirOwnMayWait() {
    netty(
            """
            class Pausing extends ChannelInboundHandlerAdapter {
              @Override public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
                Thread.sleep(1);
                ctx.executor().execute(this::pause);
              }
              private void pause() {
                try {
                  Thread.sleep(1);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            }
            """,
            """
            class Hasty extends ChannelInboundHandlerAdapter {
              @Override public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
                Thread.sleep(1); // BUG: Thread.sleep() may block
              }
            }
            """,
            """
            class Setup extends ChannelInitializer<Channel> {
              private final io.netty.util.concurrent.EventExecutorGroup group =
                  new io.netty.util.concurrent.DefaultEventExecutorGroup(4);
              @Override protected void initChannel(Channel channel) {
                ChannelHandler pausing = new Pausing();
                channel.pipeline().addLast(group, "pausing", pausing).addLast("hasty", new Hasty());
                channel.pipeline().addLast(null, "hasty", new Hasty());
              }
            }
            """)
        .checking(BlockingOnLoopThread.class)
        .check();
  }

  /** The thread behind {@code GlobalEventExecutor}, where Netty itself is compiled. */
  @Test
  void whoeverRunsALoopIsItsThread(@TempDir Path folder) throws IOException {
    Path model = folder.resolve("app.java");
    Files.writeString(
        model,
        """
        package app;
        class Pump {
          class Runner {
            @EnsuresLoopThread(value = "Pump.this.base", takesOver = true) void run();
          }
        }
        """);
    Scenario.of(
            """
            class Pump {
              private final EventBase base;
              private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
              Pump(EventBase base) { this.base = base; }
              void start() {
                Runnable wrapped = new Runner();
                new Thread(() -> wrapped.run()).start();
                new Thread(() -> clear()).start();
                tasks.add(() -> close());
              }
              private void close() { closeNow(); }
              private void clear() {
                clearNow(); // BUG: LoopThreadOnly
              }
              @LoopThreadOnly("this.base") private void closeNow() {}
              @LoopThreadOnly("this.base") private void clearNow() {}
              final class Runner implements Runnable {
                @Override public void run() {
                  tasks.remove().run();
                  closeNow();
                }
              }
            }
            """)
        .args("-XepOpt:LoopGuard:Models=" + model)
        .check();
  }

  /** Neither is an event loop: whoever gives them a task runs it. */
  @Test
  void immediateExecutorsAreTheCallers() {
    netty(
            """
            import io.netty.util.concurrent.*;
            class Tasks {
              void right(EventBase base) {
                ImmediateEventExecutor.INSTANCE.execute(() -> base.free());
                base.execute(() -> ImmediateEventExecutor.INSTANCE.execute(() -> base.free()));
                base.execute(() -> ImmediateExecutor.INSTANCE.execute(() -> base.free()));
              }
              void wrong(EventBase base, ExecutorService pool) {
                pool.execute(() -> ImmediateEventExecutor.INSTANCE.execute(() -> base.free())); // BUG: another thread gets here
                pool.execute(() -> ImmediateExecutor.INSTANCE.execute(() -> base.free())); // BUG: another thread gets here
                GlobalEventExecutor.INSTANCE.execute(() -> base.free()); // BUG: the Netty event loop's thread gets here
              }
            }
            """)
        .check();
  }

  @Test
  void nettysOwnThreads() {
    netty(
            """
            import io.netty.util.concurrent.*;
            class Threads {
              static class Worker extends FastThreadLocalThread {
                private final EventBase base;
                Worker(EventBase base) { this.base = base; }
                @Override public void run() { base.free(); } // BUG: another thread gets here
              }
              void start(EventBase base) {
                new Worker(base).start();
                new FastThreadLocalThread(() -> base.free()).start(); // BUG: another thread gets here
                new FastThreadLocalThread(() -> base.execute(() -> base.free()), "right").start();
                new DefaultThreadFactory("x").newThread(() -> base.free()).start(); // BUG: another thread gets here
                new ThreadPerTaskExecutor(new DefaultThreadFactory("x")).execute(() -> base.free()); // BUG: another thread gets here
              }
            }
            """)
        .check();
  }

  /** What is cast to a loop is one. */
  @Test
  void loopsOutOfObjects() {
    netty(
            """
            class Counter {
              @LoopThreadOnly(role = "Netty event loop") void count() {}
              void start(Object of, Executor pool) {
                ((EventLoop) of).execute(() -> count());
                ((EventLoop) of).submit(() -> count());
                ((EventLoop) of).next().execute(() -> count());
                ((EventLoopGroup) of).next().execute(() -> count());
                ((Channel) of).eventLoop().execute(() -> count());
                ((Executor) of).execute(() -> count()); // BUG: LoopThreadOnly
              }
            }
            """)
        .check();
  }
}
