package io.pingyi.intake.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a yes or a no. */
public final class YesNoText {

  private static final Set<String> YES =
      Set.of("是", "是的", "1", "1.0", "√", "✓", "✔", "☑", "y", "yes", "true", "t", "有", "对");
  private static final Set<String> NO =
      Set.of(
          "否", "不是", "0", "0.0", "×", "✗", "✘", "╳", "☒", "x", "n", "no", "false", "f", "无", "没有",
          "错");

  /** Words that begin with 未 or 已 and yet answer nothing. */
  private static final Set<String> NEITHER =
      Set.of("未知", "未明", "未详", "未填", "未填写", "未填报", "未定", "未统计", "未报", "未核实", "未确认", "已", "未");

  private static final int MAX_LENGTH = 20;

  private YesNoText() {}

  /**
   * The answer; 已… is yes and 未… is no, as in 已备案 and 未备案.
   *
   * @return empty for a blank cell and for text that answers neither
   */
  public static Optional<Boolean> parse(String raw) {
    if (raw.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = CellText.bare(raw).toLowerCase(Locale.ROOT);
    if (YES.contains(text)) {
      return Optional.of(true);
    }
    if (NO.contains(text)) {
      return Optional.of(false);
    }
    if (text.isEmpty() || NEITHER.contains(text)) {
      return Optional.empty();
    }
    return switch (text.charAt(0)) {
      case '已' -> Optional.of(true);
      case '未' -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
