package io.pingyi.rules;

/** What happens to the part of a quantity that does not fill a whole step (不足一档). */
public enum PartialStep {
  /** Not counted: 不足5个百分点不计. */
  DROPPED("不计"),
  /** Counts as a whole step: 不足6个月按6个月计. */
  WHOLE("按一档"),
  /** Counts in proportion. */
  PROPORTIONAL("按比例"),
  /** The finding has one price however large the quantity: 每人扣8分, whatever the months. */
  ONCE("只计一次");

  private final String label;

  PartialStep(String label) {
    this.label = label;
  }

  /** The word {@code findings.csv} uses. */
  public String label() {
    return label;
  }
}
