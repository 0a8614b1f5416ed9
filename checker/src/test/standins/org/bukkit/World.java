package org.bukkit;

public interface World {
  void loadChunk(int a, int b);

  boolean unloadChunk(int a, int b);

  boolean regenerateChunk(int a, int b);

  org.bukkit.entity.Item dropItem(Location a, org.bukkit.inventory.ItemStack b);

  org.bukkit.entity.Item dropItemNaturally(Location a, org.bukkit.inventory.ItemStack b);

  boolean setSpawnLocation(int a, int b, int c);

  void setTime(long a);

  void setStorm(boolean a);

  boolean createExplosion(Location a, float b);

  void save();

  <T extends org.bukkit.entity.Entity> T spawn(Location a, Class<T> b);

  void setAutoSave(boolean a);
}
