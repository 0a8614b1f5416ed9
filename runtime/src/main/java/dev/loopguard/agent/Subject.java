package dev.loopguard.agent;

/**
 * The loop-only code that an assertion stands in.
 *
 * @param call as a message names it, such as {@code "Connection.send()"}
 * @param fullCall with its package and parameter types, such as {@code
 *     "com.acme.Connection.send(java.nio.ByteBuffer)"}
 * @param isField whether it is the access to a field, which happens where the assertion stands and
 *     not where it was called from
 */
record Subject(String call, String fullCall, String role, boolean isField) {}
