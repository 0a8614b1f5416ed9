// Eclipse's jobs. Source: the API documentation of org.eclipse.core.jobs: a job runs on a worker
// thread of the job manager.

package org.eclipse.core.runtime.jobs;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;

public abstract class Job {
  public static Job create(String name, @AnyThread IJobFunction function);

  public static Job create(String name, @AnyThread ICoreRunnable runnable);

  public static Job createSystem(String name, @AnyThread IJobFunction function);

  public static Job createSystem(String name, @AnyThread ICoreRunnable runnable);

  @AnyThread
  protected abstract Object run(IProgressMonitor monitor);

  @Blocking
  public final void join();

  @Blocking
  public final boolean join(long timeoutMillis, IProgressMonitor monitor);
}
