package io.pingyi.rules.edits;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table at the top of a rules folder.
 *
 * @param part what its rows are
 * @param prefix how its files begin
 * @param key headings that name a row
 * @param headings all of them
 * @param wording headings of words for readers
 * @param defaults what an empty cell means
 */
record TableKind(
    Part part,
    String prefix,
    List<String> key,
    List<String> headings,
    Set<String> wording,
    Map<String, String> defaults) {

  static final TableKind CRITERIA =
      new TableKind(
          Part.CRITERION,
          "criteria",
          List.of("指标编码"),
          List.of(
              "指标编码", "指标名称", "考核表编码", "维度", "指标性质", "满分", "适用类别", "缺数据处理", "步骤", "等次上限", "依据",
              "整改建议", "生效日期", "失效日期"),
          Set.of("指标名称", "维度", "依据", "整改建议"),
          Map.of("满分", "0"));

  static final TableKind FINDINGS =
      new TableKind(
          Part.FINDING,
          "findings",
          List.of("判定编码"),
          List.of(
              "判定编码", "指标编码", "问题描述", "严重程度", "每档分值", "每档数量", "不足一档", "本项上限", "问题类别", "依据条文",
              "生效日期", "失效日期"),
          Set.of("问题描述", "问题类别", "依据条文"),
          Map.of("每档数量", "1", "不足一档", "不计", "每档分值", "0"));

  static final TableKind THRESHOLDS =
      new TableKind(
          Part.THRESHOLD,
          "thresholds",
          List.of("名称"),
          List.of("名称", "数值", "单位", "说明", "依据"),
          Set.of("单位", "说明", "依据"),
          Map.of());

  static final TableKind RUBRICS =
      new TableKind(
          Part.RUBRIC,
          "rubrics",
          List.of("考核表编码"),
          List.of("考核表编码", "考核表名称", "层级", "考核对象", "计分方式", "总分", "加分上限", "达标线"),
          Set.of("考核表名称", "层级"),
          Map.of("加分上限", "0", "达标线", "0"));

  static final TableKind GRADES =
      new TableKind(
          Part.GRADE,
          "grades",
          List.of("考核表编码", "等次"),
          List.of("考核表编码", "等次", "最低分", "比例上限"),
          Set.of(),
          Map.of("最低分", "0", "比例上限", "1"));

  static final TableKind CALENDAR =
      new TableKind(
          Part.CALENDAR,
          "calendar",
          List.of("日期"),
          List.of("日期", "类型", "名称"),
          Set.of("名称"),
          Map.of());

  static final List<TableKind> ALL =
      List.of(CALENDAR, THRESHOLDS, CRITERIA, FINDINGS, RUBRICS, GRADES);
}
