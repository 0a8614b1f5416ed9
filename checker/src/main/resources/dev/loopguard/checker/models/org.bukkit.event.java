// Bukkit's event handlers. Source: the API documentation of org.bukkit.event.Event: synchronous
// events are fired on the main thread, asynchronous ones, which say so by their names, are not.

package org.bukkit.event;

@Handler
public @interface EventHandler {}
