package io.pingyi.intake;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of table pingyi knows; every other table with an organisation code gives indicators.
 */
public enum Dataset {
  ORGANISATION("党组织"),
  MEETING("组织生活"),
  MEETING_COUNT("组织生活统计"),
  DEVELOPMENT("发展党员"),
  RECTIFICATION("软弱涣散"),
  EDUCATION("党员教育"),
  MANUAL_SCORE("人工评分"),
  BALLOT("测评票"),
  FEEDBACK("整改反馈"),
  WAIVER("减免"),
  LAST_YEAR("上年结果"),
  DECISION("等次决定"),
  VETO("否决确认"),
  CHANGE("组织沿革"),
  INDICATOR("指标");

  private final String label;

  Dataset(String label) {
    this.label = label;
  }

  /** The word users see and {@code columns.yml} uses. */
  public String label() {
    return label;
  }

  /**
   * Whether rows that intake can read may still be refused in view of rules, results or each other.
   */
  public boolean reviewed() {
    return switch (this) {
      case MANUAL_SCORE, BALLOT, FEEDBACK, WAIVER, DECISION, VETO, CHANGE -> true;
      default -> false;
    };
  }

  /** The dataset of a label, if there is one. */
  public static Optional<Dataset> ofLabel(String label) {
    return Arrays.stream(values()).filter(dataset -> dataset.label.equals(label)).findFirst();
  }
}
