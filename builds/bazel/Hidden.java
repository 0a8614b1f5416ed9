package org.example;

final class Hidden {
  static void start(Connection connection) {
    new Thread(connection::close).start();
  }
}
