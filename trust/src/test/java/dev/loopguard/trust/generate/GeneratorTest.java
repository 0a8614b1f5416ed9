package dev.loopguard.trust.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.loopguard.trust.program.Program;
import dev.loopguard.trust.program.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratorTest {
  @Test
  void sameSeedGivesTheSameProgram() {
    assertEquals(Generator.program(7), Generator.program(7));
    assertNotEquals(Generator.program(7).text(), Generator.program(8).text());
  }

  @Test
  void whatIsSmallerHasFewerLines() {
    Program program = Generator.program(7);
    for (Program smaller : program.smaller()) {
      assertTrue(smaller.size() < program.size(), smaller::text);
    }
  }

  /** A seed whose program once had a lambda in a conditional in a cast, where none may stand. */
  @Test
  void itsProgramsCompile(@TempDir Path classes) {
    Program program = Generator.program(6045);
    List<JavaFileObject> files = new ArrayList<>();
    for (Source source : program.sources()) {
      String path = program.name().replace('.', '/') + "/" + source.type() + ".java";
      files.add(
          new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public String getCharContent(boolean ignoreEncodingErrors) {
              return source.text(program.name());
            }
          });
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-proc:none", "-d", classes.toString());
    assertTrue(javac.getTask(null, null, null, options, null, files).call());
  }

  /** The page says how many ways there are. */
  @Test
  void pageCountsTheTemplates() throws IOException {
    String page = Files.readString(Path.of("../docs/trust.md")).replaceAll("\\s+", " ");
    String ways =
        "to another thread in %d ways, to a loop in %d, and to whoever calls in %d."
            .formatted(
                distinct(Templates.SPAWNS), distinct(Templates.POSTS), distinct(Templates.INLINE));
    assertTrue(page.contains(ways), ways);
    String guards =
        "in %d right ways and %d wrong ones"
            .formatted(distinct(Templates.GUARDS), distinct(Templates.POOR_GUARDS));
    assertTrue(page.contains(guards), guards);
  }

  private static int distinct(Collection<?> templates) {
    return Set.copyOf(templates).size();
  }
}
