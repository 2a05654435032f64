package io.pingyi.rules;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.RectificationCase;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Branches and cases with every value given, near the thresholds more often than far from them. */
final class RandomFacts {

  static final List<String> SECTORS =
      List.of("村", "社区", "机关", "事业", "学校", "国企", "非公", "社会组织", "离退休", "其他");
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "sector", SECTORS,
          "category", List.of("党支部", "党支部", "联合党支部", "临时党支部", "功能型党支部"),
          "weakStatus", List.of("无", "未转化", "已转化"),
          "primaryType", List.of("情形一"));
  private static final Map<String, int[]> NEAR =
      Map.of(
          "monthsSinceFounded", new int[] {5, 6, 11, 12, 35, 36, 200},
          "fullMembers", new int[] {2, 3, 4, 6, 7, 8, 30},
          "members", new int[] {4, 5, 49, 50, 51, 60},
          "termMonths", new int[] {35, 36, 37, 42, 43, 48, 49, 60, 61, 66, 67, 72, 73});

  private final Random random;

  RandomFacts(Random random) {
    this.random = random;
  }

  Branch branch() {
    Map<String, @Nullable Object> values = new HashMap<>(values(Branch.class));
    boolean inPost = random.nextInt(3) > 0;
    int full = inPost ? 0 : random.nextInt(9);
    values.put("secretaryInPost", inPost);
    values.put("secretaryVacantFullMonths", full);
    values.put("secretaryVacantMonths", inPost ? 0 : full + random.nextInt(2));
    return make(Branch.class, values);
  }

  RectificationCase rectification() {
    return make(RectificationCase.class, values(RectificationCase.class));
  }

  List<Indicator> indicators() {
    List<Indicator> indicators = new ArrayList<>();
    indicators.add(number("群众满意度测评.满意率", rate()));
    indicators.add(answer("阵地保障台账.固定活动场所"));
    indicators.add(answer("阵地保障台账.经费列入预算"));
    indicators.add(answer("纪律审查情况.违规发展党员被查处"));
    indicators.add(answer("纪律审查情况.班子主要成员被立案"));
    for (int i = random.nextInt(3); i > 0; i--) {
      indicators.add(text("表彰情况.表彰级别", List.of("中央", "省级", "市", "区级", "乡镇")));
    }
    if (random.nextBoolean()) {
      indicators.add(text("表彰情况.经验推广级别", List.of("全国", "县", "镇")));
    }
    return indicators;
  }

  /** The same record with some values taken away. */
  <T extends Record & Fact> T without(Class<T> type, T fact, Set<String> components) {
    Map<String, @Nullable Object> values = new HashMap<>();
    try {
      for (RecordComponent component : type.getRecordComponents()) {
        if (!components.contains(component.getName())) {
          values.put(component.getName(), component.getAccessor().invoke(fact));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return make(type, values);
  }

  private static <T extends Record & Fact> T make(
      Class<T> type, Map<String, @Nullable Object> values) {
    values.put("uncertain", Set.of());
    values.put("bounds", Map.of());
    return type.cast(Records.of(type, values));
  }

  private Map<String, @Nullable Object> values(Class<? extends Record> type) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.put(component.getName(), value(component));
    }
    return values;
  }

  private Object value(RecordComponent component) {
    String name = component.getName();
    if (component.getType() == Boolean.class) {
      return random.nextBoolean();
    }
    if (component.getType() == BigDecimal.class) {
      return rate();
    }
    if (component.getType() == Integer.class) {
      int[] near = NEAR.get(name);
      return near == null ? Math.max(0, random.nextInt(12) - 4) : near[random.nextInt(near.length)];
    }
    List<String> words = WORDS.getOrDefault(name, List.of("某支部"));
    return words.get(random.nextInt(words.size()));
  }

  private BigDecimal rate() {
    return switch (random.nextInt(4)) {
      case 0 -> BigDecimal.valueOf(List.of(50, 75, 80, 90, 95, 100).get(random.nextInt(6)));
      case 1 -> new BigDecimal("79.999999");
      default -> BigDecimal.valueOf(random.nextInt(100_000_001), 6);
    };
  }

  private Indicator answer(String name) {
    return new Indicator(name, null, "填", null, random.nextBoolean(), 1, 2);
  }

  private Indicator text(String name, List<String> words) {
    return new Indicator(name, null, words.get(random.nextInt(words.size())), null, null, 1, 2);
  }

  private static Indicator number(String name, BigDecimal value) {
    return new Indicator(name, value, value.toPlainString(), null, null, 1, 2);
  }
}
