package org.bukkit;

public class Bukkit {
  public static native int broadcastMessage(String a);

  public static native World createWorld(WorldCreator a);

  public static native boolean unloadWorld(String a, boolean b);

  public static native boolean unloadWorld(World a, boolean b);

  public static native boolean dispatchCommand(org.bukkit.command.CommandSender a, String b);

  public static native boolean isPrimaryThread();
}
