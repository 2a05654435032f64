package io.pingyi.assess;

import io.pingyi.facts.Organisation;
import io.pingyi.intake.BlankMeaning;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Column;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Staged rows of one branch; every table has all canonical columns. */
record BranchRows(String code, Map<Dataset, List<StagedRow>> rows) {

  static final String CODE = "330201001";

  static BranchRows empty() {
    return new BranchRows(CODE, new EnumMap<>(Dataset.class));
  }

  /** A branch of a village that keeps every rule. */
  static BranchRows good() {
    BranchRows branch =
        empty()
            .with(
                Dataset.ORGANISATION,
                "党组织全称",
                "青石村党支部",
                "组织类别",
                "党支部",
                "类别",
                "村",
                "成立日期",
                "2010-01-01",
                "正式党员数",
                "20",
                "党员总数",
                "22",
                "支委人数",
                "3",
                "支委分工明确",
                "是",
                "书记姓名",
                "a1b2",
                "上次换届日期",
                "2024-03-01",
                "党小组数",
                "2",
                "近三年发展党员数",
                "2")
            .with(
                Dataset.EDUCATION,
                "应学党员数",
                "20",
                "学时达标人数",
                "20",
                "应学书记班子数",
                "3",
                "书记班子达标人数",
                "3",
                "欠缴三至六月人数",
                "0",
                "欠缴六月以上人数",
                "0",
                "流动党员数",
                "1",
                "流动党员台账",
                "是",
                "失联流动党员数",
                "0",
                "超期未转接人数",
                "0",
                "应处置未启动人数",
                "0");
    for (int month = 1; month <= 12; month++) {
      branch =
          branch.with(
              Dataset.MEETING_COUNT,
              "月份",
              "2025-%02d".formatted(month),
              "党员大会次数",
              "1",
              "支委会次数",
              "1",
              "党小组会次数",
              "2",
              "党课次数",
              "1",
              "书记讲党课次数",
              "1",
              "主题党日次数",
              "1",
              "组织生活会次数",
              "1",
              "民主评议次数",
              "1",
              "应到人次",
              "40",
              "实到人次",
              "38");
    }
    return branch.with(Dataset.MANUAL_SCORE, "指标编码", "S5.1", "得分", "5", "评分人", "组", "评分依据", "查看");
  }

  /** Somebody who became an activist in the year. */
  BranchRows activist(String applied, String talked, String activist) {
    return with(
        Dataset.DEVELOPMENT,
        "出生日期",
        "1995-05-05",
        "申请入党日期",
        applied,
        "谈话日期",
        talked,
        "确定积极分子日期",
        activist,
        "积极分子备案日期",
        activist,
        "积极分子已备案",
        "是",
        "培养联系人数",
        "2",
        "培养联系人均为正式党员",
        "是");
  }

  /** A case of rectification that was accepted, or not. */
  BranchRows weak(String conclusion) {
    return with(
        Dataset.RECTIFICATION,
        "主要类型",
        "书记空缺",
        "审定日期",
        "2025-01-20",
        "县级领导",
        "a",
        "乡镇领导",
        "b",
        "第一书记",
        "c",
        "结对单位",
        "区水务局",
        "整顿开始日期",
        "2025-02-01",
        "乡镇复核通过",
        "是",
        "验收日期",
        "2025-11-30",
        "验收结论",
        conclusion,
        "问题数",
        "4",
        "已销号数",
        "4",
        "有效票",
        "50",
        "满意票",
        "48",
        "不满意票",
        "1",
        "知晓率",
        "95%");
  }

  BranchRows with(Dataset dataset, String... cells) {
    Map<Dataset, List<StagedRow>> copy = new EnumMap<>(Dataset.class);
    rows.forEach((key, list) -> copy.put(key, new ArrayList<>(list)));
    List<StagedRow> own = copy.computeIfAbsent(dataset, key -> new ArrayList<>());
    List<String> texts = new ArrayList<>();
    for (Column column : UnitFixture.COLUMNS.columns(dataset)) {
      String text = column.name().equals("党组织编码") ? code : "";
      for (int i = 0; i < cells.length; i += 2) {
        text = cells[i].equals(column.name()) ? cells[i + 1] : text;
      }
      texts.add(text);
    }
    own.add(new StagedRow(dataset, code, UnitFixture.number(dataset), own.size() + 2, texts));
    return new BranchRows(code, copy);
  }

  /** The same rows with one cell changed. */
  BranchRows changed(Dataset dataset, int row, String column, String text) {
    Map<Dataset, List<StagedRow>> copy = new EnumMap<>(rows);
    List<StagedRow> own = new ArrayList<>(rows.getOrDefault(dataset, List.of()));
    StagedRow old = own.get(row);
    List<String> cells = new ArrayList<>(old.cells());
    cells.set(UnitFixture.COLUMNS.index(dataset, column), text);
    own.set(row, new StagedRow(dataset, code, old.source(), old.row(), cells));
    copy.put(dataset, own);
    return new BranchRows(code, copy);
  }

  /** The same rows after cells were deleted whose blank means that the value is missing. */
  BranchRows deleted(Random random, int oneIn) {
    Map<Dataset, List<StagedRow>> copy = new EnumMap<>(Dataset.class);
    rows.forEach(
        (dataset, list) -> {
          List<Column> columns = UnitFixture.COLUMNS.columns(dataset);
          List<StagedRow> kept = new ArrayList<>();
          for (StagedRow row : list) {
            List<String> cells = new ArrayList<>(row.cells());
            for (int i = 0; i < columns.size(); i++) {
              Column column = columns.get(i);
              boolean loss = column.blank() == BlankMeaning.MISSING && !column.blankRejects();
              if (loss && dataset != Dataset.MANUAL_SCORE && random.nextInt(oneIn) == 0) {
                cells.set(i, "");
              }
            }
            kept.add(new StagedRow(dataset, code, row.source(), row.row(), cells));
          }
          copy.put(dataset, kept);
        });
    return new BranchRows(code, copy);
  }

  Bundle bundle() {
    Organisation branch =
        new Organisation(code, "青石村党支部", Organisation.Level.BRANCH, "村", "330201", "330201");
    return new Bundle(branch, rows);
  }
}
