package io.pingyi.rules;

/**
 * What can be wrong with a rules folder. The codes are published ({@code docs/rule-check.md}): a
 * code is never given to another kind.
 */
public enum FaultKind {
  /** The folder as a whole cannot be read. */
  FOLDER("F01", "规则目录"),
  /** Neither UTF-8 nor GB18030. */
  ENCODING("F02", "编码"),
  /** A file that is too large or does not belong into the folder. */
  STRAY_FILE("F03", "不该有的文件"),
  /** Name or folder of a file does not fit its criterion. */
  PLACE("F04", "文件名和位置"),
  /** Criterion, rule file and case file do not come together. */
  PAIRING("F05", "指标、规则、用例不配套"),

  CHARACTER("G01", "不能写的字符"),
  GRAMMAR("G02", "写法"),
  /** Program code or a construct that the closed list of rules does not have. */
  CODE("G03", "规则之外的写法"),
  /** Attributes and statements that make a result depend on which rule fires first. */
  ORDER("G04", "依赖执行顺序"),
  /** Drools' own two grammars drop it or read it differently. */
  DIALECT("G05", "两种规则语法读法不同"),
  LIMIT("G06", "超出限度"),

  FACT("W01", "没有这种事实"),
  FIELD("W02", "没有这个字段"),
  FINDING_CODE("W03", "判定编码"),
  BINDING("W04", "绑定"),
  RULE_NAME("W05", "规则名"),
  INDICATOR("W06", "指标名"),
  /** A text that the field never holds. */
  VALUE("W07", "没有这个取值"),

  TYPE("T01", "类型不符"),

  ALWAYS("C01", "总是成立"),
  NEVER("C02", "永远不成立"),
  REPEATED("C03", "重复的条件"),
  UNREACHABLE("C04", "规则永远用不到"),
  SHADOWED("C05", "规则被另一条覆盖"),
  EXCLUSION("C06", "判定与不适用冲突"),
  DOUBLE("C07", "同一事实重复计分"),
  DIRECTION("C08", "奖罚方向"),

  CELL("B01", "单元格"),
  HEADING("B02", "列名"),
  REFERENCE("B03", "对不上的编码"),
  DUPLICATE("B04", "重复"),
  TOTAL("B05", "总分"),
  POINTS("B06", "分值"),
  DATES("B07", "生效日期"),
  GRADES("B08", "等次"),
  /** A range that nothing can compute. */
  VAGUE("B09", "酌情"),
  UNUSED("B10", "没有用到"),
  /** What may not be scored, to spare the grass roots. */
  BURDEN("B11", "不得计分的内容"),

  COLUMNS("S01", "列名表"),
  CALENDAR("S02", "日历"),

  CASE("Y01", "用例"),

  /** A text of {@code papers/} that cannot be rendered. */
  TEMPLATE("P01", "文稿模板"),
  /** A number or quantity word that no data stand behind. */
  LITERAL("P02", "不出自数据的数"),

  DATA_ALWAYS("D01", "在数据上总是成立"),
  DATA_NEVER("D02", "在数据上从不成立"),
  DATA_UNREACHED("D03", "数据中没有一行用到"),

  OTHER("X00", "其他");

  private final String code;
  private final String label;

  FaultKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Short and stable, for programs. */
  public String code() {
    return code;
  }

  /** A few Chinese words, for people. */
  public String label() {
    return label;
  }
}
