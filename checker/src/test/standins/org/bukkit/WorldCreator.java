package org.bukkit;

public class WorldCreator {}
