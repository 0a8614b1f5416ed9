package dev.loopguard.trust.metamorphic;

import dev.loopguard.trust.program.Node;
import dev.loopguard.trust.program.Program;
import dev.loopguard.trust.program.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is written otherwise and means the same has the same findings. */
final class MetamorphicIT {
  /** A call of loop-only code that stands by itself and names nothing local. */
  private static final Pattern SINK =
      Pattern.compile(
          "(this\\.)?(tick\\(\\)|size\\(\\)|conn\\.send\\(\\)|inFlight\\+\\+|inFlight = 3"
              + "|part\\.step\\(\\));");

  private static final Pattern ANY_SINK =
      Pattern.compile(
          "([\\w.]+\\.)?(tick\\(\\)|size\\(\\)|conn\\.send\\(\\)|inFlight\\+\\+|inFlight = 3"
              + "|part\\.step\\(\\));|(Tools|Lib)\\.visit\\([\\w.]+\\);");

  private static final Map<String, String> NEW_NAMES =
      Map.of(
          "base", "kernel",
          "pool", "workers",
          "tick", "advance",
          "conn", "wire",
          "inFlight", "underway",
          "Tools", "Aids",
          "Lib", "Zoo",
          "Session", "Alliance",
          "onLoop", "athome",
          "visit", "enter");

  @TempDir Path folder;

  @Test
  void renaming() throws IOException {
    Findings.assertStay(
        folder,
        program -> Rewrite.sources(program, source -> Rewrite.lines(source, this::renamed)),
        this::renamed,
        line -> line);
  }

  private String renamed(String text) {
    String result = text;
    for (Map.Entry<String, String> name : NEW_NAMES.entrySet()) {
      result = result.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
    }
    return result;
  }

  @Test
  void reorderingFiles() throws IOException {
    Findings.assertStay(
        folder,
        program -> {
          List<Source> reversed = new ArrayList<>(program.sources());
          Collections.reverse(reversed);
          return new Program(program.name(), reversed, program.choices());
        });
  }

  @Test
  void reorderingMembers() throws IOException {
    Findings.assertStay(
        folder,
        program ->
            Rewrite.sources(
                program,
                source ->
                    new Source(
                        source.type(),
                        source.inJar(),
                        source.nodes().stream().map(MetamorphicIT::membersReversed).toList())));
  }

  private static Node membersReversed(Node type) {
    List<Node> members = new ArrayList<>(type.body());
    Collections.reverse(members);
    return type.with(members);
  }

  @Test
  void extractingAMethod() throws IOException {
    Findings.assertStay(
        folder,
        program ->
            Rewrite.sources(
                program,
                source -> source.type().equals("Server") ? withExtracted(source) : source));
  }

  private static Source withExtracted(Source source) {
    List<Node> more = new ArrayList<>();
    List<Node> nodes =
        Rewrite.each(
            source.nodes(),
            node -> {
              if (!node.body().isEmpty() || !SINK.matcher(node.head()).matches()) {
                return node;
              }
              String name = "extracted" + more.size();
              more.add(Node.block("private void " + name + "()", List.of(Node.line(node.head()))));
              return Node.line(name + "();");
            });
    List<Node> members = new ArrayList<>(nodes.get(0).body());
    members.addAll(more);
    return new Source(source.type(), source.inJar(), List.of(nodes.get(0).with(members)));
  }

  @Test
  void wrappingInALambdaThatIsCalledAtOnce() throws IOException {
    Findings.assertStay(
        folder,
        program ->
            Rewrite.sources(
                program,
                source ->
                    Set.of("Tools", "Lib").contains(source.type())
                        ? source
                        : new Source(
                            source.type(),
                            source.inJar(),
                            Rewrite.each(source.nodes(), MetamorphicIT::wrapped))));
  }

  private static Node wrapped(Node node) {
    boolean sink = node.body().isEmpty() && ANY_SINK.matcher(node.head()).matches();
    return sink
        ? new Node("((Runnable) () -> {", List.of(Node.line(node.head())), "}).run();")
        : node;
  }

  @Test
  void inliningAHelper() throws IOException {
    Findings.assertStay(
        folder,
        program ->
            Rewrite.sources(
                program,
                source ->
                    Set.of("Tools", "Lib").contains(source.type())
                        ? source
                        : Rewrite.lines(source, MetamorphicIT::inlined)),
        MetamorphicIT::inlined,
        line -> line);
  }

  private static String inlined(String text) {
    return text.startsWith("boolean o")
        ? text
        : text.replaceAll("\\b(Tools|Lib)\\.on\\(([\\w.]+)\\)", "$2.inLoopThread()")
            .replaceAll("\\bonLoop\\(\\)", "base.inLoopThread()")
            .replaceAll("!([\\w]+\\.)offLoop\\(\\)", "$1base.inLoopThread()");
  }

  @Test
  void movingClassesToAJar() throws IOException {
    Findings.assertStay(
        folder,
        program ->
            Rewrite.sources(
                program,
                source ->
                    Set.of("Part", "Conn").contains(source.type())
                        ? new Source(source.type(), true, source.nodes())
                        : source));
  }
}
