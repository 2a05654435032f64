package io.pingyi.intake;

import java.util.Arrays;
import java.util.Optional;

/** How the text of a column is read ({@code 类型} in {@code columns.yml}). */
public enum ColumnType {
  CODE("编码"),
  TEXT("文本"),
  /** A count: whole and not negative. */
  INTEGER("整数"),
  DECIMAL("小数"),
  /** The number before the percent sign. */
  PERCENT("百分比"),
  DATE("日期"),
  YES_NO("是否"),
  /** Only whether two cells name the same person survives intake. */
  PERSON("人员"),
  /** Never leaves intake. */
  DROPPED("隐去");

  private final String label;

  ColumnType(String label) {
    this.label = label;
  }

  /** The word in {@code columns.yml}. */
  public String label() {
    return label;
  }

  static Optional<ColumnType> ofLabel(String label) {
    return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
  }
}
