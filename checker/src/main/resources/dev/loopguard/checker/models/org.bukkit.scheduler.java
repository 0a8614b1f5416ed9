// Bukkit's scheduler. Source: its API documentation: what is scheduled runs on the server's main
// thread, unless the method says that it is asynchronous.

package org.bukkit.scheduler;

import java.util.concurrent.Callable;
import org.bukkit.plugin.Plugin;

@LoopThreadOnly(role = "Bukkit main thread")
@interface MainThread {}

public interface BukkitScheduler {
  int scheduleSyncDelayedTask(Plugin plugin, @MainThread Runnable task, long delay);

  int scheduleSyncDelayedTask(Plugin plugin, @MainThread Runnable task);

  int scheduleSyncRepeatingTask(Plugin plugin, @MainThread Runnable task, long delay, long period);

  int scheduleAsyncDelayedTask(Plugin plugin, @AnyThread Runnable task, long delay);

  int scheduleAsyncDelayedTask(Plugin plugin, @AnyThread Runnable task);

  int scheduleAsyncRepeatingTask(Plugin plugin, @AnyThread Runnable task, long delay, long period);

  java.util.concurrent.Future callSyncMethod(Plugin plugin, @MainThread Callable task);

  BukkitTask runTask(Plugin plugin, @MainThread Runnable task);

  BukkitTask runTaskLater(Plugin plugin, @MainThread Runnable task, long delay);

  BukkitTask runTaskTimer(Plugin plugin, @MainThread Runnable task, long delay, long period);

  BukkitTask runTaskAsynchronously(Plugin plugin, @AnyThread Runnable task);

  BukkitTask runTaskLaterAsynchronously(Plugin plugin, @AnyThread Runnable task, long delay);

  BukkitTask runTaskTimerAsynchronously(
      Plugin plugin, @AnyThread Runnable task, long delay, long period);
}
