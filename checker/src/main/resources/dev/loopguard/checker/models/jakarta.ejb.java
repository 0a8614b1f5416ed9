// Source: the specification of Jakarta Enterprise Beans 4, "Timer Service" and "Asynchronous
// Methods": what these mark runs on a thread of the container.

package jakarta.ejb;

@AnyThread
@Target(METHOD)
public @interface Schedule {}

@AnyThread
@Target(METHOD)
public @interface Schedules {}

@AnyThread
@Target(METHOD)
public @interface Timeout {}

@AnyThread
@Target(METHOD)
public @interface Asynchronous {}
