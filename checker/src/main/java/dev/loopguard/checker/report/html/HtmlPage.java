package dev.loopguard.checker.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.loopguard.checker.report.Product;
import dev.loopguard.checker.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page about the reports of one or more runs, which carries them along so that it can grow. */
public final class HtmlPage {
  private static final String DATA = "<script type=\"application/json\" id=\"reports\">";
  private static final String END = "</script>";

  private HtmlPage() {}

  /** The page about these reports and nothing else. */
  public static String of(Collection<Report> reports) {
    Map<String, Report> byRun = new TreeMap<>();
    reports.forEach(report -> byRun.put(report.run(), report));
    return page(List.copyOf(byRun.values()));
  }

  /**
   * The page with what {@code before} is about, and the report in the place of what an earlier run
   * over the same sources said. What is no page of ours is given up.
   */
  public static String updated(String before, Report report) {
    List<Report> all = new ArrayList<>(reports(before));
    all.removeIf(other -> other.run().equals(report.run()));
    all.add(report);
    return of(all);
  }

  /** What a page of this version carries. */
  private record Data(String version, List<Report> reports) {}

  private static List<Report> reports(String page) {
    int start = page.indexOf(DATA);
    int end = page.indexOf(END, Math.max(0, start));
    if (start < 0 || end < 0) {
      return List.of();
    }
    try {
      Data data = new Gson().fromJson(page.substring(start + DATA.length(), end), Data.class);
      return data.version().equals(Product.VERSION) ? data.reports() : List.of();
    } catch (JsonParseException | NullPointerException e) {
      return List.of();
    }
  }

  private static String page(List<Report> reports) {
    String script = resource("page.js");
    Map<String, String> parts =
        Map.of(
            "policy",
            "'sha256-" + hash(script) + "'",
            "style",
            resource("page.css"),
            "script",
            script,
            "main",
            new Sections(reports).html(),
            "version",
            Product.VERSION,
            "data",
            DATA + new Gson().toJson(new Data(Product.VERSION, reports)) + END);
    StringBuilder page = new StringBuilder();
    // Piece by piece, so that nothing that is put in is taken for a place to put something.
    String rest = resource("page.html");
    for (int at = rest.indexOf("{{"); at >= 0; at = rest.indexOf("{{")) {
      int end = rest.indexOf("}}", at);
      page.append(rest, 0, at).append(parts.get(rest.substring(at + 2, end)));
      rest = rest.substring(end + 2);
    }
    return page.append(rest).toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in this jar");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String script) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
