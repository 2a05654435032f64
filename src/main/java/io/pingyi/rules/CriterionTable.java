package io.pingyi.rules;

import io.pingyi.facts.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code criteria*.csv}. */
final class CriterionTable {

  private static final List<String> COLUMNS =
      List.of(
          "指标编码", "指标名称", "考核表编码", "维度", "指标性质", "满分", "适用类别", "缺数据处理", "步骤", "等次上限", "依据", "整改建议",
          "生效日期", "失效日期");
  private static final Pattern CODE =
      Pattern.compile("[A-Z]{2}|[A-Z]{1,2}[0-9]{1,3}(\\.[0-9]{1,3})*");
  private static final Map<String, Step> STEPS = Choices.of(Step.values(), Step::label);

  private CriterionTable() {}

  static List<TableRow> rows(RuleFolder folder, FaultList faults) {
    List<RuleFolder.Source> files = folder.tables("criteria");
    if (files.isEmpty()) {
      faults.error(
          FaultKind.FOLDER, "criteria.csv", 0, 0, "缺少指标表；请建立，列名为：" + String.join(",", COLUMNS));
    }
    return RuleTable.rows(files, COLUMNS, faults);
  }

  static List<Criterion> read(List<TableRow> rows, Map<String, Rubric> rubrics) {
    List<Criterion> criteria = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (TableRow row : rows) {
      Criterion criterion = criterion(row);
      check(row, criterion, rubrics.get(criterion.rubric()), rubrics.keySet());
      if (!codes.add(criterion.code())) {
        row.fault(FaultKind.DUPLICATE, "指标编码", "指标编码“" + criterion.code() + "”重复");
      } else if (rubrics.containsKey(criterion.rubric())) {
        criteria.add(criterion);
      }
    }
    return criteria;
  }

  private static Criterion criterion(TableRow row) {
    return new Criterion(
        row.required("指标编码"),
        row.required("指标名称"),
        row.required("考核表编码"),
        row.choice("维度", Choices.DIMENSIONS, "组织建设"),
        row.choice("指标性质", Choices.KINDS, Kind.REGULAR),
        row.decimal("满分", BigDecimal.ZERO),
        sectors(row),
        row.choice("缺数据处理", Choices.POLICIES, MissingPolicy.NOT_COUNTED),
        step(row),
        row.has("等次上限") ? row.text("等次上限") : null,
        row.required("依据"),
        row.required("整改建议"),
        row.date("生效日期", Criterion.ALWAYS),
        row.date("失效日期", Criterion.FOREVER),
        row.line());
  }

  private static @Nullable Step step(TableRow row) {
    return row.has("步骤") ? row.choice("步骤", STEPS, Step.APPLIED) : null;
  }

  private static Set<String> sectors(TableRow row) {
    Set<String> sectors = new LinkedHashSet<>();
    for (String sector : row.text("适用类别").split("、", -1)) {
      if (sector.isBlank()) {
        continue;
      }
      if (!Choices.SECTORS.containsKey(sector.strip())) {
        String hint = Nearest.hint(sector, Choices.SECTORS.keySet());
        row.fault("适用类别", "“适用类别”不认识“" + sector + "”" + hint + "；多个类别用顿号隔开");
      }
      sectors.add(sector.strip());
    }
    return sectors;
  }

  private static void check(
      TableRow row, Criterion criterion, @Nullable Rubric rubric, Set<String> rubrics) {
    String code = criterion.code();
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      row.fault("指标编码", "指标编码“" + code + "”应为考核表字母加数字（如 S2.1）或再加一个字母（如 UB）");
    }
    if (criterion.to().isBefore(criterion.from())) {
      row.fault(FaultKind.DATES, "失效日期", "失效日期早于生效日期");
    }
    if (rubric == null) {
      String hint = Nearest.hint(criterion.rubric(), rubrics);
      row.fault(
          FaultKind.REFERENCE, "考核表编码", "考核表“" + criterion.rubric() + "”不在 rubrics.csv 中" + hint);
      return;
    }
    if (!code.startsWith(rubric.code())) {
      row.fault("指标编码", "指标编码“" + code + "”应以考核表编码“" + rubric.code() + "”开头");
    }
    checkPoints(row, criterion, rubric);
    checkCeiling(row, criterion, rubric);
    if (criterion.step() != null && rubric.subject() != Rubric.SubjectKind.DEVELOPMENT) {
      row.fault("步骤", "只有考核发展对象的指标才有步骤");
    }
  }

  private static void checkPoints(TableRow row, Criterion criterion, Rubric rubric) {
    BigDecimal points = criterion.fullPoints();
    boolean free =
        criterion.kind() == Kind.VETO
            || (criterion.kind() == Kind.REGULAR && rubric.scoring() == Rubric.Scoring.FROM_TOTAL);
    if (free && points.signum() != 0) {
      row.fault(FaultKind.POINTS, "满分", "一票否决和总分扣减的指标没有满分，应填0或留空");
    }
    if (!free && points.signum() <= 0) {
      row.fault(FaultKind.POINTS, "满分", "满分应大于0");
    }
    if (points.compareTo(rubric.total()) > 0) {
      row.fault(FaultKind.POINTS, "满分", "满分" + points.toPlainString() + "超过了考核表的总分");
    }
  }

  private static void checkCeiling(TableRow row, Criterion criterion, Rubric rubric) {
    String ceiling = criterion.ceiling();
    List<String> grades = rubric.grades().stream().map(Rubric.GradeBand::name).toList();
    if (criterion.kind() == Kind.VETO && ceiling == null) {
      row.fault(FaultKind.GRADES, "等次上限", "一票否决的指标应填等次上限");
    }
    if (ceiling != null && criterion.kind() != Kind.VETO) {
      row.fault(FaultKind.GRADES, "等次上限", "只有一票否决的指标才有等次上限");
    }
    if (ceiling != null && !grades.contains(ceiling)) {
      String hint = Nearest.hint(ceiling, grades);
      row.fault(FaultKind.GRADES, "等次上限", "等次“" + ceiling + "”不在 grades.csv 中" + hint);
    }
  }
}
