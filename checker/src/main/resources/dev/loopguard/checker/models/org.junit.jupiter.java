// JUnit's tests as roots, on request only: where the fixture, the test and the clean-up share one
// thread, what that thread does is right, and it cannot be seen from one of the three methods.
// Source: the User Guide of JUnit 5, "By default, JUnit Jupiter tests are run sequentially in a
// single thread", which is not the loop's, nor Swing's.

package org.junit.jupiter.api;

@AnyThread
public @interface Test {}

@AnyThread
public @interface RepeatedTest {}

@AnyThread
public @interface TestFactory {}
