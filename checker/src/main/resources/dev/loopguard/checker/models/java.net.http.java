// Source of each fact: the API documentation of JDK 25: asynchronous tasks and dependent actions of
// the futures returned run on the client's executor, "a default executor" unless one is set. The
// body handlers and subscribers run there too.

package java.net.http;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

public class HttpClient {
  @Blocking
  public HttpResponse send(HttpRequest request, @AnyThread HttpResponse.BodyHandler handler);

  @CallbacksOn("any thread")
  public CompletableFuture sendAsync(
      HttpRequest request, @AnyThread HttpResponse.BodyHandler handler);

  @CallbacksOn("any thread")
  public CompletableFuture sendAsync(
      HttpRequest request,
      @AnyThread HttpResponse.BodyHandler handler,
      @AnyThread HttpResponse.PushPromiseHandler pushPromiseHandler);

  // Since 21.
  @Blocking
  public void close();

  // Since 21.
  @Blocking
  public boolean awaitTermination(@Timeout java.time.Duration duration);
}

public interface WebSocket {
  // Each returned future is completed by the client.
  @CallbacksOn("any thread")
  CompletableFuture sendText(CharSequence data, boolean last);

  @CallbacksOn("any thread")
  CompletableFuture sendBinary(java.nio.ByteBuffer data, boolean last);

  @CallbacksOn("any thread")
  CompletableFuture sendClose(int statusCode, String reason);

  public interface Builder {
    @CallbacksOn("any thread")
    CompletableFuture buildAsync(URI uri, @AnyThread WebSocket.Listener listener);
  }
}
