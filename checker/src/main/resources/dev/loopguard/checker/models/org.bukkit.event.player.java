// Bukkit's asynchronous events. Source: the API documentation of each: "This event will sometimes
// fire synchronously, depending on how it was triggered", and of the other: "This event is
// asynchronous, and not run using main thread."

package org.bukkit.event.player;

@HandledOnAnyThread
public class AsyncPlayerChatEvent {}

@HandledOnAnyThread
public class AsyncPlayerPreLoginEvent {}
