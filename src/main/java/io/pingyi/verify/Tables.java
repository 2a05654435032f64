package io.pingyi.verify;

import java.util.List;

/** Names and columns of the published tables, as the format of a run lays them down. */
final class Tables {

  static final String SCORECARD = "scorecard.csv";
  static final String LEDGER = "ledger.csv";
  static final String PROBLEMS = "problems.csv";
  static final String REJECTS = "rejects.csv";
  static final String MANIFEST = "manifest.json";

  static final List<String> SCORECARD_COLUMNS =
      List.of(
          "年度", "层级", "类别", "单位编码", "单位名称", "上级编码", "应得分", "实得分", "加分", "得分", "最低可能得分", "最高可能得分",
          "同类名次", "同类单位数", "建议等次", "限制项", "无法判定项数", "上年得分", "上年同类名次");

  static final List<String> LEDGER_COLUMNS =
      List.of(
          "单位编码", "指标编码", "判定编码", "判定结论", "行类型", "分值", "规则", "依据条文", "说明", "来源文件", "工作表", "行号",
          "列名", "原值");

  static final List<String> PROBLEM_COLUMNS =
      List.of(
          "编号", "单位编码", "单位名称", "上级编码", "指标编码", "类别", "问题描述", "严重程度", "依据条文", "次数", "扣分", "来源",
          "是否共性", "上年是否同类");

  static final List<String> REJECT_COLUMNS = List.of("文件", "工作表", "行号", "数据集", "原因", "原始内容");

  private Tables() {}
}
