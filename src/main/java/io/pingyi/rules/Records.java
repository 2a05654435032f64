package io.pingyi.rules;

import io.pingyi.facts.Fact;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a fact from the values of its components. */
public final class Records {

  private Records() {}

  /** A fact; components without a value are absent. */
  public static Fact of(Class<? extends Fact> type, Map<String, @Nullable Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] arguments = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = values.get(components[i].getName());
    }
    try {
      return type.getConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("facts are public records", e);
    }
  }
}
