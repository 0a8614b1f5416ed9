package dev.loopguard.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Draws a loop: whose it is, what it does, and what it waits for. */
final class Dump {
  /** So many of one kind are enough to see what is wrong. */
  private static final int MOST = 50;

  /** A loop that does not answer for so long is in a callback that lasts. */
  private static final long PATIENCE_MILLIS = 200;

  private final Loop loop;
  private final StringBuilder text = new StringBuilder();

  private Dump(Loop loop) {
    this.loop = loop;
  }

  static String of(Loop loop) {
    Dump dump = new Dump(loop);
    dump.draw();
    return dump.text.toString();
  }

  private void draw() {
    HomeThread home = loop.home;
    text.append("event loop of ").append(home.describe());
    if (home.isFreed()) {
      return;
    }
    boolean inCallback = Progress.isRunning(loop.progress.turns());
    if (inCallback) {
      line("it is in a callback:" + Stacks.of(home.thread()));
    }
    List<String> contents = contents();
    if (contents == null) {
      line("what it waits for cannot be seen before that returns");
    } else {
      contents.forEach(this::line);
    }
    line(loop.stats().toString());
  }

  private void line(String what) {
    text.append("\n  ").append(what);
  }

  /** By the loop's own thread if it is running; null if that is busy. */
  private @Nullable List<String> contents() {
    if (loop.isInside()) {
      return look();
    }
    List<String> seen = loop.home.visitUnlessBusy(this::look);
    if (seen != null) {
      return seen;
    }
    CompletableFuture<List<String>> answer = new CompletableFuture<>();
    if (!loop.inbox.order(() -> answer.complete(look()))) {
      return List.of();
    }
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException busy) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private List<String> look() {
    long now = loop.config.clock.getAsLong();
    List<String> lines = new ArrayList<>();
    List<String> channels = new ArrayList<>();
    loop.channels.forEach(state -> channels.add(state + within(state, now)));
    add(lines, "channels", channels);
    List<String> signals = new ArrayList<>();
    loop.signals.forEach(state -> signals.add(state + within(state, now)));
    add(lines, "signals", signals);
    List<String> timers = new ArrayList<>();
    loop.timers.forEach(
        timer -> {
          if (!(timer instanceof EventState state && state.source != Source.TIME_ONLY)) {
            timers.add(timer + within(timer, now));
          }
        });
    add(lines, "timers", timers);
    List<String> active = new ArrayList<>();
    loop.active.forEach(
        activity -> {
          if (activity != loop.tasks) {
            active.add(activity.toString());
          }
        });
    loop.tasks.forEach(task -> active.add(task));
    add(lines, "active, waiting for their turn", active);
    if (loop.inbox.hasOrders()) {
      lines.add("something was handed in and not taken in yet");
    }
    if (lines.isEmpty()) {
      lines.add("it waits for nothing");
    }
    return lines;
  }

  private static void add(List<String> lines, String name, List<String> items) {
    if (!items.isEmpty()) {
      lines.add(name + ": " + items.size());
      items.stream().limit(MOST).forEach(item -> lines.add("  " + item));
      if (items.size() > MOST) {
        lines.add("  and " + (items.size() - MOST) + " more");
      }
    }
  }

  private static String within(Timer timer, long now) {
    if (!timer.isPending()) {
      return "";
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(timer.deadline - now);
    return millis < 0 ? ", due " + -millis + " ms ago" : ", due in " + millis + " ms";
  }
}
