package org.bukkit.scheduler;

public interface BukkitScheduler {
  int scheduleSyncDelayedTask(org.bukkit.plugin.Plugin a, Runnable b, long c);

  int scheduleSyncDelayedTask(org.bukkit.plugin.Plugin a, BukkitRunnable b, long c);

  int scheduleSyncDelayedTask(org.bukkit.plugin.Plugin a, Runnable b);

  int scheduleSyncDelayedTask(org.bukkit.plugin.Plugin a, BukkitRunnable b);

  int scheduleSyncRepeatingTask(org.bukkit.plugin.Plugin a, Runnable b, long c, long d);

  int scheduleSyncRepeatingTask(org.bukkit.plugin.Plugin a, BukkitRunnable b, long c, long d);

  int scheduleAsyncDelayedTask(org.bukkit.plugin.Plugin a, Runnable b, long c);

  int scheduleAsyncDelayedTask(org.bukkit.plugin.Plugin a, Runnable b);

  int scheduleAsyncRepeatingTask(org.bukkit.plugin.Plugin a, Runnable b, long c, long d);

  <T> java.util.concurrent.Future<T> callSyncMethod(org.bukkit.plugin.Plugin a, java.util.concurrent.Callable<T> b);

  BukkitTask runTask(org.bukkit.plugin.Plugin a, Runnable b);

  BukkitTask runTask(org.bukkit.plugin.Plugin a, BukkitRunnable b);

  BukkitTask runTaskAsynchronously(org.bukkit.plugin.Plugin a, Runnable b);

  BukkitTask runTaskAsynchronously(org.bukkit.plugin.Plugin a, BukkitRunnable b);

  BukkitTask runTaskLater(org.bukkit.plugin.Plugin a, Runnable b, long c);

  BukkitTask runTaskLater(org.bukkit.plugin.Plugin a, BukkitRunnable b, long c);

  BukkitTask runTaskLaterAsynchronously(org.bukkit.plugin.Plugin a, Runnable b, long c);

  BukkitTask runTaskLaterAsynchronously(org.bukkit.plugin.Plugin a, BukkitRunnable b, long c);

  BukkitTask runTaskTimer(org.bukkit.plugin.Plugin a, Runnable b, long c, long d);

  BukkitTask runTaskTimer(org.bukkit.plugin.Plugin a, BukkitRunnable b, long c, long d);

  BukkitTask runTaskTimerAsynchronously(org.bukkit.plugin.Plugin a, Runnable b, long c, long d);

  BukkitTask runTaskTimerAsynchronously(org.bukkit.plugin.Plugin a, BukkitRunnable b, long c, long d);
}
