package io.pingyi.report;

import io.pingyi.history.Cause;
import io.pingyi.history.YearChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people gave and decided beside what the program computed, and this year beside the last one;
 * each sheet only when the run has something for it.
 */
final class YearBookSheets {

  private final Book book;
  private final SheetNames names;
  private final RunResults results;

  YearBookSheets(Book book, SheetNames names, RunResults results) {
    this.book = book;
    this.names = names;
    this.results = results;
  }

  /** Writes the sheets and gives their lines of the table of contents. */
  List<FrontSheet.Entry> write() {
    List<FrontSheet.Entry> entries = new ArrayList<>();
    List<PartRow> parts;
    try (Stream<PartRow> rows = results.yearBook().parts()) {
      parts = rows.toList();
    }
    if (!parts.isEmpty()) {
      entries.add(parts(parts));
    }
    List<YearlyRow> yearly = results.yearBook().yearly();
    if (!yearly.isEmpty()) {
      entries.add(yearly(yearly));
    }
    List<VetoRow> vetoes = results.yearBook().vetoes();
    if (!vetoes.isEmpty()) {
      entries.add(
          VetoSheet.write(begin(VetoSheet.TITLE, VetoSheet.SUBTITLE, VetoSheet.COLUMNS), vetoes));
    }
    List<DecisionRow> decisions = results.yearBook().decisions();
    if (!decisions.isEmpty()) {
      entries.add(decisions(decisions));
    }
    return entries;
  }

  private FrontSheet.Entry parts(List<PartRow> rows) {
    PaperSheet sheet =
        begin(
            "得分构成",
            "程序计算的部分与人的评价分开列，各部分之和等于得分",
            with(
                free("单位编码", "单位名称", "部分", "来源", "满分", "得分"),
                new PaperSheet.Column("评价人、时间和依据", 60)));
    for (PartRow row : rows) {
      sheet
          .next()
          .text(row.code(), Look.Kind.TEXT)
          .text(row.name(), Look.Kind.TEXT)
          .text(row.part(), Look.Kind.TEXT)
          .text(row.human() ? "人的评价" : "程序计算", Look.Kind.CENTRED)
          .number(row.full(), Look.Kind.POINTS)
          .number(row.points(), Look.Kind.POINTS)
          .text(row.by(), Look.Kind.WRAPPED);
    }
    return end(sheet, "得分构成：程序计算与人的评价", (int) rows.stream().map(PartRow::code).distinct().count());
  }

  private FrontSheet.Entry yearly(List<YearlyRow> rows) {
    List<PaperSheet.Column> columns =
        new ArrayList<>(free("类别", "单位编码", "单位名称", "上年得分", "得分", "得分变化"));
    scoreCauses().forEach(cause -> columns.add(PaperSheet.Column.free("其中" + cause.label())));
    columns.addAll(free("上年名次", "名次", "名次升降"));
    Arrays.stream(Cause.values())
        .forEach(cause -> columns.add(PaperSheet.Column.free("因" + cause.label())));
    columns.addAll(free("上年等次", "建议等次"));
    columns.add(new PaperSheet.Column("口径不同的指标", 36));
    columns.add(new PaperSheet.Column("说明", 30));
    PaperSheet sheet = begin("与上年比较", "各部分之和等于变化；名次升为正、降为负", columns);
    for (YearlyRow row : rows) {
      yearly(sheet, row);
    }
    return end(sheet, "与上年比较：得分和名次的变化及其原因", rows.size());
  }

  private static void yearly(PaperSheet sheet, YearlyRow row) {
    @Nullable YearChange change = row.change();
    sheet
        .next()
        .text(row.sector(), Look.Kind.TEXT)
        .text(row.code(), Look.Kind.TEXT)
        .text(row.name(), Look.Kind.TEXT)
        .number(row.lastScore(), Look.Kind.POINTS)
        .number(row.score(), Look.Kind.POINTS)
        .number(change == null ? null : change.score(), Look.Kind.CHANGE);
    for (Cause cause : scoreCauses()) {
      sheet.number(change == null ? null : change.scoreParts().get(cause), Look.Kind.CHANGE);
    }
    sheet.number(whole(row.lastRank()), Look.Kind.INTEGER);
    sheet.number(whole(row.rank()), Look.Kind.INTEGER);
    sheet.number(change == null ? null : risen(change.rank()), Look.Kind.MOVE);
    for (Cause cause : Cause.values()) {
      sheet.number(
          change == null ? null : risen(change.rankParts().getOrDefault(cause, 0)), Look.Kind.MOVE);
    }
    sheet
        .text(row.lastGrade(), Look.Kind.CENTRED)
        .text(row.grade(), Look.Kind.CENTRED)
        .text(row.toldInWords(), Look.Kind.WRAPPED)
        .text(row.note(), Look.Kind.WRAPPED);
  }

  private FrontSheet.Entry decisions(List<DecisionRow> rows) {
    List<PaperSheet.Column> columns =
        new ArrayList<>(free("层级", "类别", "单位编码", "单位名称", "得分", "同类名次", "建议等次", "决定等次", "是否一致"));
    columns.add(new PaperSheet.Column("决定理由", 30));
    columns.addAll(free("决定机关", "决定日期", "决定依据", "来源"));
    PaperSheet sheet = begin("等次决定", "等次由党委决定；与建议不同的必须写明理由", columns);
    for (DecisionRow row : rows) {
      sheet
          .next()
          .text(row.level(), Look.Kind.TEXT)
          .text(row.sector(), Look.Kind.TEXT)
          .text(row.code(), Look.Kind.TEXT)
          .text(row.name(), Look.Kind.TEXT)
          .number(row.score(), Look.Kind.POINTS)
          .number(whole(row.rank()), Look.Kind.INTEGER)
          .text(row.proposed(), Look.Kind.CENTRED)
          .text(row.decided(), Look.Kind.CENTRED)
          .text(row.differs() ? "● 不同" : "▲ 一致", row.differs() ? Look.Kind.FAIR : Look.Kind.GOOD)
          .text(row.reason(), Look.Kind.WRAPPED)
          .text(row.authority(), Look.Kind.TEXT)
          .text(row.day(), Look.Kind.TEXT)
          .text(row.basis(), Look.Kind.TEXT)
          .text(row.source(), Look.Kind.TEXT);
    }
    return end(sheet, "等次决定：党委决定与程序建议", rows.size());
  }

  private static List<PaperSheet.Column> with(
      List<PaperSheet.Column> columns, PaperSheet.Column last) {
    return Stream.concat(columns.stream(), Stream.of(last)).toList();
  }

  private PaperSheet begin(String title, String subtitle, List<PaperSheet.Column> columns) {
    PaperSheet sheet = book.sheet(names.next(title), columns);
    sheet.head(results.info().year() + "年度" + title, subtitle);
    return sheet;
  }

  private static FrontSheet.Entry end(PaperSheet sheet, String title, int subjects) {
    sheet.finish();
    return new FrontSheet.Entry(sheet.name(), title, subjects);
  }

  private static List<PaperSheet.Column> free(String... headings) {
    return Arrays.stream(headings).map(PaperSheet.Column::free).toList();
  }

  private static List<Cause> scoreCauses() {
    return Arrays.stream(Cause.values()).filter(cause -> cause != Cause.PEERS).toList();
  }

  private static @Nullable BigDecimal whole(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  /** A smaller rank is a better one. */
  private static BigDecimal risen(int rankChange) {
    return BigDecimal.valueOf(-(long) rankChange);
  }
}
