// Kafka's consumer. Source: the API documentation of KafkaConsumer 3.9, "Multi-threaded Processing":
// the consumer is not thread-safe, all of its network traffic happens in the thread that makes the
// call, and wakeup() alone may be called by another thread. Whoever subscribes or polls is taken for
// its owner from then on, as is who made it until another thread does so.

package org.apache.kafka.clients.consumer;

import java.time.Duration;
import java.util.*;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

public interface Consumer {
  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object subscribe(Collection a);

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object subscribe(Collection a, ConsumerRebalanceListener b);

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object assign(Collection a);

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object subscribe(Pattern a, ConsumerRebalanceListener b);

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object subscribe(Pattern a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object unsubscribe();

  @Blocking
  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object poll(long a);

  @Blocking
  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object poll(Duration a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitSync();

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitSync(Duration a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitSync(Map a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitSync(Map a, Duration b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitAsync();

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitAsync(OffsetCommitCallback a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitAsync(Map a, OffsetCommitCallback b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object seek(TopicPartition a, long b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object seek(TopicPartition a, OffsetAndMetadata b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object seekToBeginning(Collection a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object seekToEnd(Collection a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object position(TopicPartition a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object position(TopicPartition a, Duration b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object committed(TopicPartition a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object committed(TopicPartition a, Duration b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object committed(Set a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object committed(Set a, Duration b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object pause(Collection a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object resume(Collection a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object close();

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object close(Duration a);
}

public class KafkaConsumer {
  @EnsuresLoopThread(value = "result", role = "Kafka consumer thread")
  public KafkaConsumer(Map a);

  @EnsuresLoopThread(value = "result", role = "Kafka consumer thread")
  public KafkaConsumer(Properties a);

  @EnsuresLoopThread(value = "result", role = "Kafka consumer thread")
  public KafkaConsumer(Properties a, org.apache.kafka.common.serialization.Deserializer b, org.apache.kafka.common.serialization.Deserializer c);

  @EnsuresLoopThread(value = "result", role = "Kafka consumer thread")
  public KafkaConsumer(Map a, org.apache.kafka.common.serialization.Deserializer b, org.apache.kafka.common.serialization.Deserializer c);

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object subscribe(Collection a, ConsumerRebalanceListener b);

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object subscribe(Collection a);

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object subscribe(Pattern a, ConsumerRebalanceListener b);

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object subscribe(Pattern a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object unsubscribe();

  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object assign(Collection a);

  @Blocking
  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object poll(long a);

  @Blocking
  @EnsuresLoopThread(takesOver = true, role = "Kafka consumer thread")
  public Object poll(Duration a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitSync();

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitSync(Duration a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitSync(Map a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitSync(Map a, Duration b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitAsync();

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitAsync(OffsetCommitCallback a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object commitAsync(Map a, OffsetCommitCallback b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object seek(TopicPartition a, long b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object seek(TopicPartition a, OffsetAndMetadata b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object seekToBeginning(Collection a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object seekToEnd(Collection a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object position(TopicPartition a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object position(TopicPartition a, Duration b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object committed(TopicPartition a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object committed(TopicPartition a, Duration b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object committed(Set a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object committed(Set a, Duration b);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object pause(Collection a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object resume(Collection a);

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object close();

  @LoopThreadOnly(role = "Kafka consumer thread")
  public Object close(Duration a);
}

// Called from poll, and free to commit and to take its time.
@LoopThreadOnly(role = "Kafka consumer thread")
@NonBlocking
public interface ConsumerRebalanceListener {}

@LoopThreadOnly(role = "Kafka consumer thread")
@NonBlocking
public interface OffsetCommitCallback {}
