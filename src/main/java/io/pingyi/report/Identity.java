package io.pingyi.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The identity, settings and counts of a run in words, as every paper gives them. */
public final class Identity {

  private static final Map<String, String> COUNTS =
      Map.of(
          RunInfo.ORGANISATIONS,
          "党组织",
          RunInfo.ASSESSED,
          "列入计分",
          RunInfo.EXCLUDED,
          "未列入（原因见批次记录）",
          RunInfo.PROBLEMS,
          "问题",
          "rowsRead",
          "读入行",
          "rowsRejected",
          "拒收行",
          "cellsUnused",
          "未采用单元格",
          "rejects",
          "拒收清单条目（行与单元格）",
          "failed",
          "未计分");

  private Identity() {}

  /** Values by name, in the order in which they are read. */
  public static Map<String, String> of(RunInfo info) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("考核年度", Integer.toString(info.year()));
    lines.put("考核基准日", info.assessmentDate().toString());
    lines.put("批次编号", info.id());
    lines.put("程序版本", info.programVersion());
    lines.put("规则指纹", info.rulesHash());
    lines.put("数据指纹", info.inputHash());
    lines.putAll(new TreeMap<>(info.settings()));
    info.counts().forEach((name, count) -> lines.put(label(info, name), Long.toString(count)));
    return lines;
  }

  /** Counts of one rubric are named after its code. */
  private static String label(RunInfo info, String name) {
    return info.rubrics().stream()
        .filter(rubric -> name.equals("scored." + rubric.code()))
        .map(rubric -> "已计分：" + rubric.level())
        .findFirst()
        .orElse(COUNTS.getOrDefault(name, name));
  }
}
