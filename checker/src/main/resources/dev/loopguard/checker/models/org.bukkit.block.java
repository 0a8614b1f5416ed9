// Bukkit's blocks. Source: as for org.bukkit.

package org.bukkit.block;

import org.bukkit.Material;

@LoopThreadOnly(role = "Bukkit main thread")
@interface MainThread {}

public interface Block {
  @MainThread
  void setType(Material type);

  @MainThread
  boolean breakNaturally();
}
