package org.bukkit.scheduler;

public class BukkitRunnable {}
