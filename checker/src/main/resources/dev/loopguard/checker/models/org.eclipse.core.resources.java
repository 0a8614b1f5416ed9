// Eclipse's workspace. Source: the API documentation of org.eclipse.core.resources: listeners are told
// by the thread that changed the workspace, and workspace jobs run as other jobs do.

package org.eclipse.core.resources;

import org.eclipse.core.runtime.IProgressMonitor;

public interface IResourceChangeListener {
  @AnyThread
  void resourceChanged(IResourceChangeEvent event);
}

public abstract class WorkspaceJob {
  @AnyThread
  public abstract Object runInWorkspace(IProgressMonitor monitor);
}
