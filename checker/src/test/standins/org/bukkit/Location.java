package org.bukkit;

public class Location {}
