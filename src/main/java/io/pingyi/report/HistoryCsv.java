package io.pingyi.report;

import io.pingyi.history.Cause;
import io.pingyi.history.CriterionChange;
import io.pingyi.history.YearChange;
import io.pingyi.rules.CriterionDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that set this year beside the last one, and people's decisions beside the program's.
 */
final class HistoryCsv {

  static final String YEARLY = "yearly.csv";
  static final String TREND = "trend.csv";
  static final String YEARLY_CRITERIA = "yearly-criteria.csv";
  static final String UNIT_CRITERIA = "unit-criteria.csv";
  static final String DECISIONS = "decisions.csv";
  static final String PARTS = "parts.csv";
  static final String VETOES = "vetoes.csv";
  static final String RECTIFICATION = "rectification.csv";
  static final String DEFINITIONS = "definitions.csv";

  private HistoryCsv() {}

  static void yearly(List<YearlyRow> rows, OutputStream out) throws IOException {
    List<String> headings =
        new ArrayList<>(List.of("考核表编码", "类别", "单位编码", "单位名称", "上年单位编码", "上年得分", "得分", "得分变化"));
    scoreCauses().forEach(cause -> headings.add("得分变化：" + cause.label()));
    headings.addAll(List.of("上年同类名次", "同类名次", "名次变化"));
    Arrays.stream(Cause.values()).forEach(cause -> headings.add("名次变化：" + cause.label()));
    headings.addAll(List.of("上年建议等次", "建议等次", "口径不同的指标", "说明"));
    try (CsvTable table = CsvTable.whole(out, headings)) {
      for (YearlyRow row : rows) {
        table.row(yearly(row).toArray());
      }
    }
  }

  private static List<Object> yearly(YearlyRow row) {
    @Nullable YearChange change = row.change();
    List<Object> cells = new ArrayList<>();
    cells.addAll(List.of(row.rubric(), row.sector(), row.code(), row.name()));
    cells.add(String.join("、", row.past()));
    cells.add(text(row.lastScore()));
    cells.add(text(row.score()));
    cells.add(change == null ? "" : Decimals.exact(change.score()));
    for (Cause cause : scoreCauses()) {
      cells.add(change == null ? "" : Decimals.exact(part(change.scoreParts(), cause)));
    }
    cells.add(text(row.lastRank()));
    cells.add(text(row.rank()));
    cells.add(change == null ? "" : Integer.toString(change.rank()));
    for (Cause cause : Cause.values()) {
      cells.add(change == null ? "" : Integer.toString(change.rankParts().getOrDefault(cause, 0)));
    }
    cells.addAll(List.of(row.lastGrade(), row.grade(), row.toldInWords(), row.note()));
    return cells;
  }

  static void criteria(List<YearlyRow> rows, Map<String, String> titles, OutputStream out)
      throws IOException {
    try (CsvTable table =
        CsvTable.whole(
            out, List.of("单位编码", "单位名称", "指标编码", "指标名称", "原因", "变动前分值", "变动后分值", "变化", "分法"))) {
      for (YearlyRow row : rows) {
        @Nullable YearChange change = row.change();
        for (CriterionChange each :
            change == null ? List.<CriterionChange>of() : change.criteria()) {
          table.row(
              row.code(),
              row.name(),
              each.criterion(),
              titles.getOrDefault(each.criterion(), ""),
              each.cause().label(),
              Decimals.exact(each.before()),
              Decimals.exact(each.now()),
              Decimals.exact(each.change()),
              each.told().label());
        }
      }
    }
  }

  static void trend(List<TrendRow> rows, OutputStream out) throws IOException {
    try (CsvTable table =
        CsvTable.whole(
            out,
            List.of(
                "层级", "单位编码", "单位名称", "考核年度", "批次", "当年单位编码", "当年类别", "得分", "同类名次", "同类单位数",
                "建议等次"))) {
      for (TrendRow row : rows) {
        table.row(
            row.level(),
            row.code(),
            row.name(),
            row.year(),
            row.run(),
            row.pastCode(),
            row.sector(),
            Decimals.score(row.score()),
            text(row.rank()),
            row.peers(),
            row.grade());
      }
    }
  }

