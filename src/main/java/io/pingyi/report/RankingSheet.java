package io.pingyi.report;

import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet of the ranking: a group of peers, or all groups of a rubric on special work. */
final class RankingSheet {

  private final PaperSheet sheet;
  private final GradeLights lights;
  private final String level;
  private final @Nullable String sector;
  private final ClassSheets shared;
  private final boolean decisions;
  private final String title;
  private int subjects;

  /**
   * @param first the first row that will be written
   * @param part 1, or more where a group of peers needs several sheets
   */
  RankingSheet(ClassSheets shared, Rubric rubric, ScorecardRow first, int part) {
    RunInfo info = shared.info();
    this.shared = shared;
    this.level = first.level();
    this.decisions = shared.decided().anyOf(level);
    this.sector = isSplitBySector(rubric) ? first.sector() : null;
    this.lights = new GradeLights(rubric.grades());
    String group = sector == null ? "" : "（" + (sector.isEmpty() ? "类别不详" : sector) + "）";
    String continued = part == 1 ? "" : "续" + (part - 1);
    this.title = info.year() + "年度" + rubric.name() + "排名计分表" + group + continued;
    List<PaperSheet.Column> columns = columns(sector == null, decisions);
    this.sheet = shared.book().sheet(shared.names().next(level + group + continued), columns);
    String peers = sector == null ? "" : "　参加排名 " + first.peers() + " 个";
    String standard =
        rubric.standard().signum() == 0 ? "" : "　达标线 " + Decimals.exact(rubric.standard());
    sheet.head(
        title,
        "考核基准日 %s%s　满分 %s%s　批次 %s"
            .formatted(
                info.assessmentDate(), peers, Decimals.exact(rubric.total()), standard, info.id()));
    shared.book().continueLong(sheet, columns.size());
  }

  /** Special work concerns few organisations; a sheet for each sector would be nearly empty. */
  private static boolean isSplitBySector(Rubric rubric) {
    return rubric.subject() == Rubric.SubjectKind.BRANCH
        || rubric.subject() == Rubric.SubjectKind.UNIT;
  }

  private static List<PaperSheet.Column> columns(boolean mixed, boolean decisions) {
    List<PaperSheet.Column> columns = new ArrayList<>();
    if (mixed) {
      columns.add(PaperSheet.Column.free("类别"));
    }
    columns.add(PaperSheet.Column.free("同类名次"));
    columns.add(PaperSheet.Column.free("单位编码"));
    columns.add(new PaperSheet.Column("单位名称", 34));
    columns.add(PaperSheet.Column.free("上级编码"));
    for (String heading : List.of("应得分", "实得分", "加分", "得分", "得分区间", "建议等次")) {
      columns.add(PaperSheet.Column.free(heading));
    }
    if (decisions) {
      columns.add(PaperSheet.Column.free("决定等次"));
      columns.add(new PaperSheet.Column("决定机关、日期、依据和理由", 40));
    }
    columns.add(new PaperSheet.Column("限制项", 26));
    for (String heading : List.of("无法判定项数", "上年得分", "得分增减", "上年名次", "名次升降")) {
      columns.add(PaperSheet.Column.free(heading));
    }
    return columns;
  }

  boolean takes(ScorecardRow row) {
    return row.level().equals(level) && (sector == null || row.sector().equals(sector));
  }

  int rows() {
    return sheet.rows();
  }

  void write(ScorecardRow row) {
    subjects++;
    sheet.next();
    if (sector == null) {
      sheet.text(row.sector(), Look.Kind.CENTRED);
    }
    sheet.rank(row.rank(), row.peers());
    sheet.text(row.code(), Look.Kind.TEXT);
    boolean linked = shared.drill() != null;
    sheet.text(row.name(), linked ? Look.Kind.WRAPPED_LINK : Look.Kind.WRAPPED);
    shared.link(sheet, row);
    sheet.text(row.parent(), Look.Kind.TEXT);
    sheet.number(row.due(), Look.Kind.POINTS);
    sheet.number(row.earned(), Look.Kind.POINTS);
    sheet.number(row.bonus(), Look.Kind.POINTS);
    sheet.number(row.score(), Look.Kind.POINTS);
    sheet.text(range(row), Look.Kind.CENTRED);
    if (row.score() == null) {
      sheet.text("未计分", Look.Kind.BAD);
    } else {
      lights.write(sheet, row.grade());
    }
    if (decisions) {
      decision(shared.decided().on(level, row.code()));
    }
    sheet.text(row.restrictions(), Look.Kind.WRAPPED);
    sheet.number(BigDecimal.valueOf(row.undetermined()), Look.Kind.INTEGER);
    changes(row);
  }

  private void decision(@Nullable DecisionRow row) {
    if (row == null) {
      sheet.text("", Look.Kind.CENTRED).text("", Look.Kind.WRAPPED);
      return;
    }
    lights.write(sheet, row.decided());
    sheet.text(Decided.account(row), Look.Kind.WRAPPED);
  }

  private void changes(ScorecardRow row) {
    BigDecimal score = row.score();
    BigDecimal lastScore = row.lastScore();
    Integer rank = row.rank();
    Integer lastRank = row.lastRank();
    sheet.number(lastScore, Look.Kind.POINTS);
    sheet.number(
        score == null || lastScore == null ? null : score.subtract(lastScore), Look.Kind.CHANGE);
    sheet.number(lastRank == null ? null : BigDecimal.valueOf(lastRank), Look.Kind.INTEGER);
    sheet.number(
        rank == null || lastRank == null ? null : BigDecimal.valueOf(lastRank - (long) rank),
        Look.Kind.MOVE);
  }

  private static String range(ScorecardRow row) {
    String lowest = Decimals.score(row.lowest());
    String highest = Decimals.score(row.highest());
    return lowest.equals(highest) ? lowest : lowest + "～" + highest;
  }

  FrontSheet.Entry finish() {
    sheet.finish();
    return new FrontSheet.Entry(sheet.name(), title, subjects);
  }
}
