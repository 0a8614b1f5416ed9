package org.bukkit.event;

public @interface EventHandler {}
