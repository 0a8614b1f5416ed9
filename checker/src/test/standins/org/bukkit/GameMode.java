package org.bukkit;

public enum GameMode {}
