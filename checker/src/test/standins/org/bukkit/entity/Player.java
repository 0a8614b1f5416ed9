package org.bukkit.entity;

public interface Player {
  void kickPlayer(String a);

  void updateInventory();
}
