package org.example;

final class Declared {
  static void start(Connection connection) {
    new Thread(connection::closeGently).start();
  }
}
