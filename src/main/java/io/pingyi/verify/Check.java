package io.pingyi.verify;

import java.util.ArrayList;
import java.util.List;

/** One kind of check: how many times it was made, and where it failed. */
final class Check {

  /** More places than this are counted but not named. */
  private static final int NAMED = 50;

  private final String name;
  private final String unit;
  private final List<String> differences = new ArrayList<>();
  private long made;
  private long failed;

  /**
   * @param name what is checked, in Chinese
   * @param unit what is counted, in Chinese
   */
  Check(String name, String unit) {
    this.name = name;
    this.unit = unit;
  }

  /** Counts one thing that is looked at. */
  void made() {
    made++;
  }

  /** Notes a difference: where, then what was expected and what was found. */
  void differs(String place, String message) {
    failed++;
    if (differences.size() < NAMED) {
      differences.add(place + "：" + message);
    }
  }

  /** Notes a difference unless the condition holds. */
  void require(boolean holds, String place, String message) {
    if (!holds) {
      differs(place, message);
    }
  }

  boolean passed() {
    return failed == 0;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        passed()
            ? "✓ 相符　%s：%s %s".formatted(name, made, unit)
            : "✗ 不符　%s：%s %s，其中 %s 处不符".formatted(name, made, unit, failed));
    differences.forEach(difference -> lines.add("    " + difference));
    if (failed > differences.size()) {
      lines.add("    ……另有 " + (failed - differences.size()) + " 处");
    }
    return lines;
  }
}
