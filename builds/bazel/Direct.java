package org.example;

final class Direct {
  static void start(Connection connection) {
    new Thread(connection::flush).start();
  }
}
