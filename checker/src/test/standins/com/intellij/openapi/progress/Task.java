package com.intellij.openapi.progress;

public abstract class Task implements Progressive {
  public void onSuccess() {}

  public void onFinished() {}

  public void onCancel() {}

  public abstract static class Backgroundable extends Task {}
}
