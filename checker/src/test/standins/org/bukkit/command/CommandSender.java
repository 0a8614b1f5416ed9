package org.bukkit.command;

public interface CommandSender {}
