// Source: the API documentation of Jakarta Messaging 3.1: a session delivers messages on its own
// thread.

package jakarta.jms;

public interface MessageListener {
  @AnyThread
  void onMessage(Message message);
}
