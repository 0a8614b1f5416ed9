// SmallRye's annotations, as Quarkus reads them. Source: the API documentation of
// smallrye-common-annotation 2.8, which says what must not run on an I/O thread, what may, and what
// runs on a virtual thread.

package io.smallrye.common.annotation;

@Blocking
public @interface Blocking {}

@NonBlocking
public @interface NonBlocking {}

// "should run on a virtual thread": never the event loop's.
@AnyThread
@Target({METHOD, TYPE})
public @interface RunOnVirtualThread {}
