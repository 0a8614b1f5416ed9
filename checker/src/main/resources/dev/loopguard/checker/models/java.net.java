// Source of each fact: the API documentation of JDK 25, the member's own page.

package java.net;

import java.util.function.*;

public class Socket {
  // "Creates a stream socket and connects it".
  @Blocking
  public Socket(String host, int port);

  @Blocking
  public Socket(InetAddress address, int port);

  @Blocking
  public Socket(String host, int port, InetAddress localAddress, int localPort);

  @Blocking
  public Socket(InetAddress address, int port, InetAddress localAddress, int localPort);

  @Blocking
  public void connect(SocketAddress endpoint);

  @Blocking
  public void connect(SocketAddress endpoint, int timeout);
}

public class ServerSocket {
  // "The method blocks until a connection is made."
  @Blocking
  public Socket accept();
}

public class DatagramSocket {
  // "This method blocks until a datagram is received."
  @Blocking
  public void receive(DatagramPacket packet);
}

public class InetAddress {
  // A question to the name service.
  @Blocking
  public static InetAddress getByName(String host);

  @Blocking
  public static InetAddress[] getAllByName(String host);

  @Blocking
  public String getCanonicalHostName();

  @Blocking
  public boolean isReachable(int timeout);

  @Blocking
  public boolean isReachable(NetworkInterface through, int hops, int timeout);
}

public class URL {
  @Blocking
  public Object getContent();

  // "Opens a connection to this URL". The other, openConnection, does not connect yet.
  @Blocking
  public java.io.InputStream openStream();
}

public class URLConnection {
  @Blocking
  public void connect();

  @Blocking
  public java.io.InputStream getInputStream();

  // "Operations that depend on being connected ... will implicitly perform the connection".

  @Blocking
  public java.io.OutputStream getOutputStream();

  @Blocking
  public Object getContent();

  @Blocking
  public int getContentLength();

  @Blocking
  public long getContentLengthLong();

  @Blocking
  public String getContentType();

  @Blocking
  public String getHeaderField(String name);

  @Blocking
  public java.util.Map getHeaderFields();
}

public class HttpURLConnection {
  @Blocking
  public int getResponseCode();

  @Blocking
  public String getResponseMessage();
}
