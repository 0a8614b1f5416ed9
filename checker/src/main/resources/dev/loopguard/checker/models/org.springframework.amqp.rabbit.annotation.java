// Source: the reference of Spring AMQP 3, "Annotation-driven Listener Endpoints": messages come on
// the threads of a listener container.

package org.springframework.amqp.rabbit.annotation;

@AnyThread
@Target(METHOD)
public @interface RabbitListener {}

@AnyThread
@Target(METHOD)
public @interface RabbitHandler {}
