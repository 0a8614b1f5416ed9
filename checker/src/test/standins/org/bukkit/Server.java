package org.bukkit;

public interface Server {
  int broadcastMessage(String a);

  World createWorld(WorldCreator a);

  boolean unloadWorld(String a, boolean b);

  boolean unloadWorld(World a, boolean b);

  void reload();

  void savePlayers();

  boolean dispatchCommand(org.bukkit.command.CommandSender a, String b);

  void shutdown();

  boolean isPrimaryThread();
}
