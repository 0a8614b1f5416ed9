// Source: the reference of the Spring Framework 6, "Annotation-driven Listener Endpoints": messages
// come on the threads of a listener container.

package org.springframework.jms.annotation;

@AnyThread
@Target(METHOD)
public @interface JmsListener {}
