package io.pingyi.rules;

/** What the published score does with a criterion that cannot be judged (缺数据处理). */
public enum MissingPolicy {
  /** The criterion leaves the score; the range shows both extremes. */
  NOT_COUNTED("不计"),
  /** The published score takes the lowest possible points, so missing data never helps. */
  LOWEST("取低");

  private final String label;

  MissingPolicy(String label) {
    this.label = label;
  }

  /** The word users see and {@code criteria.csv} uses. */
  public String label() {
    return label;
  }
}
