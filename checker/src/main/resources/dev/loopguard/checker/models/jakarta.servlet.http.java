// Servlets. Source: the Servlet specification, "Multithreading Issues": the container sends requests
// through the service method on its own threads, many at a time.

package jakarta.servlet.http;

public abstract class HttpServlet {
  @AnyThread
  protected void doGet(HttpServletRequest request, HttpServletResponse response);

  @AnyThread
  protected void doHead(HttpServletRequest request, HttpServletResponse response);

  @AnyThread
  protected void doPost(HttpServletRequest request, HttpServletResponse response);

  @AnyThread
  protected void doPut(HttpServletRequest request, HttpServletResponse response);

  @AnyThread
  protected void doDelete(HttpServletRequest request, HttpServletResponse response);

  @AnyThread
  protected void doOptions(HttpServletRequest request, HttpServletResponse response);

  @AnyThread
  protected void doTrace(HttpServletRequest request, HttpServletResponse response);

  @AnyThread
  protected void service(HttpServletRequest request, HttpServletResponse response);
}
