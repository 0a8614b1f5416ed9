package org.example;

final class App {
  void greet(Window window) {
    new Thread(() -> window.say("hello")).start();
  }
}
