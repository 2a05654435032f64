package io.pingyi.rules.edits;

/** The parts of a rules folder, in the order in which their edits are applied. */
public enum Part {
  COLUMNS("列名"),
  CALENDAR("节假日"),
  THRESHOLD("标准"),
  CRITERION("指标"),
  FINDING("判定"),
  RULE("规则"),
  DECISION_TABLE("判定表"),
  RUBRIC("考核表"),
  GRADE("等次"),
  CASES("用例");

  private final String label;

  Part(String label) {
    this.label = label;
  }

  /** The word users see. */
  public String label() {
    return label;
  }
}
