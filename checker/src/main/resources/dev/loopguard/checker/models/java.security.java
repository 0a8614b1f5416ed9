// Source: the API documentation of JDK 17: "Performs the specified PrivilegedAction", during the
// call.

package java.security;

public class AccessController {
  public static Object doPrivileged(PrivilegedAction privilegedAction);

  public static Object doPrivileged(PrivilegedExceptionAction privilegedExceptionAction);

  public static Object doPrivileged(
      PrivilegedAction privilegedAction, AccessControlContext accessControlContext);

  public static Object doPrivileged(
      PrivilegedExceptionAction privilegedExceptionAction,
      AccessControlContext accessControlContext);

  public static Object doPrivileged(
      PrivilegedAction privilegedAction,
      AccessControlContext accessControlContext,
      Permission... permission);

  public static Object doPrivileged(
      PrivilegedExceptionAction privilegedExceptionAction,
      AccessControlContext accessControlContext,
      Permission... permission);

  public static Object doPrivilegedWithCombiner(PrivilegedAction privilegedAction);

  public static Object doPrivilegedWithCombiner(
      PrivilegedExceptionAction privilegedExceptionAction);

  public static Object doPrivilegedWithCombiner(
      PrivilegedAction privilegedAction,
      AccessControlContext accessControlContext,
      Permission... permission);

  public static Object doPrivilegedWithCombiner(
      PrivilegedExceptionAction privilegedExceptionAction,
      AccessControlContext accessControlContext,
      Permission... permission);
}
