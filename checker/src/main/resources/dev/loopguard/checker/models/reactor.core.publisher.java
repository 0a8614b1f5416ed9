// What waits for Reactor's publishers. Source: the API documentation of Reactor 3.6, the member's own
// page: "block indefinitely until a next signal is received".

package reactor.core.publisher;

import java.time.Duration;
import java.util.function.Supplier;

public abstract class Mono {
  @Blocking
  public Object block();

  @Blocking
  public Object block(@Timeout Duration timeout);

  @Blocking
  public java.util.Optional blockOptional();

  @Blocking
  public java.util.Optional blockOptional(@Timeout Duration timeout);
}

public abstract class Flux {
  @Blocking
  public Object blockFirst();

  @Blocking
  public Object blockFirst(@Timeout Duration timeout);

  @Blocking
  public Object blockLast();

  @Blocking
  public Object blockLast(@Timeout Duration timeout);
}
