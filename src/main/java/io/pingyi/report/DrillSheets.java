package io.pingyi.report;

import io.pingyi.facts.Organisation;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Points on each criterion, with links from a unit to its branches and from a branch to its
 * findings. Only for a run that a workbook can show; a larger one has {@code index.html}.
 */
final class DrillSheets {

  /** Most organisations of a run with these sheets. */
  static final int MOST = 6_000;

  private static final String UNITS = "单位指标得分";
  private static final String BRANCHES = "支部指标得分";
  private static final String FINDINGS = "问题明细";

  /** Columns of the names in the sheets of units and of branches. */
  private static final String UNIT_NAME = "D";

  private static final String BRANCH_NAME = "C";
  private static final String FIRST = "A";

  /** Rows of a sheet above its first line: title, subtitle, headings. */
  private static final int HEAD = 3;

  /** Everything that the links need to know before the first row is written. */
  private final Map<String, List<CriterionRow>> points = new HashMap<>();

  private final Map<String, ScorecardRow> units = new HashMap<>();
  private final Map<String, ScorecardRow> branches = new HashMap<>();
  private final Map<String, Integer> rowOfUnit = new HashMap<>();
  private final Map<String, Integer> rowOfFirstBranch = new HashMap<>();
  private final Map<String, Integer> rowOfBranch = new HashMap<>();
  private final Map<String, Integer> rowOfFirstProblem = new HashMap<>();
  private final Map<String, Integer> problemsOf = new HashMap<>();
  private final List<Organisation> inUnitOrder;
  private final List<ProblemRow> problems;
  private final Set<String> unitCriteria;
  private final RunInfo info;
  private final Catalogue catalogue;

  private DrillSheets(RunResults results) {
    this.info = results.info();
    this.catalogue = results.catalogue();
    this.unitCriteria =
        criteria(Rubric.SubjectKind.UNIT).stream().map(Criterion::code).collect(Collectors.toSet());
    try (Stream<ScorecardRow> rows = results.scorecard()) {
      rows.forEach(this::keep);
    }
    try (Stream<CriterionRow> rows = results.criteria()) {
      rows.forEach(row -> points.computeIfAbsent(row.code(), k -> new ArrayList<>()).add(row));
    }
    try (Stream<Organisation> rows = results.organisations()) {
      inUnitOrder =
          rows.filter(organisation -> branches.containsKey(organisation.code()))
              .sorted(
                  Comparator.comparing((Organisation branch) -> unit(branch).isEmpty())
                      .thenComparing(DrillSheets::unit)
                      .thenComparing(Organisation::code))
              .toList();
    }
    try (Stream<ProblemRow> rows = results.problems()) {
      problems = rows.toList();
    }
    number();
  }

  private void keep(ScorecardRow row) {
    Rubric rubric =
        info.rubrics().stream()
            .filter(each -> each.level().equals(row.level()))
            .findFirst()
            .orElseThrow();
    if (rubric.subject() == Rubric.SubjectKind.UNIT) {
      units.put(row.code(), row);
    } else if (rubric.subject() == Rubric.SubjectKind.BRANCH) {
      branches.put(row.code(), row);
    }
  }

  private static String unit(Organisation organisation) {
    return Objects.requireNonNullElse(organisation.unitCode(), "");
  }

  private void number() {
    int row = HEAD;
    for (Organisation branch : inUnitOrder) {
      rowOfBranch.put(branch.code(), ++row);
      rowOfFirstBranch.putIfAbsent(unit(branch), row);
    }
    row = HEAD;
    for (ProblemRow problem : problems) {
      rowOfFirstProblem.putIfAbsent(problem.code(), ++row);
      problemsOf.merge(problem.code(), 1, Integer::sum);
    }
    row = HEAD;
    for (ScorecardRow unit : rankedUnits()) {
      rowOfUnit.put(unit.code(), ++row);
    }
  }

  private List<ScorecardRow> rankedUnits() {
    return units.values().stream()
        .sorted(
            Comparator.comparing(ScorecardRow::sector)
                .thenComparing(row -> Objects.requireNonNullElse(row.rank(), Integer.MAX_VALUE))
                .thenComparing(ScorecardRow::code))
        .toList();
  }

  /** What the sheets will show; null for a run too large for them. */
  static @Nullable DrillSheets of(RunResults results) {
    return results.info().counts().getOrDefault(RunInfo.ASSESSED, 0L) > MOST
        ? null
        : new DrillSheets(results);
  }

