// The IntelliJ Platform's annotations. Source: the page "Threading Model" of the platform SDK's
// documentation, which says that they mark what is to be called on the event dispatch thread alone
// and on background threads alone. That dispatch thread is AWT's.

package com.intellij.util.concurrency.annotations;

@LoopThreadOnly(role = "Swing EDT")
public @interface RequiresEdt {}

@AnyThread
@Blocking
public @interface RequiresBackgroundThread {}
