// Bukkit's worlds and server. Source: the API documentation of Bukkit, whose scheduler warns that
// asynchronous tasks should never access its API, and the check of its servers, which refuse the
// likes of these off the main thread. Reading, and messages to one player, are left out: they
// are done off the main thread everywhere.

package org.bukkit;

import org.bukkit.command.CommandSender;
import org.bukkit.entity.Entity;
import org.bukkit.inventory.ItemStack;

@LoopThreadOnly(role = "Bukkit main thread")
@interface MainThread {}

public final class Bukkit {
  @EnsuresLoopThreadIf(result = true, role = "Bukkit main thread")
  public static boolean isPrimaryThread();

  @MainThread
  public static int broadcastMessage(String message);

  @MainThread
  public static boolean dispatchCommand(CommandSender sender, String command);

  @MainThread
  public static World createWorld(WorldCreator creator);

  @MainThread
  public static boolean unloadWorld(String name, boolean save);
}

public interface Server {
  @EnsuresLoopThreadIf(result = true, role = "Bukkit main thread")
  boolean isPrimaryThread();

  @MainThread
  int broadcastMessage(String message);

  @MainThread
  boolean dispatchCommand(CommandSender sender, String command);

  @MainThread
  World createWorld(WorldCreator creator);

  @MainThread
  boolean unloadWorld(String name, boolean save);

  @MainThread
  void savePlayers();

  @MainThread
  void reload();

  @MainThread
  void shutdown();
}

public interface World {
  @MainThread
  void save();

  @MainThread
  void setAutoSave(boolean value);

  @MainThread
  void setTime(long time);

  @MainThread
  void setStorm(boolean hasStorm);

  @MainThread
  void loadChunk(int x, int z);

  @MainThread
  boolean unloadChunk(int x, int z);

  @MainThread
  boolean regenerateChunk(int x, int z);

  @MainThread
  org.bukkit.entity.Item dropItem(Location location, ItemStack item);

  @MainThread
  org.bukkit.entity.Item dropItemNaturally(Location location, ItemStack item);

  @MainThread
  Entity spawn(Location location, Class type);

  @MainThread
  boolean createExplosion(Location location, float power);

  @MainThread
  boolean setSpawnLocation(int x, int y, int z);
}
