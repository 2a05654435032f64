package io.pingyi.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions on grades of a run, to be found by whom they are about. */
public final class Decided {

  private final Map<String, DecisionRow> rows = new HashMap<>();
  private final Set<String> levels = new HashSet<>();

  /**
   * @param decisions at most one for each organisation of a level
   */
  public Decided(List<DecisionRow> decisions) {
    for (DecisionRow row : decisions) {
      rows.put(key(row.level(), row.code()), row);
      levels.add(row.level());
    }
  }

  private static String key(String level, String code) {
    return level + '\t' + code;
  }

  /** The decision on one organisation; null when there is none. */
  public @Nullable DecisionRow on(String level, String code) {
    return rows.get(key(level, code));
  }

  /** Whether anybody of the level was decided on. */
  public boolean anyOf(String level) {
    return levels.contains(level);
  }

  /** Who decided, when, on what basis and why, in one line. */
  public static String account(DecisionRow row) {
    String reason = row.reason().isEmpty() ? "" : "理由：" + row.reason();
    return Stream.of(row.authority(), row.day(), row.basis(), reason)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("　"));
  }
}
