package org.bukkit.event.player;

public class AsyncPlayerPreLoginEvent {}
