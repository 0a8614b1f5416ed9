package org.bukkit.inventory;

public class InventoryView {}
