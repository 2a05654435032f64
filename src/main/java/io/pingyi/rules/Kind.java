package io.pingyi.rules;

/** How a criterion enters the score (指标性质). */
public enum Kind {
  /** Deductions from its full points, floor zero. */
  REGULAR("常规"),
  /** Points on top, capped by its full points and by the rubric's bonus cap. */
  BONUS("加分"),
  /** A ceiling on the proposed grade, never a change of points. */
  VETO("一票否决"),
  /** A score a person gives, between zero and its full points. */
  MANUAL("人工");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The word users see and {@code criteria.csv} uses. */
  public String label() {
    return label;
  }
}
