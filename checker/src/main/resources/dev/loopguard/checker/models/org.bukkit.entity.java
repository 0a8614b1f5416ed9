// Bukkit's entities. Source: as for org.bukkit.

package org.bukkit.entity;

import org.bukkit.Location;

@LoopThreadOnly(role = "Bukkit main thread")
@interface MainThread {}

public interface Entity {
  @MainThread
  boolean teleport(Location location);

  @MainThread
  boolean teleport(Entity destination);

  @MainThread
  void remove();

  @MainThread
  boolean setPassenger(Entity passenger);
}

public interface Player {
  @MainThread
  void kickPlayer(String message);

  @MainThread
  void updateInventory();
}

public interface HumanEntity {
  @MainThread
  org.bukkit.inventory.InventoryView openInventory(org.bukkit.inventory.Inventory inventory);

  @MainThread
  void closeInventory();

  @MainThread
  void setGameMode(org.bukkit.GameMode mode);
}