  /** Writes the sheets and gives their lines of the table of contents. */
  List<FrontSheet.Entry> write(Book book, SheetNames names) {
    return List.of(
        units(book, names.next(UNITS)),
        branches(book, names.next(BRANCHES)),
        findings(book, names.next(FINDINGS)));
  }

  /**
   * Puts the address of the subject's line, the branch's or the unit's, on the cell just written.
   */
  void linkTo(PaperSheet sheet, ScorecardRow row) {
    ScorecardRow unit = units.get(row.code());
    boolean own = unit != null && unit.level().equals(row.level());
    linkTo(sheet, row.code(), own || !rowOfBranch.containsKey(row.code()));
  }

  private void linkTo(PaperSheet sheet, String code, boolean unit) {
    if (unit) {
      link(sheet, UNITS, UNIT_NAME, rowOfUnit.get(code));
    } else {
      link(sheet, BRANCHES, BRANCH_NAME, rowOfBranch.get(code));
    }
  }

  private List<Criterion> criteria(Rubric.SubjectKind subject) {
    return catalogue.rubrics().values().stream()
        .filter(rubric -> rubric.subject() == subject)
        .flatMap(rubric -> catalogue.criteria(rubric.code(), info.assessmentDate()).stream())
        .toList();
  }

  private FrontSheet.Entry units(Book book, String name) {
    List<Criterion> criteria = criteria(Rubric.SubjectKind.UNIT);
    List<PaperSheet.Column> columns = new ArrayList<>();
    columns.add(PaperSheet.Column.free("类别"));
    columns.add(PaperSheet.Column.free("同类名次"));
    columns.add(PaperSheet.Column.free("单位编码"));
    columns.add(new PaperSheet.Column("单位名称", 34));
    columns.add(PaperSheet.Column.free("得分"));
    criteria.forEach(criterion -> columns.add(PaperSheet.Column.free(criterion.code())));
    columns.add(PaperSheet.Column.free("本级问题"));
    PaperSheet sheet = begin(book, name, columns, "单位名称可点到所辖支部，本级问题可点到明细");
    for (ScorecardRow unit : rankedUnits()) {
      sheet.next().text(unit.sector(), Look.Kind.CENTRED).rank(unit.rank(), unit.peers());
      sheet.text(unit.code(), Look.Kind.TEXT).text(unit.name(), Look.Kind.WRAPPED_LINK);
      link(sheet, BRANCHES, FIRST, rowOfFirstBranch.get(unit.code()));
      score(sheet, unit);
      points(sheet, unit.code(), criteria);
      problems(sheet, unit.code());
    }
    legend(sheet, criteria);
    return new FrontSheet.Entry(name, title(name), units.size());
  }

  private FrontSheet.Entry branches(Book book, String name) {
    List<Criterion> criteria = criteria(Rubric.SubjectKind.BRANCH);
    List<PaperSheet.Column> columns = new ArrayList<>();
    columns.add(new PaperSheet.Column("述职单位", 26));
    columns.add(PaperSheet.Column.free("支部编码"));
    columns.add(new PaperSheet.Column("支部名称", 34));
    columns.add(PaperSheet.Column.free("类别"));
    columns.add(PaperSheet.Column.free("同类名次"));
    columns.add(PaperSheet.Column.free("得分"));
    criteria.forEach(criterion -> columns.add(PaperSheet.Column.free(criterion.code())));
    columns.add(PaperSheet.Column.free("问题"));
    PaperSheet sheet = begin(book, name, columns, "述职单位可点回单位，问题可点到明细");
    for (Organisation branch : inUnitOrder) {
      ScorecardRow row = Objects.requireNonNull(branches.get(branch.code()));
      ScorecardRow unit = units.get(unit(branch));
      sheet.next().text(unit == null ? "" : unit.name(), Look.Kind.WRAPPED_LINK);
      link(sheet, UNITS, UNIT_NAME, rowOfUnit.get(unit(branch)));
      sheet
          .text(row.code(), Look.Kind.TEXT)
          .text(row.name(), Look.Kind.WRAPPED)
          .text(row.sector(), Look.Kind.CENTRED)
          .rank(row.rank(), row.peers());
      score(sheet, row);
      points(sheet, row.code(), criteria);
      problems(sheet, row.code());
    }
    legend(sheet, criteria);
    return new FrontSheet.Entry(name, title(name), inUnitOrder.size());
  }

