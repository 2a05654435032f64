package io.pingyi.rules.drl;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Step;
import io.pingyi.facts.Subject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Subjects for tests, from named values; everything else is missing. */
final class Subjects {

  private Subjects() {}

  static Subject of(Fact... facts) {
    return new Subject(
        new Organisation("B1", "青松支部", Organisation.Level.BRANCH, "村", null, "U1"),
        List.of(facts),
        List.of(),
        List.of(),
        (fact, component) -> List.of(new Citation.Cell(1, 7, component, "值")));
  }

  static Branch branch(Object... namesAndValues) {
    Map<String, @Nullable Object> values = values(namesAndValues);
    values.put("code", "B1");
    values.put("name", "青松支部");
    values.putIfAbsent("uncertain", Set.of());
    values.putIfAbsent("bounds", Map.of());
    return build(Branch.class, values);
  }

  static DevelopmentRecord person(String key, Step step, DateRange day, Object... namesAndValues) {
    Map<String, @Nullable Object> values = values(namesAndValues);
    values.put("person", key);
    values.put("steps", Map.of(step, day));
    values.putIfAbsent("missingSteps", Set.of());
    values.putIfAbsent("uncertain", Set.of());
    values.putIfAbsent("bounds", Map.of());
    return build(DevelopmentRecord.class, values);
  }

  static Indicator indicator(String name, @Nullable String number) {
    BigDecimal value = number == null ? null : new BigDecimal(number);
    return new Indicator(name, value, number, null, null, 2, 5);
  }

  private static Map<String, @Nullable Object> values(Object... namesAndValues) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  /** A fact of any kind with random values near the thresholds, one in eight of them missing. */
  static <T extends Fact> T random(Class<T> type, Random random) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.put(component.getName(), random(component, random));
    }
    return build(type, values);
  }

  private static @Nullable Object random(RecordComponent component, Random random) {
    Class<?> type = component.getType();
    if (type == Set.class) {
      return Set.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == int.class) {
      return random.nextInt(12);
    }
    if (random.nextInt(8) == 0 && !component.getName().matches("code|name|person")) {
      return null;
    }
    if (type == java.time.LocalDate.class) {
      return null;
    }
    if (type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == Integer.class) {
      return random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(8);
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextInt(10_001), random.nextInt(2) + 2);
    }
    String[] words = {"村", "社区", "国企", "无", "未转化", "已转化", "同意", "备案", "党支部", "临时党支部"};
    return words[random.nextInt(words.length)];
  }

  private static <T extends Fact> T build(Class<T> type, Map<String, @Nullable Object> values) {
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
      throw new IllegalStateException(e);
    }
  }
}
