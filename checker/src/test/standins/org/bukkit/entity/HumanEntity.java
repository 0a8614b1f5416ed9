package org.bukkit.entity;

public interface HumanEntity {
  org.bukkit.inventory.InventoryView openInventory(org.bukkit.inventory.Inventory a);

  void openInventory(org.bukkit.inventory.InventoryView a);

  void closeInventory();

  void setGameMode(org.bukkit.GameMode a);
}
