// Spring's web handlers. Source: the reference of the Spring Framework 6, "Annotated Controllers": a
// request is handled by a thread of the server. On a type these only say where its methods' paths
// begin.

package org.springframework.web.bind.annotation;

@AnyThread
@Target(METHOD)
public @interface RequestMapping {}

@AnyThread
@Target(METHOD)
public @interface GetMapping {}

@AnyThread
@Target(METHOD)
public @interface PostMapping {}

@AnyThread
@Target(METHOD)
public @interface PutMapping {}

@AnyThread
@Target(METHOD)
public @interface DeleteMapping {}

@AnyThread
@Target(METHOD)
public @interface PatchMapping {}

@AnyThread
@Target(METHOD)
public @interface ExceptionHandler {}
