package dev.loopguard.trust.generate;

/** The functional interfaces that generated function objects implement. */
enum FunctionType {
  RUNNABLE("Runnable", "run()", "void", "()", ""),
  CALLABLE("Callable<Integer>", "call()", "Integer", "()", "return 0;"),
  SUPPLIER("Supplier<Integer>", "get()", "Integer", "()", "return 0;"),
  CONSUMER("Consumer<Integer>", "accept(Integer x)", "void", "x$n", ""),
  CALLBACK("EventCallback", "onEvent(Event event)", "void", "event$n", "");

  final String type;
  private final String method;
  private final String result;
  private final String parameters;
  final String last;

  FunctionType(String type, String method, String result, String parameters, String last) {
    this.type = type;
    this.method = method;
    this.result = result;
    this.parameters = parameters;
    this.last = last;
  }

  String lambda(int fresh) {
    return parameters.replace("$n", String.valueOf(fresh)) + " -> ";
  }

  String declaration() {
    return "@Override public " + result + " " + method;
  }

  String leave() {
    return last.isEmpty() ? "return;" : last;
  }
}
