// Kafka's threads. Source: the source of Kafka 3.9: a hook is given to the runtime, which runs it on a
// thread of its own as the program ends; the others are threads.

package org.apache.kafka.common.utils;

public class Exit {
  public static void addShutdownHook(String name, @AnyThread Runnable runnable);
}

public class KafkaThread {
  public KafkaThread(String name, @AnyThread Runnable runnable, boolean daemon);

  public static KafkaThread daemon(String name, @AnyThread Runnable runnable);

  public static KafkaThread nonDaemon(String name, @AnyThread Runnable runnable);
}
