// Source: the reference of Spring for Apache Kafka 3, "Message Listener Containers": a listener is
// called by the thread that polls its consumer, and may take as long as it wants.

package org.springframework.kafka.annotation;

@LoopThreadOnly(role = "Kafka consumer thread")
@NonBlocking
@Target(METHOD)
public @interface KafkaListener {}

@LoopThreadOnly(role = "Kafka consumer thread")
@NonBlocking
@Target(METHOD)
public @interface KafkaHandler {}
