// Source of each fact: the API documentation of JDK 25: "handlers are invoked" by the server's
// executor, by default "the thread which was created by the start() method".

package com.sun.net.httpserver;

public class HttpServer {
  public HttpContext createContext(String path, @AnyThread HttpHandler handler);
}

public class HttpContext {
  public void setHandler(@AnyThread HttpHandler handler);
}
