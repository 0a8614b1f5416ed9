package org.bukkit.entity;

public interface Entity {
  boolean teleport(org.bukkit.Location a);

  boolean teleport(Entity a);

  void remove();

  boolean setPassenger(Entity a);
}
