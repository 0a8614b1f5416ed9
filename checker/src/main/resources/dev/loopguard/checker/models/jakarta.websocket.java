// Source: the specification of Jakarta WebSocket 2.2, "Threading Considerations": the container calls
// an endpoint on its own threads, one at a time for a peer.

package jakarta.websocket;

@AnyThread
@Target(METHOD)
public @interface OnOpen {}

@AnyThread
@Target(METHOD)
public @interface OnMessage {}

@AnyThread
@Target(METHOD)
public @interface OnError {}

@AnyThread
@Target(METHOD)
public @interface OnClose {}
