// The Checker Framework's GUI Effect Checker. Source: the chapter on it in the framework's manual,
// which says what runs on the UI thread only (a method, all methods of a type or of a package, a
// function object) and what is safe on any thread.
// It does not say whose UI thread. It is taken for Swing's, as in the JDK that the framework
// annotates; a stub file of your own may name another role.

package org.checkerframework.checker.guieffect.qual;

@LoopThreadOnly(role = "Swing EDT")
public @interface UIEffect {}

@LoopThreadOnly(role = "Swing EDT")
public @interface UIType {}

@LoopThreadOnly(role = "Swing EDT")
public @interface UIPackage {}

@LoopThreadOnly(role = "Swing EDT")
@Target(PARAMETER)
public @interface UI {}

@AnyThread
public @interface SafeEffect {}

@AnyThread
public @interface SafeType {}
