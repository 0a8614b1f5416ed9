// Source: the platform SDK's documentation, "Background Processes": run() of a background task is
// called on a background thread, what follows it on the event dispatch thread.

package com.intellij.openapi.progress;

@LoopThreadOnly(role = "Swing EDT")
@interface OnEdt {}

public abstract class Task {
  @OnEdt
  public void onSuccess();

  @OnEdt
  public void onFinished();

  @OnEdt
  public void onCancel();

  public abstract class Backgroundable {
    // Inherited from Progressive.
    @AnyThread
    public void run(ProgressIndicator indicator);
  }
}
