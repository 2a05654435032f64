package io.pingyi.batch;

import io.pingyi.assess.BranchTally;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Organisation.Level;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Severity;
import io.pingyi.rules.Verdict;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.LineType;
import io.pingyi.score.Problem;
import io.pingyi.score.SubjectScore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stages that need no exports and no rules, for tests of the machinery around them: every branch
 * has seven rows, and its points follow from what comes back of them.
 */
final class SyntheticStages implements Assembly {

  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATE = LocalDate.of(2999, 12, 31);
  private static final Citation CELL = new Citation.Cell(1, 3, "应到", "十\n\"人\"");
  private static final int BRANCHES_OF_UNIT = 20;
  private static final int ROWS = 7;

  private final String inputHash;
  private final int branches;
  private final Consumer<String> visit;

  /**
   * @param inputHash makes runs of one test different from those of others
   * @param visit told the code of each branch before it is assessed; may throw
   */
  SyntheticStages(String inputHash, int branches, Consumer<String> visit) {
    this.inputHash = inputHash;
    this.branches = branches;
    this.visit = visit;
  }

  static AssessRequest request(Path folder, int workers, int chunk) {
    return new AssessRequest(
        2025,
        LocalDate.of(2025, 12, 31),
        folder.resolve("input"),
        folder.resolve("rules"),
        folder.resolve("output"),
        folder.resolve("data"),
        workers,
        chunk,
        true);
  }

  @Override
  public String rulesHash() {
    return "rules";
  }

  @Override
  public String inputHash() {
    return inputHash;
  }

  @Override
  public Catalogue catalogue() {
    Map<String, Rubric> rubrics = new LinkedHashMap<>();
    rubrics.put("S", rubric("S", "支部", Rubric.SubjectKind.BRANCH));
    rubrics.put("U", rubric("U", "单位", Rubric.SubjectKind.UNIT));
    return new Catalogue(
        rubrics, List.of(criterion("S1", "S"), criterion("U1", "U")), Map.of(), Map.of());
  }

  @Override
  public ColumnsCatalogue columns() {
    return ColumnsCatalogue.read(Path.of("rules", "columns.yml"));
  }

  @Override
  public IntakeReport read(PastProblems past, IntakeSink sink) {
    List<Organisation> organisations = new ArrayList<>();
    int units = (branches + BRANCHES_OF_UNIT - 1) / BRANCHES_OF_UNIT;
    organisations.add(new Organisation("0", "区委", Level.COMMITTEE, null, null, null));
    for (int unit = 1; unit <= units; unit++) {
      String code = String.format("U%04d", unit);
      organisations.add(new Organisation(code, "单位" + unit, Level.COMMITTEE, "镇", "0", code));
    }
    for (int branch = 0; branch < branches; branch++) {
      String unit = String.format("U%04d", 1 + branch % units);
      organisations.add(
          new Organisation(code(branch), "支部" + branch, Level.BRANCH, "村", unit, unit));
    }
    // Rows do not come in the order of the codes.
    int line = 2;
    for (int row = 0; row < ROWS; row++) {
      for (int branch = branches - 1; branch >= 0; branch--) {
        List<String> cells = List.of(code(branch), "会\u001f议\t" + row, "", "\\N");
        sink.accept(new StagedRow(Dataset.MEETING, code(branch), 1, line++, cells));
      }
    }
    for (int i = 0; i < 3; i++) {
      sink.reject(new Reject(1, line++, "日期", "日期“x\0”不能识读", "a,b\n\"c\"", i > 0));
    }
    long used = (long) ROWS * branches;
    SourceTable table =
        new SourceTable(
            1,
            "组织生活.csv",
            "",
            Dataset.MEETING,
            "",
            "UTF-8",
            "00",
            1,
            List.of("党组织编码", "会议", "空", "\"特\\殊\""),
            List.of("编码", "", "NULL", "{}"),
            List.of(0, -1, 2, 3),
            new RowBalance(used + 5, used, 2, 1, 1, 1));
    return new IntakeReport(List.of(table), organisations, Set.of("U0001"), List.of("一则通知"));
  }

