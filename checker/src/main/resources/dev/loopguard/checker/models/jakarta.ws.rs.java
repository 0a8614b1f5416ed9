// Resource methods. Source: the specification of Jakarta RESTful Web Services, "Resource Methods"
// and "Synchronous and asynchronous processing": requests are handled by threads of the container.

package jakarta.ws.rs;

@AnyThread
@Target(METHOD)
public @interface GET {}

@AnyThread
@Target(METHOD)
public @interface POST {}

@AnyThread
@Target(METHOD)
public @interface PUT {}

@AnyThread
@Target(METHOD)
public @interface DELETE {}

@AnyThread
@Target(METHOD)
public @interface PATCH {}

@AnyThread
@Target(METHOD)
public @interface HEAD {}

@AnyThread
@Target(METHOD)
public @interface OPTIONS {}
