package io.pingyi.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code thresholds*.csv}. */
final class ThresholdTable {

  private static final List<String> COLUMNS = List.of("名称", "数值", "单位", "说明", "依据");
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}0-9]*");

  private ThresholdTable() {}

  static Map<String, Threshold> read(RuleFolder folder, FaultList faults) {
    Map<String, Threshold> thresholds = new TreeMap<>();
    List<TableRow> rows = RuleTable.rows(folder.tables("thresholds"), COLUMNS, faults);
    BurdenCheck.rows(rows, "名称", "说明");
    for (TableRow row : rows) {
      String name = row.required("名称");
      row.required("数值");
      Threshold threshold =
          new Threshold(
              name,
              row.decimal("数值", BigDecimal.ZERO),
              row.text("单位"),
              row.text("说明"),
              row.text("依据"));
      if (!name.isEmpty() && !NAME.matcher(name).matches()) {
        row.fault("名称", "标准名“" + name + "”只能由汉字和数字组成，以汉字开头");
      } else if (!Normalizer.normalize(name, Normalizer.Form.NFKC).equals(name)) {
        row.fault(FaultKind.CHARACTER, "名称", "标准名“" + name + "”里有形似的异体字符；请改用普通汉字");
      } else if (thresholds.putIfAbsent(name, threshold) != null) {
        row.fault(FaultKind.DUPLICATE, "名称", "标准名“" + name + "”重复");
      }
    }
    return thresholds;
  }
}
