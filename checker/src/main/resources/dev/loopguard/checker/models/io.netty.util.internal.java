// Source: the source of Netty 4.1, ThreadLocalRandom: the seed is waited for only where the system
// property java.util.secureRandomSeed asks for a secure one, which it does not by itself.

package io.netty.util.internal;

public final class ThreadLocalRandom {
  @NonBlocking
  public static long getInitialSeedUniquifier();
}
