package dev.loopguard.checker.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of stub files, and where in it they go wrong as a whole. */
final class StubText {
  static final String TOO_DEEP = "is nested too deeply to be read";

  private StubText() {}

  /** What the bytes of a file say; null, with an error, if they are no text. */
  static @Nullable String of(String file, byte[] bytes, List<ModelError> errors) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true).isError()) {
      int line = 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
      errors.add(new ModelError(file, line, "is not UTF-8"));
      return null;
    }
    return text.flip().toString();
  }

  /** Nobody can read it: what is in the line where most brackets are open is to blame. */
  static ModelError tooDeep(ModelSources.Source source) {
    int line = 1;
    int depth = 0;
    int deepest = 0;
    int blamed = 1;
    for (char c : source.text().toCharArray()) {
      line += c == '\n' ? 1 : 0;
      depth += "([{<".indexOf(c) >= 0 ? 1 : ")]}>".indexOf(c) >= 0 ? -1 : 0;
      if (depth > deepest) {
        deepest = depth;
        blamed = line;
      }
    }
    return new ModelError(source.name(), blamed, TOO_DEEP);
  }
}
