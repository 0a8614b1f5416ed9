package dev.loopguard.checker.held;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What is held where an expression has failed: the library asks by the exception's type. */
final class ByException extends AbstractMap<TypeMirror, HeldStore> {
  private final Function<TypeMirror, HeldStore> store;

  ByException(Function<TypeMirror, HeldStore> store) {
    this.store = store;
  }

  /** The same whatever was thrown. */
  static ByException any(HeldStore store) {
    return new ByException(exception -> store);
  }

  @Override
  public @Nullable HeldStore get(@Nullable Object key) {
    return key instanceof TypeMirror exception ? store.apply(exception) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof TypeMirror;
  }

  @Override
  public Set<Map.Entry<TypeMirror, HeldStore>> entrySet() {
    return Set.of();
  }
}
