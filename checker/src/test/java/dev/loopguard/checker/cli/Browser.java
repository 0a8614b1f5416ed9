package dev.loopguard.checker.cli;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser without a window, told what to do by the WebDriver protocol. */
final class Browser implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  private Browser(Process driver, String address, Path profile) throws Exception {
    this.driver = driver;
    List<String> arguments =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile);
    Object wanted = Map.of("alwaysMatch", Map.of("goog:chromeOptions", Map.of("args", arguments)));
    JsonObject answer =
        post(address + "/session", Map.of("capabilities", wanted)).getAsJsonObject();
    this.session = address + "/session/" + answer.get("sessionId").getAsString();
    // Without a window nothing gives the page the focus, and keys go to who has it.
    post(
        session + "/goog/cdp/execute",
        Map.of("cmd", "Emulation.setFocusEmulationEnabled", "params", Map.of("enabled", true)));
  }

  /** Starts one, or skips the test where none is installed. */
  static Browser start(Path profile) throws Exception {
    Assumptions.assumeTrue(
        Stream.of("chromedriver", "chromium").allMatch(Browser::isInstalled),
        "no browser here: chromium and chromedriver are not installed");
    Process driver =
        new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    BufferedReader said = driver.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return new Browser(driver, "http://localhost:" + port.group(1), profile);
      }
    }
    throw new IOException("chromedriver did not start");
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private JsonElement post(String address, Object body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString(new Gson().toJson(body)))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.body());
    }
    return JsonParser.parseString(response.body()).getAsJsonObject().get("value");
  }

  /** Opens a page and waits until it is painted: keys pressed before that are lost. */
  void open(Path page) throws Exception {
    post(session + "/url", Map.of("url", page.toUri().toString()));
    post(
        session + "/execute/async",
        Map.of(
            "script",
            "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))",
            "args",
            List.of()));
  }

  /** What the body of a function returns. */
  JsonElement run(String script) throws Exception {
    return post(session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  /** Presses keys as a user does. */
  void type(String keys) throws Exception {
    List<Map<String, String>> strokes =
        keys.chars()
            .mapToObj(c -> String.valueOf((char) c))
            .flatMap(
                key ->
                    Stream.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key)))
            .toList();
    post(
        session + "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", strokes))));
  }

  void resize(int width, int height) throws Exception {
    post(session + "/window/rect", Map.of("width", width, "height", height));
  }

  @Override
  public void close() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(session)).DELETE().build();
    http.send(request, HttpResponse.BodyHandlers.ofString());
    driver.destroy();
    driver.waitFor();
  }
}
