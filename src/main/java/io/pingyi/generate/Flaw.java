package io.pingyi.generate;

/**
 * One planted defect.
 *
 * @param kind class of the defect in Chinese: 日期不详, 重复组织, 缺开党员大会 …
 * @param column name of the column; empty when the row or its absence is meant
 * @param organisation code the row truly belongs to
 * @param finding 判定编码 it should show in; empty when none or unknown
 * @param value what stands in the file
 */
record Flaw(
    String kind,
    Outcome outcome,
    String column,
    String organisation,
    String finding,
    String value) {
  /** What a careful reader does with it. */
  enum Outcome {
    ROW_REJECTED("拒收整行"),
    CELL_REJECTED("拒收单元格"),
    READABLE("应能识读"),
    MISSING("视为缺失"),
    IGNORED("忽略"),
    FOUND("应被判定"),
    /** A true lapse that a criterion can miss, since a cell it needs is soiled. */
    MASKED("可能无法判定"),
    /** A true lapse that the organisation is excused from. */
    WAIVED("已减免"),
    /** Readable, but not to be believed beside the other rows. */
    REFUSED("不予采用");

    final String label;

    Outcome(String label) {
      this.label = label;
    }
  }

  /** A true lapse of an organisation, to be found by a criterion. */
  static Flaw lapse(String kind, String organisation, String finding, String value) {
    return new Flaw(kind, Outcome.FOUND, "", organisation, finding, value);
  }

  /** The same defect, of which something else is expected. */
  Flaw expecting(Outcome other) {
    return new Flaw(kind, other, column, organisation, finding, value);
  }

  /** 指标编码 of the finding, empty when there is none. */
  String criterion() {
    return finding.replaceFirst("-.*", "");
  }

  /** A row that is no data. */
  static Flaw ignored(String kind, String value) {
    return new Flaw(kind, Outcome.IGNORED, "", "", "", value);
  }
}
