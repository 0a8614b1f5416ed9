package org.bukkit.entity;

public interface Item {}