  private FrontSheet.Entry findings(Book book, String name) {
    PaperSheet sheet = begin(book, name, ProblemLines.DETAIL, "单位名称可点回得分；整改台账见 问题清单.xlsx");
    book.continueLong(sheet, ProblemLines.DETAIL.size());
    for (ProblemRow problem : problems) {
      ProblemLines.write(sheet, problem, () -> linkTo(sheet, problem.code(), isOfUnit(problem)));
    }
    sheet.finish();
    return new FrontSheet.Entry(name, title(name), problems.size());
  }

  /**
   * An organisation may be assessed as a branch and as a unit; the criterion tells which is meant.
   */
  private boolean isOfUnit(ProblemRow problem) {
    return !rowOfBranch.containsKey(problem.code()) || unitCriteria.contains(problem.criterion());
  }

  private PaperSheet begin(Book book, String name, List<PaperSheet.Column> columns, String hint) {
    PaperSheet sheet = book.sheet(name, columns);
    sheet.head(title(name), "考核基准日 %s　批次 %s　%s".formatted(info.assessmentDate(), info.id(), hint));
    return sheet;
  }

  private String title(String name) {
    return info.year() + "年度" + name;
  }

  private static void link(PaperSheet sheet, String name, String column, @Nullable Integer row) {
    if (row != null) {
      sheet.linkTo(name, column + row);
    }
  }

  private static void score(PaperSheet sheet, ScorecardRow row) {
    if (row.score() == null) {
      sheet.text("未计分", Look.Kind.BAD);
    } else {
      sheet.number(row.score(), Look.Kind.POINTS);
    }
  }

  private void problems(PaperSheet sheet, String code) {
    int count = problemsOf.getOrDefault(code, 0);
    if (count == 0) {
      sheet.text("无", Look.Kind.CENTRED);
    } else {
      sheet.text(count + " 个", Look.Kind.CENTRED_LINK);
      link(sheet, FINDINGS, FIRST, rowOfFirstProblem.get(code));
    }
  }

  private void points(PaperSheet sheet, String code, List<Criterion> criteria) {
    Map<String, CriterionRow> own = new HashMap<>();
    points.getOrDefault(code, List.of()).forEach(row -> own.put(row.criterion(), row));
    for (Criterion criterion : criteria) {
      CriterionRow row = own.get(criterion.code());
      if (row == null || row.verdict() == Verdict.NOT_APPLICABLE) {
        sheet.text("—", Look.Kind.CENTRED);
      } else if (row.verdict() == Verdict.UNDETERMINED) {
        sheet.text("？", Look.Kind.CENTRED);
      } else if (row.verdict() == Verdict.RULE_FAILED) {
        sheet.text("规则出错", Look.Kind.BAD);
      } else {
        judged(sheet, criterion, row);
      }
    }
  }

  private static void judged(PaperSheet sheet, Criterion criterion, CriterionRow row) {
    if (criterion.kind() == Kind.VETO) {
      boolean triggered = row.verdict() == Verdict.NOT_MET;
      sheet.text(triggered ? "▼ 触发" : "无", triggered ? Look.Kind.BAD : Look.Kind.CENTRED);
      return;
    }
    BigDecimal full = row.full();
    BigDecimal gained = row.points();
    if (gained == null) {
      sheet.text("—", Look.Kind.CENTRED);
    } else if (full == null || full.signum() == 0) {
      sheet.number(gained, Look.Kind.POINTS);
    } else {
      sheet.number(gained, Light.of(gained, full).points());
    }
  }

  private static void legend(PaperSheet sheet, List<Criterion> criteria) {
    sheet.endOfTable();
    sheet.banner("▲ 得满分的95%以上　● 85%以上　◆ 70%以上　▼ 不足70%　— 不适用　？ 无法判定", Look.Kind.NOTE, 22);
    for (Criterion criterion : criteria) {
      String full =
          criterion.fullPoints().signum() == 0
              ? criterion.kind().label()
              : "满分 " + Decimals.exact(criterion.fullPoints());
      sheet.banner(
          "%s　%s（%s，%s）"
              .formatted(criterion.code(), criterion.title(), criterion.dimension(), full),
          Look.Kind.NOTE,
          20);
    }
    sheet.finish();
  }
}
