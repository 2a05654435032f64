package io.pingyi.rules;

/** What a judgement says about one subject and one criterion (判定结论). */
public enum Verdict {
  MET("满足"),
  NOT_MET("不满足"),
  NOT_APPLICABLE("不适用"),
  UNDETERMINED("无法判定"),
  RULE_FAILED("规则出错");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** The word users see. */
  public String label() {
    return label;
  }
}
