// Spring's message handlers. Source: the reference of the Spring Framework 6, "WebSockets" and
// "RSocket": a message is handled by a thread of its channel's executor.

package org.springframework.messaging.handler.annotation;

@AnyThread
@Target(METHOD)
public @interface MessageMapping {}

@AnyThread
@Target(METHOD)
public @interface MessageExceptionHandler {}
