package org.bukkit.block;

public interface Block {
  void setType(org.bukkit.Material a);

  boolean breakNaturally();
}
