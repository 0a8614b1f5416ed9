package dev.loopguard.mutants;

import com.sun.tools.javac.code.Symbol;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.rule.Finding;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis answers, as text that can be compared.
 *
 * @param places where there is something to tell
 * @param words all that is told there
 */
record Told(String places, String words) {
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .peek(accessor -> accessor.setAccessible(true))
              .toList();
        }
      };

  static Told of(Object answer, List<String> notes) {
    return new Told(places(answer) + notes.size(), words(answer) + notes);
  }

  private static String places(Object answer) {
    if (answer instanceof List<?> list) {
      return list.stream().map(Told::places).sorted().toList().toString();
    }
    if (answer instanceof Finding finding) {
      return finding.site().place() + " " + finding.rule();
    }
    return "";
  }

  private static String words(@Nullable Object part) {
    if (part instanceof Site site) {
      return site.place();
    } else if (part instanceof Body body) {
      return "body " + body.index();
    } else if (part instanceof Call call) {
      return "call " + call.index();
    } else if (part instanceof Symbol symbol) {
      return symbol.owner + "." + symbol;
    } else if (part instanceof Record facts) {
      return words(facts);
    } else if (part instanceof Set<?> set) {
      return set.stream().map(Told::words).sorted().toList().toString();
    } else if (part instanceof Collection<?> list) {
      return list.stream().map(Told::words).toList().toString();
    } else if (part instanceof Map<?, ?> map) {
      return words(map.entrySet());
    } else if (part instanceof Map.Entry<?, ?> entry) {
      return words(entry.getKey()) + "=" + words(entry.getValue());
    }
    boolean plain =
        part instanceof String
            || part instanceof Number
            || part instanceof Boolean
            || part instanceof Enum<?>;
    return part == null || plain ? String.valueOf(part) : part.getClass().getSimpleName();
  }

  private static String words(Record facts) {
    StringBuilder text = new StringBuilder(facts.getClass().getSimpleName()).append('(');
    for (Method each : ACCESSORS.get(facts.getClass())) {
      try {
        text.append(words(each.invoke(facts))).append(' ');
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return text.append(')').toString();
  }
}
