// Spring's tasks. Source: the reference of the Spring Framework 6, "Task Execution and Scheduling":
// what these mark runs on a thread of the task scheduler or of the task executor.

package org.springframework.scheduling.annotation;

@AnyThread
@Target(METHOD)
public @interface Scheduled {}

@AnyThread
@Target(METHOD)
public @interface Async {}