  @Override
  public Assessors assessors(AssessmentContext context) {
    return new Assessors() {
      @Override
      public Outcome branch(Bundle bundle) {
        String code = bundle.organisation().code();
        visit.accept(code);
        List<StagedRow> rows = bundle.of(Dataset.MEETING);
        int lost = Math.floorMod(code.hashCode(), 50) + (rows.size() == ROWS ? 0 : 50);
        Verdict verdict = lost == 0 ? Verdict.MET : Verdict.NOT_MET;
        return new Outcome(
            List.of(score(bundle.organisation(), "S", lost)),
            new BranchTally(
                code,
                bundle.organisation().unitCode(),
                true,
                BranchTally.Standing.BELOW,
                BranchTally.Standing.BELOW,
                BranchTally.Standing.BELOW,
                false,
                null,
                0,
                0,
                0,
                0,
                0,
                Map.of("S1", verdict),
                Map.of(),
                Map.of()));
      }

      @Override
      public Outcome unit(Bundle bundle, Stream<BranchTally> tallies) {
        int count = (int) tallies.filter(tally -> tally.verdicts().containsKey("S1")).count();
        return new Outcome(List.of(score(bundle.organisation(), "U", count % 40)), null);
      }
    };
  }

  @Override
  public void close() {}

  private static String code(int branch) {
    return String.format("B%06d", branch * 37);
  }

  private SubjectScore score(Organisation who, String rubric, int lost) {
    String criterion = rubric + "1";
    String code = who.code();
    Verdict verdict = lost == 0 ? Verdict.MET : Verdict.NOT_MET;
    BigDecimal deduction = BigDecimal.valueOf(lost);
    BigDecimal points = BigDecimal.valueOf(100 - lost).setScale(2);
    List<LedgerLine> ledger = new ArrayList<>();
    ledger.add(line(code, criterion, verdict, LineType.FULL, new BigDecimal(100)));
    if (lost > 0) {
      ledger.add(line(code, criterion, verdict, LineType.DEDUCTION, deduction.negate()));
    }
    ledger.add(line(code, rubric, verdict, LineType.TOTAL, points));
    List<Problem> problems =
        lost == 0
            ? List.of()
            : List.of(
                new Problem(
                    code + "-" + criterion,
                    code,
                    criterion,
                    criterion + "-1",
                    "组织生活",
                    "少了" + lost,
                    Severity.MINOR,
                    "条例",
                    BigDecimal.ONE,
                    deduction,
                    lost % 2 == 0 ? CELL : new Citation.Absence(1, "编码", code, "会议")));
    return new SubjectScore(
        who,
        java.util.Objects.requireNonNull(catalogue().rubrics().get(rubric)),
        new BigDecimal(100),
        points,
        BigDecimal.ZERO,
        points,
        points,
        points,
        0,
        lost == 7 ? List.of(new SubjectScore.Restriction(criterion, "否决", "一般")) : List.of(),
        Map.of(criterion, verdict),
        List.of(),
        ledger,
        problems,
        List.of());
  }

  private static LedgerLine line(
      String code, String criterion, Verdict verdict, LineType type, BigDecimal points) {
    return new LedgerLine(
        code,
        criterion,
        "",
        verdict.label(),
        type,
        points,
        "S/S1.drl:1",
        "条例",
        "说明",
        type == LineType.TOTAL ? null : CELL);
  }

  private static Rubric rubric(String code, String level, Rubric.SubjectKind kind) {
    return new Rubric(
        code,
        level,
        level,
        kind,
        Rubric.Scoring.BY_CRITERION,
        new BigDecimal(100),
        BigDecimal.ZERO,
        new BigDecimal(80),
        List.of(
            new Rubric.GradeBand("好", new BigDecimal(90), new BigDecimal("0.3")),
            new Rubric.GradeBand("一般", new BigDecimal(60), BigDecimal.ONE),
            new Rubric.GradeBand("差", BigDecimal.ZERO, BigDecimal.ONE)));
  }

  private static Criterion criterion(String code, String rubric) {
    return new Criterion(
        code,
        "指标" + code,
        rubric,
        "组织建设",
        Kind.REGULAR,
        new BigDecimal(100),
        Set.of(),
        MissingPolicy.NOT_COUNTED,
        null,
        null,
        "条例",
        "建议",
        EVER,
        LATE,
        2);
  }
}
