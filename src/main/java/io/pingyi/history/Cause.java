package io.pingyi.history;

/**
 * Why a score or a rank is not what it was a year ago; in the order in which parts are taken off.
 */
public enum Cause {
  /** Criteria, prices, thresholds or rules that were edited. */
  CRITERIA("办法修改"),
  /** Rescaling for what does not apply or cannot be judged, bonus caps and rounding. */
  SCALE("折算与取整"),
  /** What people gave or decided: manual scores, ballots, waivers. */
  DECISION("评价与决定"),
  /** What the exported data say. */
  OWN("自身数据"),
  /** How the peers moved, came and went; ranks only. */
  PEERS("同类变化");

  private final String label;

  Cause(String label) {
    this.label = label;
  }

  /** The word users see. */
  public String label() {
    return label;
  }
}
