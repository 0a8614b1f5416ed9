// Servlets. Source: the Servlet specification, "Multithreading Issues" and "Filtering": the container
// calls these on its own threads, many at a time.

package jakarta.servlet;

public interface Servlet {
  @AnyThread
  void service(ServletRequest request, ServletResponse response);
}

public interface Filter {
  @AnyThread
  void doFilter(ServletRequest request, ServletResponse response, FilterChain chain);
}

public interface AsyncContext {
  // By a thread of the container.
  void start(@AnyThread Runnable task);
}
