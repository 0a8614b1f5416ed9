// Source: the API documentation of org.jetbrains:annotations 26, which says what is not to be called
// where nothing may block, and what counts as free of blocking calls in any context.

package org.jetbrains.annotations;

@Blocking
public @interface Blocking {}

@NonBlocking
public @interface NonBlocking {}