  static void decisions(List<DecisionRow> rows, OutputStream out) throws IOException {
    try (CsvTable table =
        CsvTable.whole(
            out,
            List.of(
                "层级", "类别", "单位编码", "单位名称", "得分", "同类名次", "建议等次", "决定等次", "是否一致", "决定理由", "决定机关",
                "决定日期", "决定依据", "来源"))) {
      for (DecisionRow row : rows) {
        table.row(
            row.level(),
            row.sector(),
            row.code(),
            row.name(),
            text(row.score()),
            text(row.rank()),
            row.proposed(),
            row.decided(),
            row.differs() ? "否" : "是",
            row.reason(),
            row.authority(),
            row.day(),
            row.basis(),
            row.source());
      }
    }
  }

  static void vetoes(List<VetoRow> rows, OutputStream out) throws IOException {
    try (CsvTable table =
        CsvTable.whole(
            out,
            List.of(
                "层级", "类别", "单位编码", "单位名称", "指标编码", "触发情形", "等次上限", "建议等次", "确认结论", "确认人", "确认日期",
                "确认依据", "确认理由"))) {
      for (VetoRow row : rows) {
        table.row(
            row.level(),
            row.sector(),
            row.code(),
            row.name(),
            row.criterion(),
            row.finding(),
            row.ceiling(),
            row.proposed(),
            row.conclusion(),
            row.by(),
            row.day(),
            row.basis(),
            row.reason());
      }
    }
  }

  static void unitCriteria(Stream<CriterionRow> rows, Set<String> waived, OutputStream out)
      throws IOException {
    try (CsvTable table =
        CsvTable.whole(
            out, List.of("考核表编码", "单位编码", "指标编码", "判定结论", "满分", "得分", "最低可能得分", "最高可能得分", "减免"))) {
      for (Iterator<CriterionRow> each = rows.iterator(); each.hasNext(); ) {
        CriterionRow row = each.next();
        table.row(
            row.rubric(),
            row.code(),
            row.criterion(),
            row.verdict().label(),
            text(row.full()),
            text(row.points()),
            text(row.lowest()),
            text(row.highest()),
            waived.contains(row.code() + '\t' + row.criterion()) ? "是" : "否");
      }
    }
  }

  static void parts(Stream<PartRow> rows, OutputStream out) throws IOException {
    try (CsvTable table =
        CsvTable.whole(out, List.of("单位编码", "单位名称", "部分", "来源", "满分", "得分", "评价人、时间和依据"))) {
      for (Iterator<PartRow> each = rows.iterator(); each.hasNext(); ) {
        PartRow row = each.next();
        table.row(
            row.code(),
            row.name(),
            row.part(),
            row.human() ? "人的评价" : "程序计算",
            text(row.full()),
            text(row.points()),
            row.by());
      }
    }
  }

  static void rectifications(Stream<RectificationRow> rows, OutputStream out) throws IOException {
    try (CsvTable table =
        CsvTable.whole(
            out,
            List.of(
                "问题编号", "单位编码", "单位名称", "申报状态", "认定状态", "认定说明", "整改时限", "销号日期", "逾期天数", "复核单位",
                "本年是否再犯", "来源", "整改经过", "计入销号率"))) {
      for (Iterator<RectificationRow> each = rows.iterator(); each.hasNext(); ) {
        RectificationRow row = each.next();
        table.row(
            row.number(),
            row.code(),
            row.name(),
            row.declared(),
            row.accepted(),
            row.reason(),
            row.deadline(),
            row.closed(),
            Decimals.exact(row.overdue()),
            row.checker(),
            row.again(),
            row.source(),
            row.course(),
            row.counts() ? "是" : "否");
      }
    }
  }

  static void definitions(List<CriterionDefinition> rows, OutputStream out) throws IOException {
    try (CsvTable table =
        CsvTable.whole(out, List.of("指标编码", "指标名称", "考核表编码", "满分", "来源", "口径指纹"))) {
      for (CriterionDefinition row : rows) {
        table.row(
            row.criterion(),
            row.title(),
            row.rubric(),
            Decimals.exact(row.fullPoints()),
            row.human() ? row.source() : "程序计算",
            row.print());
      }
    }
  }

  private static List<Cause> scoreCauses() {
    return Arrays.stream(Cause.values()).filter(cause -> cause != Cause.PEERS).toList();
  }

  private static BigDecimal part(Map<Cause, BigDecimal> parts, Cause cause) {
    return parts.getOrDefault(cause, BigDecimal.ZERO);
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "" : Decimals.exact(number);
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
