package io.pingyi.score;

/** What a ledger line does to the total (行类型). */
public enum LineType {
  FULL("满分"),
  DEDUCTION("扣分"),
  CAP("封顶"),
  BONUS("加分"),
  NOT_APPLICABLE("不适用"),
  UNDETERMINED("无法判定"),
  RESCALE("折算"),
  ROUNDING("取整"),
  TOTAL("合计");

  private final String label;

  LineType(String label) {
    this.label = label;
  }

  /** The word users see. */
  public String label() {
    return label;
  }
}
