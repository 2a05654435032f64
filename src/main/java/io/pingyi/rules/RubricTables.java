package io.pingyi.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code rubrics.csv} and {@code grades.csv}. */
final class RubricTables {

  private static final List<String> RUBRIC_COLUMNS =
      List.of("考核表编码", "考核表名称", "层级", "考核对象", "计分方式", "总分", "加分上限", "达标线");
  private static final List<String> GRADE_COLUMNS = List.of("考核表编码", "等次", "最低分", "比例上限");

  private RubricTables() {}

  static List<TableRow> rows(RuleFolder folder, FaultList faults) {
    List<RuleFolder.Source> rubricFiles = folder.tables("rubrics");
    if (rubricFiles.isEmpty()) {
      faults.error(
          FaultKind.FOLDER,
          "rubrics.csv",
          0,
          0,
          "缺少考核表清单；请建立，列名为：" + String.join(",", RUBRIC_COLUMNS));
    }
    return RuleTable.rows(rubricFiles, RUBRIC_COLUMNS, faults);
  }

  static Map<String, Rubric> read(List<TableRow> rows, RuleFolder folder, FaultList faults) {
    Map<String, List<Rubric.GradeBand>> grades = grades(folder, rows, faults);
    Map<String, Rubric> rubrics = new LinkedHashMap<>();
    for (TableRow row : rows) {
      String code = row.required("考核表编码");
      Rubric rubric = rubric(row, code, grades.getOrDefault(code, List.of()));
      if (!code.matches("[A-Z]")) {
        row.fault("考核表编码", "考核表编码“" + code + "”应为一个大写字母");
      } else if (rubrics.putIfAbsent(code, rubric) != null) {
        row.fault(FaultKind.DUPLICATE, "考核表编码", "考核表编码“" + code + "”重复");
      }
    }
    return rubrics;
  }

  private static List<String> codes(List<TableRow> rows) {
    return rows.stream().map(row -> row.text("考核表编码")).toList();
  }

  private static Rubric rubric(TableRow row, String code, List<Rubric.GradeBand> grades) {
    Rubric rubric =
        new Rubric(
            code,
            row.required("考核表名称"),
            row.required("层级"),
            row.choice("考核对象", Choices.SUBJECTS, Rubric.SubjectKind.BRANCH),
            row.choice("计分方式", Choices.SCORINGS, Rubric.Scoring.BY_CRITERION),
            row.decimal("总分", BigDecimal.ZERO),
            row.decimal("加分上限", BigDecimal.ZERO),
            row.decimal("达标线", BigDecimal.ZERO),
            grades);
    row.required("总分");
    if (row.has("总分") && rubric.total().signum() <= 0) {
      row.fault("总分", "总分应大于0");
    }
    if (rubric.bonusCap().signum() < 0) {
      row.fault("加分上限", "加分上限不应小于0");
    }
    if (rubric.standard().signum() < 0 || rubric.standard().compareTo(rubric.total()) > 0) {
      row.fault("达标线", "达标线应在0和总分之间");
    }
    return rubric;
  }

  private static Map<String, List<Rubric.GradeBand>> grades(
      RuleFolder folder, List<TableRow> rubricRows, FaultList faults) {
    Map<String, List<Rubric.GradeBand>> grades = new LinkedHashMap<>();
    List<String> rubrics = codes(rubricRows);
    Map<String, TableRow> last = new LinkedHashMap<>();
    for (TableRow row : RuleTable.rows(folder.tables("grades"), GRADE_COLUMNS, faults)) {
      String code = row.required("考核表编码");
      if (!code.isEmpty() && !rubrics.contains(code)) {
        row.fault(
            FaultKind.REFERENCE,
            "考核表编码",
            "考核表“" + code + "”不在 rubrics.csv 中" + Nearest.hint(code, rubrics));
      }
      Rubric.GradeBand band =
          new Rubric.GradeBand(
              row.required("等次"),
              row.decimal("最低分", BigDecimal.ZERO),
              row.decimal("比例上限", BigDecimal.ONE));
      addBand(row, band, grades.computeIfAbsent(code, key -> new ArrayList<>()));
      last.put(code, row);
      int index = rubrics.indexOf(code);
      if (index >= 0) {
        checkReach(row, band, rubricRows.get(index));
      }
    }
    last.forEach(
        (code, row) -> {
          if (row.decimal("最低分", BigDecimal.ZERO).signum() != 0) {
            row.fault(FaultKind.GRADES, "最低分", "考核表“" + code + "”最后一个等次的最低分应为0，否则低于它的单位没有等次");
          }
        });
    return grades;
  }

  private static void checkReach(TableRow row, Rubric.GradeBand band, TableRow rubric) {
    BigDecimal highest =
        rubric.decimal("总分", BigDecimal.ZERO).add(rubric.decimal("加分上限", BigDecimal.ZERO));
    if (highest.signum() > 0 && band.minimum().compareTo(highest) > 0) {
      row.fault(
          FaultKind.GRADES,
          "最低分",
          "等次“%s”的最低分%s超过了考核表的最高可能得分%s，谁也评不上"
              .formatted(band.name(), band.minimum().toPlainString(), highest.toPlainString()));
    }
  }

  private static void addBand(TableRow row, Rubric.GradeBand band, List<Rubric.GradeBand> bands) {
    if (band.quota().signum() <= 0 || band.quota().compareTo(BigDecimal.ONE) > 0) {
      row.fault(FaultKind.GRADES, "比例上限", "比例上限应大于0且不超过1，1表示不限");
    }
    if (band.minimum().signum() < 0) {
      row.fault(FaultKind.GRADES, "最低分", "最低分不应小于0");
    }
    for (Rubric.GradeBand better : bands) {
      if (better.name().equals(band.name())) {
        row.fault(FaultKind.GRADES, "等次", "等次“" + band.name() + "”重复");
      }
      if (better.minimum().compareTo(band.minimum()) <= 0) {
        row.fault(FaultKind.GRADES, "最低分", "等次应从好到差排列，最低分应小于上一等次");
      }
    }
    bands.add(band);
  }
}
