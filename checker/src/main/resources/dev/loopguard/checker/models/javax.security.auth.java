// Source: the API documentation of JDK 25: "Performs work as a particular Subject", during the
// call.

package javax.security.auth;

import java.util.concurrent.Callable;

public class Subject {
  // Since 18.
  public static Object callAs(Subject subject, Callable callable);

  public static Object doAs(Subject subject, java.security.PrivilegedAction privilegedAction);

  public static Object doAs(
      Subject subject, java.security.PrivilegedExceptionAction privilegedExceptionAction);

  public static Object doAsPrivileged(
      Subject subject,
      java.security.PrivilegedAction privilegedAction,
      java.security.AccessControlContext accessControlContext);

  public static Object doAsPrivileged(
      Subject subject,
      java.security.PrivilegedExceptionAction privilegedExceptionAction,
      java.security.AccessControlContext accessControlContext);
}
