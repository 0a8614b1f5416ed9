// Source: the API documentation of JDK 25: "Attempts to establish a connection".

package javax.sql;

public interface DataSource {
  @Blocking
  java.sql.Connection getConnection();

  @Blocking
  java.sql.Connection getConnection(String username, String password);
}
