package org.bukkit.inventory;

public class ItemStack {}
