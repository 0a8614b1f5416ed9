// Source: the API documentation of JDK 25: "The result of applying the given replacer function",
// during the call.

package java.util.regex;

import java.util.function.Function;

public class Matcher {
  public String replaceAll(Function replacer);

  public String replaceFirst(Function replacer);
}
