package io.pingyi.rules;

/** How grave a finding is (严重程度). */
public enum Severity {
  SERIOUS("严重"),
  MINOR("一般"),
  HINT("提示"),
  /** Costs points and is no problem: the outcome of a ballot, for example. */
  SCORE_ONLY("只计分");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word users see and {@code findings.csv} uses. */
  public String label() {
    return label;
  }
}
