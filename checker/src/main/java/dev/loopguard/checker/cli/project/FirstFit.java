package dev.loopguard.checker.cli.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Joins what has no name in common: as few groups as taking each in turn to the first allows. */
public final class FirstFit {
  private FirstFit() {}

  /** All in one group, unless two of them have a name in common. */
  public static <T> List<List<T>> join(List<T> all, Function<T, ? extends Set<?>> names) {
    List<List<T>> joined = new ArrayList<>();
    List<Set<Object>> taken = new ArrayList<>();
    for (T one : all) {
      Set<?> own = names.apply(one);
      int place = 0;
      while (place < joined.size() && own.stream().anyMatch(taken.get(place)::contains)) {
        place++;
      }
      if (place == joined.size()) {
        joined.add(new ArrayList<>());
        taken.add(new HashSet<>());
      }
      joined.get(place).add(one);
      taken.get(place).addAll(own);
    }
    return joined;
  }
}
